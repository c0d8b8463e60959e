package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// The report in the real workbench, with the reports of a real database.
class ReportViewTest {
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final BrowseModel browse = Ui.service(BrowseModel.class);
	private final Imports imports = Ui.service(Imports.class);
	@TempDir
	Path temp;
	private Path usual;
	private Path files;
	private DicomDatabase database;
	private ReportView view;

	@BeforeEach
	void aFolderWithTwoFilesThatAreNotTakenWasImported() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> browse.database().isPresent());
		usual = browse.database().orElseThrow().folder();
		database = manager.open(temp.resolve("database"));
		Ui.await("the test's database", () -> browse.database().filter(database::equals).isPresent());
		view = Ui.view(Ids.REPORT, ReportView.class);
		Ui.await("no report", () -> !view.chooser().control().isEnabled() && view.headline().getText().equals(Messages.report_none));
		files = Files.createDirectory(temp.resolve("files"));
		write(1);
		Files.writeString(files.resolve("notes.txt"), "no DICOM");
		Files.write(files.resolve("2.dcm"), Arrays.copyOf(Files.readAllBytes(write(2)), 200));
		imports.start(new ImportRequest(List.of(files), Mode.COPY));
		Ui.await("the report", () -> lines() == 2 && combo().getSelectionIndex() == 0);
	}

	@AfterEach
	void theDatabaseIsTheOneOfTheProgramAgain() throws Exception {
		view.search().setText("");
		manager.open(usual);
		Ui.await("the usual database", () -> browse.database().filter(each -> each.folder().equals(usual)).isPresent());
	}

	private Path write(int number) throws Exception {
		Path file = files.resolve(number + ".dcm");
		Files.deleteIfExists(file);
		Services.await(DicomFiles.class)
				.write(SyntheticImage.ct(16, 16).patient("P" + number, "Doe^Jane").uids("t" + number, "s" + number, "i" + number).file(), file);
		return file;
	}

	private Table table() {
		return view.table().control();
	}

	private Combo combo() {
		return view.chooser().control();
	}

	private int lines() {
		return table().getItemCount();
	}

	private int line(String file) {
		return java.util.stream.IntStream.range(0, lines()).filter(i -> table().getItem(i).getText(1).endsWith(file)).findFirst().orElseThrow();
	}

	private void select(int line) {
		table().setSelection(line);
		table().notifyListeners(SWT.Selection, new Event());
	}

	private void command(String id) throws Exception {
		Ui.page().activate(view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand(id, null);
	}

	private static String clipboard() {
		var clipboard = new Clipboard(Display.getCurrent());
		try {
			return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aFileIsTriedAgainAsItWasImportedAndTheOldReportCanBeChosen() throws Exception {
		write(2);
		select(line("2.dcm"));
		command(Ids.TRY_AGAIN);
		Ui.await("the report of the second import", () -> combo().getItemCount() == 2 && combo().getSelectionIndex() == 0 && lines() == 0);
		Ui.await("the file", () -> browse.snapshot().orElseThrow().count(Level.INSTANCE) == 2);
		assertTrue(view.headline().getText().startsWith("All was imported."), view.headline().getText());
		String series = database.snapshot().find(org.sagitta.database.Query.all(Level.SERIES).matching("P2").acrossLevels(true)).rows().getFirst().key();
		assertTrue(database.instances(series).getFirst().owned(), "copied like the others");
		combo().select(1);
		combo().notifyListeners(SWT.Selection, new Event());
		Ui.await("the first report", () -> lines() == 2);
		assertTrue(table().getItem(line("notes.txt")).getText(0).equals(Messages.outcome_not_dicom));
	}

	@Test
	void withoutASelectionAllThatWereNotTakenAreTried() throws Exception {
		write(2);
		command(Ids.TRY_AGAIN);
		Ui.await("the second import", () -> combo().getItemCount() == 2 && lines() == 1);
		assertTrue(table().getItem(0).getText(1).endsWith("notes.txt"), "it is as it was");
		assertEquals(2, browse.snapshot().orElseThrow().count(Level.INSTANCE));
	}

	@Test
	void itIsFilteredAndCopied() throws Exception {
		view.search().setText("2.DCM");
		Ui.await("one line", () -> lines() == 1);
		command("org.eclipse.ui.edit.copy");
		assertTrue(clipboard().contains("2.dcm") && !clipboard().contains("notes.txt"), clipboard());
		view.search().setText("");
		Ui.await("both", () -> lines() == 2);
		command("org.eclipse.ui.edit.selectAll");
		Ui.await("both selected", () -> table().getSelectionCount() == 2);
		command("org.eclipse.ui.edit.copy");
		assertEquals(3, clipboard().lines().count(), clipboard());
	}

	@Test
	void anotherPartShowsAReport() throws Exception {
		String id = database.reports().all().getFirst().id();
		write(2);
		command(Ids.TRY_AGAIN);
		Ui.await("the second import", () -> combo().getItemCount() == 2 && lines() == 1);
		view.show(id, Mode.LINK);
		Ui.await("the first report", () -> lines() == 2 && combo().getSelectionIndex() == 1);
	}

	@Test
	void whereAllWasTakenThereIsNothingToTry() throws Exception {
		write(2);
		select(line("2.dcm"));
		command(Ids.TRY_AGAIN);
		Ui.await("the second import", () -> combo().getItemCount() == 2 && lines() == 0);
		var said = new Press(Messages.report_again_title, IDialogConstants.OK_LABEL, _ -> { });
		command(Ids.TRY_AGAIN);
		said.await();
		Ui.pump(200);
		assertEquals(2, combo().getItemCount());
		assertFalse(imports.running().isPresent());
	}

	@Test
	void anotherDatabaseHasOtherReports() throws Exception {
		assertTrue(imports.last().isPresent());
		manager.open(temp.resolve("other"));
		Ui.await("no report", () -> lines() == 0 && !combo().isEnabled());
		assertFalse(imports.last().isPresent());
		Ui.page().hideView(view);
		view = Ui.view(Ids.REPORT, ReportView.class);
		Ui.pump(300);
		assertEquals(Messages.report_none, view.headline().getText());
	}
}
