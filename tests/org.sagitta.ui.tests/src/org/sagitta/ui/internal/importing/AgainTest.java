package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.ui.internal.importing.ReportText.Line;

class AgainTest {
	private static final Path HERE = Path.of("").toAbsolutePath();
	private static final Set<Path> FILES = Set.of(HERE.resolve("a.dcm"), HERE.resolve("some!.zip"), HERE.resolve("odd!.dcm"));

	private static List<Path> paths(Line... lines) {
		return Again.paths(List.of(lines), FILES::contains);
	}

	private static Line line(Path file, boolean taken) {
		return new Line("", file, "", taken);
	}

	@Test
	void whatWasTakenIsNotTriedAgain() {
		assertEquals(List.of(HERE.resolve("a.dcm")), paths(line(HERE.resolve("a.dcm"), false), line(HERE.resolve("odd!.dcm"), true)));
	}

	@Test
	void anArchiveStandsForItsEntriesOnce() {
		Path archive = HERE.resolve("some!.zip");
		assertEquals(List.of(archive), paths(line(HERE.resolve("some!.zip!1.dcm"), false), line(HERE.resolve("some!.zip!2.dcm"), false), line(archive, false)));
		assertEquals(List.of(HERE.resolve("odd!.dcm")), paths(line(HERE.resolve("odd!.dcm"), false)), "the name of a file may have such a mark");
	}

	@Test
	void aFileThatIsGoneIsTriedAllTheSame() {
		assertEquals(List.of(HERE.resolve("gone.dcm"), HERE.resolve("no!.zip!1.dcm")),
				paths(line(HERE.resolve("gone.dcm"), false), line(HERE.resolve("no!.zip!1.dcm"), false)));
	}

	@Test
	void whatIsNoPlaceOnTheDiskIsLeftOut() {
		assertEquals(List.of(), paths(line(Path.of("reports"), false)));
	}
}
