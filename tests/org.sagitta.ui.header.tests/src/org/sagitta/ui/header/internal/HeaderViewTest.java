package org.sagitta.ui.header.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// The header view as a user has it: opened by its command on a selected series of three files.
class HeaderViewTest {
	private static final String BROWSE = "org.sagitta.ui.browse";
	private static final String PATIENTS = "org.sagitta.ui.patients";
	private static final String SERIES = "org.sagitta.ui.series";
	private static final int REFERENCED_IMAGES = 0x00081140;
	private final BrowseModel model = Ui.service(BrowseModel.class);
	@TempDir
	Path temp;
	private DicomDatabase database;
	private Path before;
	private HeaderView view;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		before = model.database().orElseThrow().folder();
		database = Services.await(DatabaseManager.class).open(temp.resolve("database"));
		Ui.await("its own database", () -> model.database().orElse(null) == database);
		database.importFiles(new ImportRequest(List.of(write()), ImportRequest.Mode.LINK), ImportProgress.NONE);
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		Ui.await("two series", () -> model.snapshot().orElseThrow().count(Level.SERIES) == 2);
		Ui.await("both in the table", () -> table(series).getItemCount() == 2);
		Ui.pump(500); // the table may still be about to show the rows anew, as of the database before
		select(series, "1.2.2");
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.viewHeader", null);
		view = (HeaderView) Ui.page().findView(HeaderView.ID);
		Ui.await("a header", () -> path().endsWith("1.dcm") && tree().getItemCount() > 20);
	}

	@AfterEach
	void close() throws Exception {
		Ui.page().hideView(view);
		Services.await(DatabaseManager.class).open(before);
	}

	private Path write() throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		Path folder = Files.createDirectory(temp.resolve("files"));
		for (int i = 1; i <= 3; i++) {
			SyntheticImage image = image("P1", "Doe^Jane", "1.2.1", "1.2.2", "1.2.3." + i);
			DataSet item = new DataSet().put(0x00081155, "1.2.9." + i);
			image.dataSet().put(Tag.InstanceNumber, i).putItems(REFERENCED_IMAGES, List.of(item));
			files.write(image.file(), folder.resolve(i + ".dcm"));
		}
		files.write(image("P2", "Roe^Richard", "1.3.1", "1.3.2", "1.3.3").file(), folder.resolve("other.dcm"));
		return folder;
	}

	private static SyntheticImage image(String id, String name, String study, String series, String instance) {
		SyntheticImage image = SyntheticImage.ct(4, 4).patient(id, name);
		image.dataSet().put(Tag.StudyInstanceUID, study).put(Tag.SeriesInstanceUID, series).put(Tag.SOPInstanceUID, instance)
				.put(Tag.StudyID, "same");
		return image;
	}

	private void select(IViewPart series, String... keys) {
		Ui.await("the rows", () -> {
			series.getSite().getSelectionProvider().setSelection(new RowSelection(Level.SERIES, Set.of(keys)));
			return model.selected(Level.SERIES).equals(Set.of(keys));
		});
	}

	private static Table table(IViewPart view) {
		return Press.all((Composite) view.getSite().getService(MPart.class).getWidget(), Table.class).findFirst().orElseThrow();
	}

	private Tree tree() {
		return view.table().control();
	}

	private String path() {
		return view.file().path().getText();
	}

	private static void step(Spinner number, int to) {
		number.setSelection(to);
		number.notifyListeners(SWT.Selection, new Event());
	}

	private static void check(Button button, boolean wanted) {
		button.setSelection(wanted);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/// What is unfolded, a line each, cells apart by bars.
	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		Arrays.stream(tree().getItems()).forEach(item -> lines(item, lines));
		return lines;
	}

	private void lines(TreeItem item, List<String> lines) {
		var cells = new ArrayList<String>();
		for (int i = 0; i < tree().getColumnCount(); i++) {
			cells.add(item.getText(i));
		}
		lines.add(String.join("|", cells));
		if (item.getExpanded()) {
			Arrays.stream(item.getItems()).forEach(inner -> lines(inner, lines));
		}
	}

	private void search(String text) {
		view.searchField().setText(text);
	}

	private void awaitCount(int shown) {
		Ui.await(shown + " elements", () -> view.count().getText().startsWith(shown + " of "));
	}

	@Test
	void findsNestedElementsAndUnfoldsThem() {
		assertTrue(lines().contains("(0010,0010)|Patient's Name|PN|Doe^Jane"), lines().toString());
		search("1.2.9.1");
		awaitCount(1);
		assertEquals(List.of("(0008,1140)|Referenced Image Sequence|SQ|1 item", "Item 1|||1 element",
				"(0008,1155)|Referenced SOP Instance UID|UI|1.2.9.1"), lines());
		search("Patient??ID");
		awaitCount(0);
		search("PatientI?");
		awaitCount(1);
		search("regexp:^(study|series)InstanceUID$");
		awaitCount(2);
		check(view.regular(), true);
		search("^(study|series)InstanceUID$");
		awaitCount(2);
		search("(");
		Ui.await("the mistake", () -> view.message().getText().matches("\"\\(\" is no regular expression, at character \\d: Unclosed.*"));
		search("");
		Ui.await("no mistake any more", () -> view.message().getText().isEmpty());
		assertEquals(NLS.bind(Messages.count, view.model().shown().tree().elements()), view.count().getText());
	}

	@Test
	void stepsThroughTheFiles() {
		assertEquals(3, view.file().number().getMaximum());
		search("InstanceNumber");
		awaitCount(1);
		step(view.file().number(), 2);
		Ui.await("the second file", () -> path().endsWith("2.dcm") && lines().contains("(0020,0013)|Instance Number|IS|2"));
		assertEquals(2, view.file().scale().getSelection());
		view.file().scale().setSelection(3);
		view.file().scale().notifyListeners(SWT.Selection, new Event());
		Ui.await("the third file", () -> path().endsWith("3.dcm") && lines().contains("(0020,0013)|Instance Number|IS|3"));
		assertEquals(3, view.file().number().getSelection());
	}

	@Test
	void copiesWhatIsSelected() throws Exception {
		search("1.2.9.1");
		awaitCount(1);
		TreeItem element = tree().getItem(0).getItem(0).getItem(0);
		tree().setSelection(element);
		tree().notifyListeners(SWT.Selection, new Event());
		copied("copyValue", "1.2.9.1");
		copied("copyPath", "ReferencedImageSequence[0].ReferencedSOPInstanceUID");
		copied("copyReference", "Referenced SOP Instance UID, ReferencedSOPInstanceUID (0008,1155), UI, 1: "
				+ "PS3.6 section 6, Registry of DICOM Data Elements");
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
		Ui.await("a line", () -> clipboard().startsWith("(0008,1155) UI [1.2.9.1]"));
		command("copyHeader");
		Ui.await("a header", () -> clipboard().lines().filter(line -> line.contains("# Data set")).count() == 1);
		command("copyAllHeaders");
		Ui.await("three headers", () -> clipboard().lines().filter(line -> line.contains("# Data set")).count() == 3);
		assertEquals(NLS.bind(Messages.copied, 3), view.message().getText());
	}

	private void copied(String command, String expected) throws Exception {
		command(command);
		Ui.await(expected, () -> clipboard().equals(expected));
	}

	private void command(String name) throws Exception {
		Ui.page().activate(view);
		tree().setFocus();
		Ui.pump(100);
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.header." + name, null);
	}

	private static String clipboard() {
		var clipboard = new Clipboard(Display.getCurrent());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		return text == null ? "" : (String) text;
	}

	@Test
	void showsOnlyDifferences() {
		check(view.only(), true);
		Ui.await("the differences", () -> view.count().getText().contains(" of ") && shows("(0020,0013)"));
		List<String> lines = lines();
		assertTrue(lines.contains("(0008,1155)|Referenced SOP Instance UID|UI|1.2.9.1"), lines.toString());
		assertFalse(shows("Study ID"), lines.toString());
		check(view.only(), false);
		Ui.await("all", () -> shows("Study ID"));
	}

	private boolean shows(String text) {
		return lines().stream().anyMatch(line -> line.contains(text));
	}

	@Test
	void everythingCanBeUnfolded() throws Exception {
		assertFalse(shows("1.2.9.1"));
		Ui.page().activate(view);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.navigate.expandAll", null);
		Ui.await("the item's element", () -> shows("(0008,1155)|Referenced SOP Instance UID|UI|1.2.9.1"));
		step(view.file().number(), 2);
		Ui.await("the same of the next file", () -> shows("(0008,1155)|Referenced SOP Instance UID|UI|1.2.9.2"));
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.navigate.collapseAll", null);
		assertFalse(shows("1.2.9.2"));
	}

	@Test
	void comparesTwoFiles() {
		check(view.compareButton(), true);
		Ui.await("two values", () -> lines().contains("(0020,0013)|Instance Number|IS|1|\u2260 2"));
		assertTrue(lines().contains("(0020,0010)|Study ID|SH|same|same"));
		assertTrue(view.other().area().getVisible());
		step(view.other().number(), 3);
		Ui.await("the third file", () -> shows("(0020,0013)|Instance Number|IS|1|\u2260 3"));
		assertTrue(view.other().path().getText().endsWith("3.dcm"));
		check(view.only(), true);
		Ui.await("differences only", () -> shows("Instance Number") && !shows("Study ID"));
		check(view.compareButton(), false);
		Ui.await("one value", () -> tree().getColumnCount() == 4 && !view.other().area().getVisible());
	}

	@Test
	void twoSelectedSeriesAreComparedByCommand() throws Exception {
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		select(series, "1.2.2", "1.3.2");
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.compareHeaders", null);
		Ui.await("the first of each", () -> path().endsWith("1.dcm") && view.other().path().getText().endsWith("other.dcm"));
		String absent = Messages.absent;
		Ui.await("what each has", () -> lines().contains("(0010,0020)|Patient ID|LO|P1|\u2260 P2"));
		assertTrue(lines().contains("(0008,1140)|Referenced Image Sequence|SQ|1 item|\u2260 " + absent), lines().toString());
		assertTrue(view.compareButton().getSelection());
		select(series, "1.3.2");
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.viewHeader", null);
		Ui.await("the single file", () -> path().endsWith("other.dcm") && tree().getColumnCount() == 4);
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.compareHeaders", null);
		Ui.await("why not", () -> view.message().getText().equals(Messages.no_pair));
	}

	@Test
	void selectedInstancesAreShownAlone() throws Exception {
		view.show(new RowSelection(Level.INSTANCE, Set.of("1.2.3.2", "1.2.3.3")), true);
		Ui.await("both", () -> path().endsWith("2.dcm") && view.other().path().getText().endsWith("3.dcm"));
		assertEquals(2, view.model().instances().size());
	}

	@Test
	void theStandardIsNamedAndOpened() throws Exception {
		search("ImagePositionPatient");
		awaitCount(1);
		tree().setSelection(tree().getItem(0));
		tree().notifyListeners(SWT.Selection, new Event());
		String text = view.standard().control().getText();
		assertTrue(text.contains("Image Position (Patient)") && text.contains("PS3.6 section 6") && text.contains("Image Plane Module"), text);
		List<String> opened = new ArrayList<>();
		List<String> said = new ArrayList<>();
		HeaderRow row = view.table().selected().getFirst();
		var able = new StandardBar(tree().getParent(), opened::add, said::add, said::add);
		able.show(row, Uids.CT_IMAGE);
		able.open();
		assertTrue(opened.getFirst().endsWith("part03/sect_C.7.6.2.html"), opened.toString());
		assertEquals(List.of(), said);
		var unable = new StandardBar(tree().getParent(), _ -> false, said::add, said::add);
		unable.show(row, Uids.CT_IMAGE);
		unable.open();
		assertEquals(opened, said);
		unable.show(null, "");
		unable.open();
		assertEquals(Messages.no_section, said.getLast());
		able.control().dispose();
		unable.control().dispose();
	}

	@Test
	void aFileThatIsGoneIsNamed() throws Exception {
		Path gone = temp.resolve("files").resolve("2.dcm");
		Files.delete(gone);
		step(view.file().number(), 2);
		Ui.await("the reason", () -> view.message().getText().equals(NLS.bind(Messages.file_gone, gone)));
		assertEquals(0, tree().getItemCount());
		step(view.file().number(), 3);
		Ui.await("the third file", () -> tree().getItemCount() > 20 && view.message().getText().isEmpty());
		check(view.only(), true);
		Ui.await("what was not compared", () -> view.message().getText().contains(gone.toString()));
	}

	@Test
	void aDamagedFileIsNamed() throws Exception {
		Path damaged = Files.writeString(temp.resolve("files").resolve("2.dcm"), "no DICOM any more");
		step(view.file().number(), 2);
		Ui.await("the reason", () -> view.message().getText().startsWith("The file " + damaged + " cannot be read as DICOM"));
	}

	@Test
	void eachSeriesIsWrittenDownOnce() throws Exception {
		step(view.file().number(), 2);
		step(view.file().number(), 3);
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		select(series, "1.3.2");
		Ui.await("the other series", () -> path().endsWith("other.dcm"));
		assertFalse(view.only().isEnabled());
		select(series, "1.2.2");
		Ui.await("the first series", () -> path().endsWith("1.dcm"));
		List<AuditEntry> entries = new ArrayList<>();
		database.audit().read(AuditFilter.ALL.of(Action.VIEW_HEADER), entries::add);
		assertEquals(List.of("[P1, 1.2.1, 1.2.2]", "[P2, 1.3.1, 1.3.2]"),
				entries.stream().map(entry -> entry.event().subjects().stream().map(Subject::id).toList().toString()).toList());
	}

	@Test
	void whatNobodySeesIsNotWrittenDown() throws Exception {
		Ui.page().hideView(view);
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		select(series, "1.3.2");
		Ui.pump(400);
		List<AuditEntry> entries = new ArrayList<>();
		database.audit().read(AuditFilter.ALL.of(Action.VIEW_HEADER).ofPatient("P2"), entries::add);
		assertEquals(List.of(), entries);
	}

	@Test
	void followsTheSelectionAndTheDatabase() throws Exception {
		IViewPart patients = Ui.view(PATIENTS, IViewPart.class);
		Snapshot snapshot = model.snapshot().orElseThrow();
		String study = snapshot.row(Level.SERIES, "1.3.2").orElseThrow().parent();
		String key = snapshot.row(Level.STUDY, study).orElseThrow().parent();
		patients.getSite().getSelectionProvider().setSelection(new RowSelection(Level.PATIENT, Set.of(key)));
		Ui.await("the patient's series", () -> path().endsWith("other.dcm"));
		Services.await(DatabaseManager.class).close();
		Ui.await("nothing", () -> tree().getItemCount() == 0 && view.message().getText().equals(Messages.nothing));
	}
}
