package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.sagitta.database.ImportReport;
import org.sagitta.ui.internal.database.Databases;
import org.sagitta.ui.internal.importing.Imports;
import org.sagitta.ui.internal.scene.SceneModel;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Ui;

/// Does to the workbench's widgets what a user does.
final class Robot {
	void openBrowse() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("a database", () -> Ui.service(BrowseModel.class).database().isPresent());
		Ui.await("columns", () -> table(Ids.PATIENTS).getColumnCount() > 0);
	}

	/// @return the folder of the database that was open
	Path openDatabase(Path folder) {
		BrowseModel model = Ui.service(BrowseModel.class);
		Path before = model.database().orElseThrow().folder();
		Ui.service(Databases.class).open(folder, false);
		Ui.await("the database " + folder, () -> model.database().filter(d -> d.folder().equals(folder)).isPresent());
		return before;
	}

	/// Drops files by way of the real listener, with the data as the window system's file transfer gives it.
	void drop(Path path) throws ReflectiveOperationException {
		Table table = table(Ids.SERIES);
		var target = (DropTarget) table.getData(DND.DROP_TARGET_KEY);
		DropTargetEvent event = dropEvent(target, path);
		for (DropTargetListener listener : target.getDropListeners()) {
			listener.dragEnter(event);
			listener.dropAccept(event);
			assertEquals(DND.DROP_COPY, event.detail);
			listener.drop(event);
		}
	}

	void awaitReport(int taken, String notTaken) {
		Ui.await("the report", () -> Ui.service(Imports.class).last().isPresent());
		ImportReport report = Ui.service(Imports.class).last().orElseThrow();
		assertEquals(taken, report.count(ImportReport.Outcome.TAKEN));
		Ui.await("the report's view", () -> Ui.page().findView(Ids.REPORT) != null && Ui.page().isPartVisible(Ui.page().findView(Ids.REPORT)));
		Ui.await("the file that was not taken", () -> items(table(Ids.REPORT)).anyMatch(text -> text.contains(notTaken)));
		Ui.await("rows", () -> patients() > 1 && studies() > 1);
	}

	int patients() {
		return table(Ids.PATIENTS).getItemCount();
	}

	int studies() {
		return table(Ids.STUDIES).getItemCount();
	}

	void selectFirstPatient() {
		select(table(Ids.PATIENTS), 0);
	}

	void search(String words) throws PartInitException {
		Ui.view(Ids.PATIENTS, org.sagitta.ui.internal.browse.LevelView.class);
		Control search = table(Ids.PATIENTS).getParent().getChildren()[0];
		((org.eclipse.swt.widgets.Text) search).setText(words);
	}

	/// Selects nobody, so that all series are there, and double-clicks the one whose row says the greatest count.
	void openSeriesOfMostInstances() {
		Table patients = table(Ids.PATIENTS);
		patients.deselectAll();
		patients.notifyListeners(SWT.Selection, new Event());
		Table series = table(Ids.SERIES);
		Ui.await("all series", () -> items(series).count() > 3);
		int place = IntStream.range(0, series.getItemCount()).boxed().max((a, b) -> Integer.compare(count(series, a), count(series, b))).orElseThrow();
		select(series, place);
		series.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private static int count(Table series, int row) {
		int column = IntStream.range(0, series.getColumnCount()).filter(i -> series.getColumn(i).getText().equals("Count")).findFirst().orElseThrow();
		return Integer.parseInt(series.getItem(row).getText(column));
	}

	private static void select(Table table, int row) {
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
	}

	void wheel(int notches) {
		var event = new Event();
		event.count = notches;
		canvas(Ids.AXIAL).notifyListeners(SWT.MouseVerticalWheel, event);
	}

	void drag(int x, int y) {
		Canvas canvas = canvas(Ids.AXIAL);
		canvas.notifyListeners(SWT.MouseDown, mouse(100, 100));
		canvas.notifyListeners(SWT.MouseMove, mouse(100 + x, 100 + y));
		canvas.notifyListeners(SWT.MouseUp, mouse(100 + x, 100 + y));
	}

	private static Event mouse(int x, int y) {
		var event = new Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		return event;
	}

	boolean sceneIsEmpty() {
		Tree tree = find(Ids.SCENE, Tree.class);
		return Ui.service(SceneModel.class).scene().orElseThrow().nodes().isEmpty() && tree.getItemCount() == 0;
	}

	/// By the delete command, while the scene is active and the volume that is shown is selected in it.
	void deleteFromScene() throws Exception {
		Ui.page().showView(Ids.SCENE);
		Tree tree = find(Ids.SCENE, Tree.class);
		Ui.await("the shown node to be selected", () -> tree.getSelectionCount() == 1);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.delete", null);
	}

	int slicesOnScreen() {
		return (int) Stream.of(Ids.AXIAL, Ids.SAGITTAL, Ids.CORONAL).filter(id -> distinct(pixels(canvas(id))) > 16).count();
	}

	int colours() {
		boolean there = Ui.page().findView(Ids.AXIAL) != null && canvas(Ids.AXIAL).getSize().x > 50;
		return there ? distinct(pixels()) : 0;
	}

	/// Whether there is more than a few letters in the middle of the axial canvas.
	boolean isMostlyBright() {
		byte[] pixels = pixels();
		long bright = IntStream.range(0, pixels.length).filter(i -> (pixels[i] & 0xFF) > 40).count();
		return bright * 4 > pixels.length;
	}

	/// What is in the middle of the axial canvas now.
	byte[] pixels() {
		return pixels(canvas(Ids.AXIAL));
	}

	/// The middle of a canvas, where no text is.
	private static byte[] pixels(Canvas canvas) {
		Rectangle area = canvas.getClientArea();
		assertTrue(area.width > 50 && area.height > 50, "the canvas is on the screen: " + area);
		var image = new Image(Display.getCurrent(), area.width / 2, area.height / 2);
		canvas.update();
		var gc = new GC(canvas);
		gc.copyArea(image, area.width / 4, area.height / 4);
		gc.dispose();
		byte[] data = image.getImageData().data;
		image.dispose();
		return data;
	}

	private static int distinct(byte[] pixels) {
		boolean[] seen = new boolean[256];
		for (byte b : pixels) {
			seen[b & 0xFF] = true;
		}
		return (int) IntStream.range(0, 256).filter(i -> seen[i]).count();
	}

	private static Stream<String> items(Table table) {
		return Arrays.stream(table.getItems()).map(item -> IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList().toString());
	}

	private static Table table(String view) {
		return find(view, Table.class);
	}

	private static Canvas canvas(String view) {
		return find(view, Canvas.class);
	}

	/// The first widget of exactly this class in a view.
	private static <T extends Control> T find(String view, Class<T> type) {
		var area = (Composite) Ui.page().findView(view).getSite().getService(MPart.class).getWidget();
		return type.cast(find(area, type).orElseThrow(() -> new AssertionError("no " + type + " in " + view)));
	}

	private static Optional<Control> find(Composite area, Class<?> type) {
		return Arrays.stream(area.getChildren()).flatMap(child -> child.getClass() == type ? Stream.of(child)
				: child instanceof Composite inner ? find(inner, type).stream() : Stream.empty()).findFirst();
	}

	/// An event as the window system makes it; its class is not public.
	private static DropTargetEvent dropEvent(DropTarget target, Path path) throws ReflectiveOperationException {
		Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader());
		Constructor<?> constructor = type.getDeclaredConstructor();
		constructor.setAccessible(true);
		var event = (Event) constructor.newInstance();
		event.widget = target;
		FileTransfer files = FileTransfer.getInstance();
		TransferData data = files.getSupportedTypes()[0];
		files.javaToNative(new String[] { path.toString() }, data);
		Constructor<DropTargetEvent> made = DropTargetEvent.class.getConstructor(type);
		DropTargetEvent result = made.newInstance(event);
		result.operations = DND.DROP_COPY | DND.DROP_LINK;
		result.detail = DND.DROP_MOVE;
		result.currentDataType = data;
		result.data = files.nativeToJava(data);
		return result;
	}
}
