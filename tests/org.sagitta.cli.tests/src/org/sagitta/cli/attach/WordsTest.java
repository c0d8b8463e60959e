package org.sagitta.cli.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.command.UserSettings;
import org.sagitta.command.attach.CommandLine;

/// Words and settings of the command line.
class WordsTest {
	@TempDir
	Path folder;

	private static Arguments parse(String... words) throws UsageException {
		return Arguments.parse(List.of(words), Set.of("--json"), Set.of("--trust"));
	}

	@Test
	void optionsAreTakenOutOfTheWords() throws UsageException {
		Arguments arguments = parse("a", "--trust", "x", "--json", "b", "--trust=y=z", "--", "--json", "-c");
		assertEquals(List.of("a", "b", "--json", "-c"), arguments.words());
		assertTrue(arguments.has("--json"));
		assertEquals(List.of("x", "y=z"), arguments.values("--trust"));
		assertEquals(Optional.of("y=z"), arguments.value("--trust"));
		assertEquals(Optional.empty(), parse("--json").value("--json"));
		assertFalse(parse("--", "--json").has("--json"));
	}

	@Test
	void unknownAndUnfinishedOptionsAreErrors() {
		assertEquals("unknown option --jsn", assertThrows(UsageException.class, () -> parse("--jsn")).getMessage());
		assertEquals("unknown option --json=yes", assertThrows(UsageException.class, () -> parse("--json=yes")).getMessage());
		assertEquals("--trust needs a value", assertThrows(UsageException.class, () -> parse("a", "--trust")).getMessage());
	}

	@Test
	void theDatabaseMayBeNamedAnywhere() throws UsageException {
		for (List<String> words : List.of(List.of("--database", "d", "list", "series"), List.of("list", "series", "--database=d"),
				List.of("list", "--database", "old", "series", "--database", "d"))) {
			assertEquals(new CommandLine(List.of("list", "series"), Optional.of("d"), false), CommandLine.parse(words));
		}
		assertEquals(List.of("tags", "--", "--database"), CommandLine.parse(List.of("tags", "--", "--database")).words());
		assertTrue(CommandLine.parse(List.of("--verbose", "x")).verbose());
		assertThrows(UsageException.class, () -> CommandLine.parse(List.of("list", "--database")));
		assertThrows(UsageException.class, () -> CommandLine.parse(List.of("list", "--database=")));
	}

	@Test
	void theDatabaseIsRemembered() throws IOException {
		Path home = folder.resolve("home");
		var settings = new UserSettings(home);
		assertEquals(home.resolve("database"), settings.database());
		settings.remember(folder.resolve("Aufnahmen für Ελένη"));
		assertEquals(folder.resolve("Aufnahmen für Ελένη"), new UserSettings(home).database());
		try (var files = Files.list(home)) {
			assertEquals(List.of(home.resolve("settings.properties")), files.toList());
		}
	}
}
