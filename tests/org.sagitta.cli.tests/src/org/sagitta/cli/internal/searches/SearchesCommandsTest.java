package org.sagitta.cli.internal.searches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Column;
import org.sagitta.database.DateRange;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.SavedSearch;
import org.sagitta.dicom.Level;

class SearchesCommandsTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Command save = new SearchesSaveCommand(database.access());
	private final Command list = new SearchesCommand(database.access());
	private final Command run = new SearchesRunCommand(database.access());

	@BeforeEach
	void fill() {
		database.row(Level.STUDY, "1.1", "p1", Map.of("StudyInstanceUID", "1.1", "StudyDescription", "Head"), 3);
		database.columns.add(new Column(Level.STUDY, "StudyDescription", "Description", true, 1, Column.Width.CONTENTS, Column.Sort.NONE, Column.Type.TEXT));
	}

	@Test
	void aSearchIsSavedListedRunAndRemoved() throws Exception {
		assertEquals(new Run(Command.OK, "", ""), Run.of(save, "heads", "studies", "--search", "Head", "--modality", "CT,MR", "--date", "last-month", "--label", "a",
				"--partial"));
		var quick = new QuickFilter(Set.of("CT", "MR"), DateRange.of(DateRange.Kind.LAST_MONTH), Set.of("a"), false, QuickFilter.Presence.PARTIAL);
		assertEquals(List.of(new SavedSearch("heads", Optional.of(Level.STUDY), "Head", quick)), database.searches.all());
		String listed = Run.of(list).out();
		assertTrue(listed.lines().anyMatch(line -> line.matches("heads +study +Head +CT,MR; last-month; label a; partial")), listed);
		assertTrue(Run.of(list, "--json").out().contains("\"dates\": \"last-month\""));
		assertTrue(Run.of(run, "heads").out().contains("1.1"));
		Query asked = database.found.getLast();
		assertEquals(quick, asked.quick());
		assertEquals(List.of(Level.STUDY, "Head", false), List.of(asked.level(), asked.search().text(), asked.across()));
		assertEquals(Command.OK, Run.of(new SearchesRemoveCommand(database.access()), "heads").code());
		assertEquals(Command.USAGE, Run.of(run, "heads").code());
	}

	@Test
	void oneForAllLevelsLooksAcrossThem() throws Exception {
		Run.of(save, "all", "--search", "Head");
		Run.of(run, "all");
		assertTrue(database.found.getLast().across());
		assertEquals(Level.STUDY, database.found.getLast().level());
		Run.of(run, "all", "patients");
		assertEquals(Level.PATIENT, database.found.getLast().level());
	}

	@Test
	void whatIsNotUnderstoodIsSaid() throws Exception {
		Run unknown = Run.of(save, "a", "studies", "--search", "colour:red");
		assertEquals(Command.OK, unknown.code());
		assertTrue(unknown.err().contains("there is no column colour"), unknown.err());
		assertEquals(Command.USAGE, Run.of(save, "a", "--date", "tomorrow").code());
		assertEquals(Command.USAGE, Run.of(save, "a", "--local", "--remote").code());
		assertEquals(Command.USAGE, Run.of(save, "a", "instances").code());
		assertEquals(Command.USAGE, Run.of(save).code());
	}
}
