package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class TextTest {
	@Test
	void controlCharactersDoNotReachTheTerminal() {
		assertEquals("a\uFFFD[2Jb\uFFFD", Text.plain("a\033[2Jb\n"));
		assertEquals("\uFFFDevil", Text.plain("\u202Eevil"));
		assertEquals("頭部 Ελένη", Text.plain("頭部 Ελένη"));
	}

	@Test
	void widthsOfScripts() {
		assertEquals(4, Text.width("頭部"));
		assertEquals(5, Text.width("Ελένη"));
		assertEquals(1, Text.width("e\u0301"));
		assertEquals(2, Text.width("😀"));
	}

	@Test
	void countsAndPlurals() {
		assertEquals("1 study", Text.count(1, "study"));
		assertEquals("2 studies", Text.count(2, "study"));
		assertEquals("0 series", Text.count(0, "series"));
		assertEquals("3 files", Text.count(3, "file"));
	}

	@Test
	void columnsAlignAcrossScripts() {
		var bytes = new ByteArrayOutputStream();
		var table = new TextTable().column("Name", false).column("#", true).column("UID", false);
		table.row(List.of("山田", "9", "1.2")).row(List.of("Yamada", "10", "1.2.3"));
		table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		assertEquals(List.of("Name     #  UID", "山田     9  1.2", "Yamada  10  1.2.3"),
				bytes.toString(StandardCharsets.UTF_8).lines().toList());
	}
}
