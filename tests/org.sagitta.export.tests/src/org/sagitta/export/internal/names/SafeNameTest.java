package org.sagitta.export.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.export.internal.names.SafeName.Piece;

class SafeNameTest {
	private static String of(String value) {
		return SafeName.of(List.of(new Piece(SafeName.value(value), true)));
	}

	@Test
	void ordinaryNamesStay() {
		for (String name : List.of("Doe^Jane", "42-7", "Schädel", "山田^太郎", "CT head 1.5 mm", "COMB", "NULL", "a.b.c")) {
			assertEquals(name, of(name));
		}
	}

	@Test
	void separatorsControlsAndWhatTurnsTheWritingBecomeUnderscores() {
		assertEquals("a_b_c_d_e_f_g_h_i_j", of("a/b\\c:d*e?f\"g<h>i|j"));
		assertEquals("a_b_c", of("a\u0000b\u001Bc"));
		assertEquals("a_gnp.exe", of("a\u202Egnp.exe"));
		assertEquals("a_b_c", of("a\u2028b\uD800c"));
		assertEquals("a b", of(" a \u00A0\u3000 b "));
	}

	@Test
	void nothingLeadsElsewhereOrIsHidden() {
		assertEquals("unknown", of(".."));
		assertEquals("unknown", of("."));
		assertEquals("unknown", of(" . . "));
		assertEquals("_._.._x", of("../../x"));
		assertEquals("_profile", of(".profile"));
		assertEquals("_rf", of("-rf"));
		assertEquals("_root", of("~root"));
		assertEquals("_etc_passwd", of("/etc/passwd"));
		assertEquals("C__x", of("C:\\x"));
	}

	@Test
	void endsThatWindowsDropsAreNotThere() {
		assertEquals("a", of("a. . "));
		assertEquals("a", of("a..."));
	}

	@Test
	void devicesOfWindowsAreNone() {
		for (String name : List.of("CON", "con", "PRN", "aux.txt", "NUL.tar.gz", "COM1", "lpt9", "COM\u00B9", "CONIN$", "nul ")) {
			assertTrue(of(name).startsWith("_"), name + " became " + of(name));
		}
	}

	@Test
	void compositionIsOne() {
		assertEquals(of("Scha\u0308del"), of("Sch\u00E4del"));
	}

	@Test
	void theLongestValueIsShortenedAndWhatTellsFilesApartStays() {
		String name = SafeName.of(List.of(new Piece("本".repeat(64), true), new Piece("-", false), new Piece("000123", true)));
		assertTrue(name.endsWith("-000123"), name);
		assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= SafeName.LONGEST);
		assertTrue(name.startsWith("本本"), name);
	}

	@Test
	void shorteningCutsNoCharacterInTwo() {
		for (String character : List.of("😀", "e\u0323\u0302", "x")) {
			String name = of("a" + character.repeat(200));
			assertFalse(name.chars().anyMatch(c -> Character.isSurrogate((char) c)) && Character.isHighSurrogate(name.charAt(name.length() - 1)),
					name);
			assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= SafeName.LONGEST);
		}
	}

	@Test
	void foldedNamesAreOneOnSomeSystem() {
		assertEquals(SafeName.folded("DOE"), SafeName.folded("doe"));
		assertEquals(SafeName.folded("SCHA\u0308DEL"), SafeName.folded("sch\u00E4del"));
		assertFalse(SafeName.folded("doe").equals(SafeName.folded("dow")));
	}

	@Test
	void anyTextBecomesOneNameThatIsSafe() {
		var random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			int[] points = random.ints(random.nextInt(90), 0, random.nextBoolean() ? 0x80 : 0x11000).toArray();
			String name = of(new String(points, 0, points.length));
			assertTrue(name.matches("(?s)[^/\\\\:*?\"<>|\\p{Cntrl}]+") && !name.startsWith(".") && !name.matches("(?s).*[. ]") && !name.equals(".."),
					() -> "unsafe: " + name.codePoints().mapToObj(Integer::toHexString).toList());
			assertEquals(name, SafeName.whole(name), "it is safe as it is");
		}
	}
}
