package org.sagitta.ui.instances.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// The view as a user has it: opened by its command beside the tables, with two series in a real database.
abstract class WithInstances {
	private static final String SERIES = "org.sagitta.ui.series";
	static final String FIRST = "1.2.2";
	static final String SECOND = "1.3.2";
	final BrowseModel browse = Ui.service(BrowseModel.class);
	@TempDir
	Path temp;
	DicomDatabase database;
	private Path before;
	InstancesView view;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the database of the start", () -> browse.database().isPresent());
		before = browse.database().orElseThrow().folder();
		database = Services.await(DatabaseManager.class).open(temp.resolve("database"));
		Ui.await("its own database", () -> browse.database().orElse(null) == database);
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		Ui.await("no rows of the last test", () -> table(series).getItemCount() == 0);
		write(FIRST, "P1", 1, 12);
		write(SECOND, "P2", 1, 1);
		Ui.await("both series in the table", () -> table(series).getItemCount() == 2);
		Ui.pump(500); // the table may still be about to show the rows anew, as of the database before
		assertEquals(null, Ui.page().findView(InstancesView.ID), "it is not there until somebody wants it");
		view = Ui.view(InstancesView.ID, InstancesView.class);
		Ui.page().getWorkbenchWindow().getShell().setSize(1400, 900);
	}

	@AfterEach
	void close() throws Exception {
		Ui.page().hideView(view);
		Ui.page().hideView(Ui.page().findView("org.sagitta.ui.header"));
		Services.await(DatabaseManager.class).open(before);
		Ui.await("the database of the start", () -> browse.database().filter(there -> there.folder().equals(before)).isPresent());
	}

	/// Imports instances of a series, with the numbers from one to another.
	void write(String series, String patient, int first, int last) throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		Path folder = Files.createDirectories(temp.resolve("files").resolve(series));
		for (int i = first; i <= last; i++) {
			SyntheticImage image = SyntheticImage.ct(4, 4).patient(patient, "Doe^" + patient).position(0, 0, i);
			image.dataSet().put(Tag.StudyInstanceUID, series + ".0").put(Tag.SeriesInstanceUID, series).put(Tag.SOPInstanceUID, series + "." + i)
					.put(Tag.InstanceNumber, i).put(Tag.SeriesNumber, 4).put(Tag.SeriesDescription, "of " + patient);
			files.write(image.file(), folder.resolve(i + ".dcm"));
		}
		database.importFiles(new ImportRequest(List.of(folder), ImportRequest.Mode.LINK), ImportProgress.NONE);
	}

	private static Table table(IViewPart view) {
		return Press.all((Composite) view.getSite().getService(MPart.class).getWidget(), Table.class).findFirst().orElseThrow();
	}

	Table table() {
		return view.table().rows().control();
	}

	void select(String... series) {
		browse.select(Level.SERIES, Set.of(series));
	}

	void awaitRows(int shown, int of) {
		Ui.await(shown + " of " + of, () -> table().getItemCount() == shown
				&& view.table().count().getText().equals(NLS.bind(Messages.count_of, shown, of)));
	}

	List<String> cells(String title) {
		int place = IntStream.range(0, table().getColumnCount()).filter(i -> table().getColumn(i).getText().equals(title)).findFirst()
				.orElseThrow();
		return IntStream.range(0, table().getItemCount()).mapToObj(i -> table().getItem(i).getText(place)).toList();
	}

	/// As a user does with the mouse or the keyboard.
	void pick(int... rows) {
		table().setSelection(rows);
		table().notifyListeners(SWT.Selection, new Event());
	}

	Set<String> picked() {
		return ((RowSelection) view.getSite().getSelectionProvider().getSelection()).keys();
	}

	void execute(String command) throws Exception {
		Ui.page().activate(view);
		table().setFocus();
		Ui.pump(100);
		Ui.service(IHandlerService.class).executeCommand(command, null);
	}

	boolean enabled(String command) {
		return Ui.service(ICommandService.class).getCommand(command).isEnabled();
	}

	static String clipboard() {
		var clipboard = new Clipboard(Display.getCurrent());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		return text == null ? "" : (String) text;
	}

	static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().split("\t")[0].equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + text + " in " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
	}
}
