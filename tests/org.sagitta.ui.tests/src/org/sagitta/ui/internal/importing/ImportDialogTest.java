package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Query;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// The real window, with a source that answers when it is told to, and with the real database.
class ImportDialogTest {
	private final List<ImportRequest> asked = new CopyOnWriteArrayList<>();
	private final List<ImportProgress> watching = new CopyOnWriteArrayList<>();
	private final ImportSettings settings = new ImportSettings();
	private final ImportRequest before = settings.request(List.of());
	private volatile CountDownLatch answer = new CountDownLatch(0);
	private ImportDialog dialog;

	private void open(Previewing.Source source) {
		dialog = new ImportDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), settings, source);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Ui.pump(50);
	}

	@AfterEach
	void close() {
		answer.countDown();
		if (dialog.getShell() != null) {
			dialog.close();
		}
		settings.remember(before);
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().forceActive();
		Ui.pump(50);
	}

	private ImportPreview slowly(ImportRequest request, ImportProgress progress) {
		asked.add(request);
		watching.add(progress);
		progress.progress(40, 3);
		try {
			while (!answer.await(10, TimeUnit.MILLISECONDS) && !progress.cancelled()) {
				continue;
			}
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
		return new ImportPreview(Map.of(), asked.size(), 0, 0, 0, 0, 0, List.of(), List.of(), progress.cancelled());
	}

	private boolean says(String text) {
		return Press.all(dialog.getShell(), Label.class).anyMatch(label -> label.getText().contains(text));
	}

	private Button button(String text) {
		return Press.all(dialog.getShell(), Button.class).filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
	}

	private void check(String text, boolean on) {
		button(text).setSelection(on);
		button(text).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void aPreviewBeginsByItselfAndAnewWithEachChange() {
		answer = new CountDownLatch(1);
		open(this::slowly);
		assertFalse(button(Messages.import_button).isEnabled());
		try (var meter = new StallMeter(Display.getCurrent())) {
			dialog.sources().add(List.of(Path.of("one")));
			Ui.await("the progress", () -> says("3 of 40"));
			assertTrue(button(Messages.import_button).isEnabled(), "nobody has to wait for the preview");
			check(Messages.import_archives, false);
			Ui.await("another question", () -> asked.size() == 2);
			assertTrue(watching.getFirst().cancelled());
			assertEquals(Set.of(Option.FOLLOW_LINKS, Option.HIDDEN_FILES), asked.getLast().options());
			answer.countDown();
			Ui.await("its answer", () -> says("patients 2"));
			meter.check("previews run");
		}
		check(Messages.import_copy, true);
		Ui.await("a third", () -> says("patients 3"));
		dialog.sources().add(List.of(Path.of("two")));
		Ui.await("a fourth", () -> says("patients 4"));
		assertEquals(List.of(Path.of("one"), Path.of("two")), asked.getLast().paths());
		Press.button(dialog.getShell(), Messages.import_button);
		assertEquals(asked.getLast(), dialog.request());
		assertEquals(new ImportRequest(List.of(), dialog.request().mode(), dialog.request().options()), settings.request(List.of()), "kept for the next time");
	}

	@Test
	void aPreviewIsStoppedByItsButtonAndByLeavingTheDialog() {
		answer = new CountDownLatch(1);
		open(this::slowly);
		dialog.sources().add(List.of(Path.of("one")));
		Ui.await("the progress", () -> says("3 of 40"));
		Press.button(dialog.getShell(), Messages.preview_stop);
		Ui.await("that it was stopped", () -> says("Stopped."));
		Press.button(dialog.getShell(), Messages.preview_again);
		Ui.await("another one", () -> asked.size() == 2);
		assertFalse(watching.getLast().cancelled());
		Press.button(dialog.getShell(), IDialogConstants.CANCEL_LABEL);
		assertTrue(watching.getLast().cancelled());
		assertNull(dialog.request());
	}

	@Test
	void itSaysWhatTheDatabaseWouldDoWithFiles(@TempDir Path temp) throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		for (int i = 0; i < 3; i++) {
			files.write(SyntheticImage.ct(4, 4).patient("preview" + i / 2, "Doe^" + i).uids("preview" + i / 2, "preview" + i, "preview" + i).file(),
					temp.resolve(i + ".dcm"));
		}
		Files.writeString(temp.resolve("notes.txt"), "no DICOM");
		Ui.await("a database", () -> Ui.service(BrowseModel.class).database().isPresent());
		DicomDatabase database = Ui.service(BrowseModel.class).database().orElseThrow();
		open(database::preview);
		dialog.sources().add(List.of(temp));
		Ui.await("the numbers", () -> says("studies 2, series 3") && says("Taken: 3"));
		Table table = Press.all(dialog.getShell(), Table.class).findFirst().orElseThrow();
		Ui.await("the file that is none", () -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText(1).contains("notes.txt")));
		assertTrue(database.snapshot().find(Query.all(Level.PATIENT)).rows().stream().noneMatch(row -> row.attribute("PatientID").startsWith("preview")));
	}

	@Test
	void itBeginsAsTheLastImportWas() {
		settings.remember(new ImportRequest(List.of(), Mode.COPY, Set.of(Option.ARCHIVES)));
		open(this::slowly);
		assertTrue(button(Messages.import_copy).getSelection() && button(Messages.import_archives).getSelection());
		assertFalse(List.of(Messages.import_hidden, Messages.import_links, Messages.import_link).stream().anyMatch(each -> button(each).getSelection()));
	}
}
