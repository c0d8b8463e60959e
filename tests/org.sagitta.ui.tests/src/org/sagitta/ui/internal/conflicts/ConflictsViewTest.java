package org.sagitta.ui.internal.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Query;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// Contradictions in the real workbench, of files that a real database took.
class ConflictsViewTest {
	/// As the index separates what it shows of contradictions.
	private static final String OTHER = "Roe^Jane; PatientName: Poe";

	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final BrowseModel browse = Ui.service(BrowseModel.class);
	@TempDir
	Path temp;
	private Path usual;
	private DicomDatabase database;
	private ConflictsView view;
	private Table table;

	@BeforeEach
	void theViewIsOpen() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> browse.database().isPresent());
		usual = browse.database().orElseThrow().folder();
		database = manager.open(temp.resolve("database"));
		Ui.await("the test's database", () -> browse.database().filter(database::equals).isPresent());
		view = Ui.view(Ids.CONFLICTS, ConflictsView.class);
		table = Press.all((Composite) view.getSite().getService(MPart.class).getWidget(), Table.class).findFirst().orElseThrow();
	}

	@AfterEach
	void theDatabaseIsTheOneOfTheProgramAgain() throws Exception {
		Ui.page().hideView(view);
		manager.open(usual);
		Ui.await("the usual database", () -> browse.database().filter(each -> each.folder().equals(usual)).isPresent());
	}

	/// A file of one series, the second of which contradicts the first.
	private void take(String instance, String name) throws Exception {
		Path file = temp.resolve(instance + ".dcm");
		Services.await(DicomFiles.class).write(SyntheticImage.ct(4, 4).patient("P1", name).uids("study", "series", instance).file(), file);
		var importing = new FutureTask<>(() -> database.importFiles(new ImportRequest(List.of(file), ImportRequest.Mode.LINK), ImportProgress.NONE));
		Thread.startVirtualThread(importing);
		Ui.await("the file " + instance, importing::isDone);
	}

	@Test
	void theyComeWithTheFilesAndLeadToTheirRows() throws Exception {
		take("1", "Doe^Jane");
		Ui.await("the patient", () -> browse.snapshot().orElseThrow().count(Level.PATIENT) == 1);
		assertEquals(0, table.getItemCount());
		take("2", OTHER);
		Ui.await("the contradiction", () -> IntStream.range(0, table.getItemCount()).anyMatch(i -> table.getItem(i).getText(4).contains("Doe")));
		int line = IntStream.range(0, table.getItemCount()).filter(i -> table.getItem(i).getText(4).contains("Doe")).findFirst().orElseThrow();
		assertEquals(Messages.conflicts_patient, table.getItem(line).getText(0));
		assertEquals(OTHER, table.getItem(line).getText(5));
		table.setSelection(line);
		table.notifyListeners(SWT.Selection, new Event());
		assertEquals(Set.of(database.snapshot().find(Query.all(Level.PATIENT)).rows().getFirst().key()), browse.selected(Level.PATIENT));
		Press.button(table.getParent(), Messages.conflicts_copy);
		var clipboard = new Clipboard(Display.getCurrent());
		String copied = String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		clipboard.dispose();
		assertEquals(2, copied.lines().count(), copied);
	}
}
