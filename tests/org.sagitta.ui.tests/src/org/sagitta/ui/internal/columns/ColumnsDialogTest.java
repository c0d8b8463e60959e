package org.sagitta.ui.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Column;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.testkit.Ui;

/// The real window: what is done in it is what is kept.
class ColumnsDialogTest {
	private static final int KVP = 0x00180060;

	private final ColumnsEdit edit = new ColumnsEdit(List.of(column("SeriesNumber", 1), column("Modality", 2), column("SliceThickness", 3)), List.of(Tag.SliceThickness));
	private ColumnsDialog dialog;

	private static Column column(String field, int order) {
		return new Column(Level.SERIES, field, field, true, order, Width.CONTENTS, Sort.NONE, Type.TEXT);
	}

	@BeforeEach
	void open() {
		dialog = new ColumnsDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), edit, column -> "example of " + column.field());
		dialog.setBlockOnOpen(false);
		dialog.open();
		Ui.pump(50);
	}

	/// Gives the focus back, as a window manager would: what is active decides which keys are.
	@AfterEach
	void close() {
		dialog.close();
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().forceActive();
		Ui.pump(50);
	}

	private static Stream<Control> all(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite below ? all(below) : Stream.empty()));
	}

	private <T> List<T> all(Class<T> type) {
		return all(dialog.getShell()).filter(type::isInstance).map(type::cast).toList();
	}

	private Table table() {
		return all(Table.class).getFirst();
	}

	/// The field with a text that stands in it while it is empty, or the only editable one without.
	private Text text(String message) {
		return all(Text.class).stream().filter(each -> each.getMessage().equals(message) && each.getEditable()).findFirst().orElseThrow();
	}

	private Button button(String name) {
		return all(Button.class).stream().filter(each -> each.getText().equals(name)).findFirst().orElseThrow();
	}

	private List<String> listed() {
		return Stream.of(table().getItems()).map(item -> item.getText(1)).toList();
	}

	private void select(int row) {
		table().setSelection(row);
		table().notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void columnsAreListedWithExamplesAndFound() {
		assertEquals(List.of("SeriesNumber", "Modality", "SliceThickness"), listed());
		assertEquals("example of Modality", table().getItem(1).getText(2));
		text(Messages.columns_search).setText("thick");
		assertEquals(List.of("SliceThickness"), listed());
	}

	@Test
	void titlesVisibilityAndPlacesChange() {
		select(1);
		text("").setText("Kind");
		TableItem item = table().getItem(1);
		item.setChecked(false);
		var check = new Event();
		check.detail = SWT.CHECK;
		check.item = item;
		table().notifyListeners(SWT.Selection, check);
		button(Messages.columns_left).notifyListeners(SWT.Selection, new Event());
		assertEquals(List.of("Modality", "SeriesNumber", "SliceThickness"), listed());
		assertEquals(new Column(Level.SERIES, "Modality", "Kind", false, 1, Width.CONTENTS, Sort.NONE, Type.TEXT), edit.changed().getFirst());
		text("").setText("");
		assertFalse(button(IDialogConstants.OK_LABEL).isEnabled(), "a column needs a title");
	}

	@Test
	void elementsAreAddedAndTakenAway() {
		assertFalse(button(Messages.columns_remove).isEnabled(), "the first column is not one that somebody chose");
		Text element = text(Messages.columns_element_message);
		element.setText("nonsense");
		button(Messages.columns_add).notifyListeners(SWT.Selection, new Event());
		assertTrue(dialog.getErrorMessage().contains("nonsense"));
		element.setText("KVP");
		button(Messages.columns_add).notifyListeners(SWT.Selection, new Event());
		assertEquals(Set.of(KVP), edit.added());
		assertEquals("", element.getText());
		select(2);
		button(Messages.columns_remove).notifyListeners(SWT.Selection, new Event());
		assertEquals(Set.of(Tag.SliceThickness), edit.removed());
		assertEquals(List.of("SeriesNumber", "Modality"), listed());
	}
}
