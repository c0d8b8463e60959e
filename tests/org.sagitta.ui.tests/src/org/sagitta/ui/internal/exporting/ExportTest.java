package org.sagitta.ui.internal.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.browse.LevelView;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// Export… by the command, the dialog and the job.
class ExportTest {
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final BrowseModel browse = Ui.service(BrowseModel.class);
	@TempDir
	private Path temp;
	private Path usual;
	private Path file;

	@BeforeEach
	void onePatientIsThere() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> browse.database().isPresent());
		usual = browse.database().orElseThrow().folder();
		DicomDatabase database = manager.open(temp.resolve("database"));
		file = temp.resolve("1.dcm");
		Services.await(DicomFiles.class).write(SyntheticImage.ct(16, 16).patient("P1", "Doe^Jane").uids("1.2.3", "1.2.3.4", "1.2.3.4.5").file(), file);
		var importing = new FutureTask<>(() -> database.importFiles(new ImportRequest(List.of(file), ImportRequest.Mode.LINK), ImportProgress.NONE));
		Thread.startVirtualThread(importing);
		Ui.await("the patient", () -> importing.isDone() && browse.snapshot().orElseThrow().count(org.sagitta.dicom.Level.PATIENT) == 1);
	}

	@AfterEach
	void theDatabaseIsTheOneOfTheProgramAgain() throws Exception {
		manager.open(usual);
		Ui.await("the usual database", () -> browse.database().filter(each -> each.folder().equals(usual)).isPresent());
	}

	@Test
	void theFilesOfThePatientAreInTheFolder() throws Exception {
		Path folder = temp.resolve("exported");
		export(folder);
		var said = new Press(Messages.export_title, IDialogConstants.OK_LABEL, _ -> { });
		said.await();
		try (var files = Files.walk(folder)) {
			List<Path> found = files.filter(Files::isRegularFile).toList();
			assertEquals(1, found.size(), found.toString());
			assertEquals(-1, Files.mismatch(file, found.getFirst()));
			assertTrue(found.getFirst().toString().contains("Doe"), found.toString());
		}
	}

	private void export(Path folder) throws Exception {
		var view = Ui.view(Ids.PATIENTS, LevelView.class);
		view.selectAll();
		Ui.await("the selection", () -> !view.getSite().getSelectionProvider().getSelection().isEmpty());
		Ui.pump(100);
		var dialog = new Press(Messages.export_title, Messages.export_button,
				shell -> Press.all(shell, Text.class).filter(text -> text.isEnabled() && text.getEditable() && text.getText().isEmpty()).findFirst().orElseThrow().setText(folder.toString()));
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.export", null);
		dialog.await();
	}
}
