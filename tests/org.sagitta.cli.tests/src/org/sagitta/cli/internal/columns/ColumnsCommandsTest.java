package org.sagitta.cli.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;

class ColumnsCommandsTest {
	@TempDir
	Path folder;
	private final FakeDatabase database = new FakeDatabase();
	private final Command set = new ColumnsSetCommand(database.access());
	private final Command list = new ColumnsCommand(database.access());

	@BeforeEach
	void fill() {
		database.columns.add(new Column(Level.STUDY, "StudyDate", "Study date", true, 1, Width.CONTENTS, Sort.ASCENDING, Type.DATE));
		database.columns.add(new Column(Level.STUDY, "StudyID", "ID", false, 2, Width.CONTENTS, Sort.NONE, Type.TEXT));
		database.columns.add(new Column(Level.SERIES, "Modality", "Modality", true, 1, Width.CONTENTS, Sort.NONE, Type.TEXT));
	}

	@Test
	void columnsAreListed() throws Exception {
		String out = Run.of(list, "studies").out();
		assertTrue(out.lines().anyMatch(line -> line.matches("study +1 +StudyDate +Study date +yes +contents +ascending +date")), out);
		assertTrue(out.lines().noneMatch(line -> line.contains("Modality")), out);
		assertEquals(Command.USAGE, Run.of(list, "instances").code());
		assertEquals(Command.USAGE, Run.of(list, "studies", "--json").code());
	}

	@Test
	void aColumnIsChangedByFieldOrTitleAndOnlyOneIsSortedBy() throws Exception {
		assertEquals(Command.OK, Run.of(set, "study", "id", "--title", "Study #", "--show", "--order", "-5", "--width", "stretch", "--sort", "descending").code());
		assertEquals(new Column(Level.STUDY, "StudyID", "Study #", true, -5, Width.STRETCH, Sort.DESCENDING, Type.TEXT), database.columns.get(1));
		assertEquals(Sort.NONE, database.columns.getFirst().sort());
		Run.of(set, "study", "Study #", "--hide", "--sort", "none");
		assertEquals(new Column(Level.STUDY, "StudyID", "Study #", false, -5, Width.STRETCH, Sort.NONE, Type.TEXT), database.columns.get(1));
	}

	@Test
	void whatMakesNoSenseIsRefused() throws Exception {
		for (String[] words : List.of(new String[] { "study" }, new String[] { "study", "x" }, new String[] { "study", "StudyID", "--show", "--hide" },
				new String[] { "study", "StudyID", "--width", "wide" }, new String[] { "study", "StudyID", "--order", "left" },
				new String[] { "study", "StudyID", "--title", " " }, new String[] { "instance", "StudyID" })) {
			assertEquals(Command.USAGE, Run.of(set, words).code(), String.join(" ", words));
		}
	}

	@Test
	void elementsBecomeColumnsByKeywordOrNumber() throws Exception {
		assertEquals(Command.OK, Run.of(new ColumnsAddCommand(database.access()), "series", "SliceThickness", "0018,0088", "00180088").code());
		assertEquals(List.of("add SERIES (0018,0050)", "add SERIES (0018,0088)"), database.asked.stream().filter(each -> each instanceof String).toList());
		Run.of(new ColumnsRemoveCommand(database.access()), "series", "SliceThickness");
		assertEquals("remove SERIES (0018,0050)", database.asked.getLast());
		assertThrows(DatabaseException.class, () -> Run.of(new ColumnsAddCommand(database.access()), "series", "PixelData"));
		assertEquals(Command.USAGE, Run.of(new ColumnsAddCommand(database.access()), "series", "NoSuchElement").code());
		assertEquals(Command.USAGE, Run.of(new ColumnsAddCommand(database.access()), "series").code());
	}

	@Test
	void aLayoutIsTakenOverAndWhatIsNotThereIsNamed() throws Exception {
		Path file = folder.resolve("layout.json");
		String json = Run.of(list, "--json").out();
		Files.writeString(file, json.replace("\"ID\"", "\"Another\"").replace("\"Modality\"", "\"Nothing\""));
		Run run = Run.of(new ColumnsImportCommand(database.access()), file.toString());
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.err().contains("Nothing") && run.err().contains("series"), run.err());
		assertEquals("Another", database.columns.get(1).title());
		Files.writeString(file, json);
		assertEquals(new Run(Command.OK, "", ""), Run.of(new ColumnsImportCommand(database.access()), file.toString()));
		assertEquals("ID", database.columns.get(1).title());
		Files.writeString(file, "{\"columns\":[{\"level\":\"somewhere\"}]}");
		assertThrows(IOException.class, () -> Run.of(new ColumnsImportCommand(database.access()), file.toString()));
		assertEquals("reset STUDY", resetOf("studies"));
	}

	private Object resetOf(String level) throws Exception {
		Run.of(new ColumnsResetCommand(database.access()), level);
		return database.asked.getLast();
	}

	@Test
	void layoutsAreSavedUsedListedAndDropped() throws Exception {
		assertEquals(new Run(Command.OK, "", ""), Run.of(new ColumnsSaveCommand(database.access()), "mine"));
		Run.of(set, "study", "StudyID", "--title", "Other", "--show");
		assertEquals(new Run(Command.OK, "", ""), Run.of(new ColumnsUseCommand(database.access()), "mine"));
		assertEquals("ID", database.columns.get(1).title());
		assertEquals("mine", Run.of(new ColumnsLayoutsCommand(database.access())).out().strip());
		Run.of(new ColumnsDropCommand(database.access()), "mine");
		assertEquals(Command.USAGE, Run.of(new ColumnsUseCommand(database.access()), "mine").code());
	}

	@Test
	void aTableGroupsByOneColumn() throws Exception {
		Run.of(set, "study", "StudyDate", "--group");
		Run.of(set, "study", "StudyID", "--group");
		assertEquals(List.of(false, true, false), database.columns.stream().map(Column::grouped).toList());
		Run.of(set, "study", "StudyID", "--ungroup");
		assertEquals(List.of(false, false, false), database.columns.stream().map(Column::grouped).toList());
		assertEquals(Command.USAGE, Run.of(set, "study", "StudyID", "--ungroup", "--group").code());
	}
}
