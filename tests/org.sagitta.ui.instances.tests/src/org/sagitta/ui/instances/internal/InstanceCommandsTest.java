package org.sagitta.ui.instances.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.RemoteInstance;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.scene.Scene;
import org.sagitta.testkit.Services;
import org.sagitta.ui.action.RowAction;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// What can be done with instances that are selected.
class InstanceCommandsTest extends WithInstances {
	private static final String EXPORT = "org.sagitta.ui.export";
	private static final String LOAD = "org.sagitta.ui.load";
	private static final String NOTES = "org.sagitta.ui.notes";

	/// As a server would tell of it.
	private void remote(String uid) throws DatabaseException {
		var tags = Map.of(Tag.SOPInstanceUID, uid, Tag.SeriesInstanceUID, FIRST, Tag.StudyInstanceUID, FIRST + ".0", Tag.PatientID, "P1",
				Tag.InstanceNumber, "99");
		database.remotes().add(List.of(new RemoteInstance(URI.create("dimse://server/" + uid),
				tag -> tags.containsKey(tag) ? new TagValue.Present(List.of(tags.get(tag))) : TagValue.NOT_STORED)));
	}

	@Test
	void copiesRowsUidsAndPaths() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		execute("org.eclipse.ui.edit.selectAll");
		Ui.await("all selected", () -> picked().size() == 12);
		pick(0, 1);
		execute("org.eclipse.ui.edit.copy");
		assertTrue(clipboard().startsWith(Messages.column_number + "\t"), clipboard());
		assertEquals(3, clipboard().lines().count());
		execute("org.sagitta.ui.copyUid");
		assertEquals(List.of("1.2.2.1", "1.2.2.2"), clipboard().lines().toList());
		execute("org.sagitta.ui.copyPaths");
		assertEquals(List.of("1.dcm", "2.dcm"), clipboard().lines().map(line -> Path.of(line).getFileName().toString()).toList());
	}

	@Test
	void removesInstancesAndBringsThemBack() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(0, 1);
		var agreed = new Press("Remove from Database", "&Remove", _ -> { });
		execute("org.eclipse.ui.edit.delete");
		agreed.await();
		awaitRows(10, 10);
		assertEquals(Set.of(), picked());
		execute("org.eclipse.ui.edit.undo");
		awaitRows(12, 12);
		assertFalse(enabled("org.eclipse.ui.edit.undo"), "there is nothing left to undo");
		assertFalse(enabled("org.eclipse.ui.edit.delete"), "nothing is selected");
	}

	@Test
	void anInstanceHasItsNote() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(4);
		var written = new Press("Note and Labels", IDialogConstants.OK_LABEL,
				shell -> Press.all(shell, Text.class).findFirst().orElseThrow().setText("motion"));
		execute("org.sagitta.ui.notes");
		written.await();
		Ui.await("the note", () -> database.notes().note(Level.INSTANCE, "1.2.2.5").equals("motion"));
	}

	@Test
	void theContextMenuHasWhatIsForInstances() throws Exception {
		var got = new AtomicReference<Rows>();
		var registered = FrameworkUtil.getBundle(InstancesView.class).getBundleContext().registerService(RowAction.class, new RowAction() {
			@Override
			public String label() {
				return "Count &Instances";
			}

			@Override
			public Set<Level> levels() {
				return Set.of(Level.INSTANCE);
			}

			@Override
			public void run(Rows rows, Shell shell) {
				got.set(rows);
			}
		}, new Hashtable<>());
		select(FIRST);
		awaitRows(12, 12);
		Ui.page().activate(view);
		pick(3);
		Ui.pump(200);
		Point row = table().toDisplay(20, table().getClientArea().y + table().getHeaderHeight() + 10);
		var click = new Event();
		click.x = row.x;
		click.y = row.y;
		table().notifyListeners(SWT.MenuDetect, click);
		Menu menu = table().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> labels = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
		MenuItem action = item(menu, "Count &Instances");
		for (String wanted : List.of("&Load", "View &Header", "Compare H&eaders", "Show in &Folder", "&Export...", "&Copy", "Copy &UID",
				"Copy File &Paths", "Edit &Note and Labels...", "&Delete")) {
			assertTrue(item(menu, wanted).isEnabled(), wanted + " in " + labels);
		}
		action.notifyListeners(SWT.Selection, new Event());
		registered.unregister();
		assertEquals(Set.of("1.2.2.4"), got.get().keys());
		menu.notifyListeners(SWT.Hide, new Event());
	}

	@Test
	void theSelectedInstancesAreExported() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(2, 10);
		Path folder = temp.resolve("exported");
		var dialog = new Press("Export", "&Export", shell -> Press.all(shell, Text.class)
				.filter(text -> text.isEnabled() && text.getEditable() && text.getText().isEmpty()).findFirst().orElseThrow().setText(folder.toString()));
		execute(EXPORT);
		dialog.await();
		new Press("Export", IDialogConstants.OK_LABEL, _ -> { }).await();
		List<Path> exported = files(folder);
		assertEquals(List.of("000003.dcm", "000011.dcm"), exported.stream().map(file -> file.getFileName().toString()).toList());
		assertEquals(-1, Files.mismatch(temp.resolve("files").resolve(FIRST).resolve("11.dcm"), exported.getLast()));
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).sorted().toList();
		}
	}

	@Test
	void withoutASelectionThereIsNothingToExport() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		Ui.page().activate(view);
		Ui.await("nothing to export", () -> !enabled(EXPORT));
		pick(0);
		Ui.await("something to export", () -> enabled(EXPORT));
	}

	@Test
	void theWholeSeriesOfTheSelectedInstancesIsLoaded() throws Exception {
		select(FIRST, SECOND);
		awaitRows(13, 13);
		pick(3, 5);
		execute(LOAD);
		awaitLoaded();
	}

	@Test
	void withoutASelectionTheSeriesThatAreShownAreLoaded() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		execute(LOAD);
		awaitLoaded();
	}

	/// The whole first series, and nothing else.
	private void awaitLoaded() throws Exception {
		Ui.await("the series", () -> database.loadedSeries().equals(Set.of(FIRST)));
		Scene scene = Services.await(Scene.class);
		assertEquals(12, scene.nodes().getFirst().sopInstanceUids().size());
		scene.clear();
		Ui.await("nothing loaded", () -> database.loadedSeries().isEmpty());
		Ui.perspective("org.sagitta.ui.browse");
	}

	@Test
	void aNoteOfWhatOnlyAServerHasIsNotWrittenInVain() throws Exception {
		remote(FIRST + ".13");
		select(FIRST);
		awaitRows(13, 13);
		Ui.page().activate(view);
		pick(0);
		Ui.await("a note of a file", () -> enabled(NOTES));
		pick(0, 12);
		Ui.await("no note", () -> !enabled(NOTES));
		pick(1);
		Ui.await("a note again", () -> enabled(NOTES));
		pick(12);
		Ui.await("no note of this one", () -> !enabled(NOTES));
		write(FIRST, "P1", 13, 13);
		Ui.await("a note, as its file has come", () -> enabled(NOTES));
	}

	@Test
	void whatOnlyAServerHasIsForgottenWhenItIsRemoved() throws Exception {
		remote("9.1");
		remote("9.2");
		select(FIRST);
		awaitRows(14, 14);
		pick(0, 12);
		var agreed = new Press("Remove from Database", "&Remove", _ -> { });
		execute("org.eclipse.ui.edit.delete");
		agreed.await();
		awaitRows(12, 12);
		assertTrue(database.remotes().find("9.1").isEmpty() && database.remotes().find("9.2").isPresent());
		pick(11);
		var again = new Press("Remove from Database", "&Remove", _ -> { });
		execute("org.eclipse.ui.edit.delete");
		again.await();
		awaitRows(11, 11);
		execute("org.eclipse.ui.edit.undo");
		awaitRows(12, 12);
		assertFalse(enabled("org.eclipse.ui.edit.undo"), "only the file could come back");
	}
}
