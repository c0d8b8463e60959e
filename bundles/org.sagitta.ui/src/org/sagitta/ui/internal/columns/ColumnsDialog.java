package org.sagitta.ui.internal.columns;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Column;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// Asks how the columns of one table shall be: which show, in what order, under what titles, how wide; and for more of them.
public final class ColumnsDialog extends TitleAreaDialog {
	private static final List<String> WIDTHS = List.of(Messages.columns_width_interactive, Messages.columns_width_stretch, Messages.columns_width_contents);

	private final ColumnsEdit edit;
	private final Function<Column, String> example;
	private Text search;
	private Table table;
	private Text title;
	private Combo width;
	private Button left;
	private Button right;
	private Button remove;
	private Text element;
	private boolean filling;

	/// @param example what a column shows of some row
	public ColumnsDialog(Shell shell, ColumnsEdit edit, Function<Column, String> example) {
		super(shell);
		this.edit = edit;
		this.example = example;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.columns_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		setTitle(Messages.columns_title);
		setMessage(Messages.columns_message);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.columns_search);
		Names.of(search, Messages.columns_search);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(search);
		search.addListener(SWT.Modify, _ -> fill(selected()));
		createTable(area);
		createButtons(area);
		var fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
		createFields(fields);
		fill(edit.found("").stream().findFirst());
		return area;
	}

	private void createFields(Composite fields) {
		title = field(fields, Messages.columns_column_title, 2);
		title.addListener(SWT.Modify, _ -> change(column -> column.withTitle(title.getText().strip())));
		new Label(fields, SWT.NONE).setText(Messages.columns_width);
		width = new Combo(fields, SWT.READ_ONLY);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(width);
		width.setItems(WIDTHS.toArray(String[]::new));
		Names.of(width, Messages.columns_width.replace("&", ""));
		width.addListener(SWT.Selection, _ -> change(column -> column.withWidth(Column.Width.values()[width.getSelectionIndex()])));
		element = field(fields, Messages.columns_element, 1);
		element.setMessage(Messages.columns_element_message);
		element.addListener(SWT.DefaultSelection, _ -> add());
		button(fields, Messages.columns_add, this::add);
	}

	private void createTable(Composite area) {
		table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		Names.of(table, Messages.columns_title);
		GridDataFactory.fillDefaults().grab(true, true).hint(590, 320).applyTo(table);
		for (String head : List.of(Messages.columns_column, Messages.columns_field, Messages.columns_example)) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(head);
			column.setWidth(190);
		}
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				var item = (TableItem) event.item;
				edit.set(((Column) item.getData()).withVisible(item.getChecked()));
				item.setData(edit.column(((Column) item.getData()).field()));
			} else {
				show();
			}
		});
	}

	private void createButtons(Composite area) {
		var buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		left = button(buttons, Messages.columns_left, () -> move(-1));
		right = button(buttons, Messages.columns_right, () -> move(1));
		remove = button(buttons, Messages.columns_remove, () -> selected().ifPresent(column -> {
			edit.remove(column.field());
			fill(Optional.empty());
		}));
	}

	private static Text field(Composite area, String name, int span) {
		new Label(area, SWT.NONE).setText(name);
		var field = new Text(area, SWT.BORDER | SWT.SINGLE);
		Names.of(field, name.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(field);
		return field;
	}

	private static Button button(Composite parent, String text, Runnable pressed) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, _ -> pressed.run());
		return button;
	}

	private Optional<Column> selected() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of((Column) table.getSelection()[0].getData());
	}

	/// Lists what is searched for.
	private void fill(Optional<Column> select) {
		table.setRedraw(false);
		table.removeAll();
		for (Column column : edit.found(search.getText())) {
			var item = new TableItem(table, SWT.NONE);
			text(item, column);
			if (select.isPresent() && select.get().field().equals(column.field())) {
				table.setSelection(item);
			}
		}
		table.setRedraw(true);
		show();
	}

	private void text(TableItem item, Column column) {
		item.setData(column);
		item.setText(new String[] { column.title(), column.field(), example.apply(column) });
		item.setChecked(column.visible());
	}

	/// Shows what can be said of the selected column.
	private void show() {
		Optional<Column> column = selected();
		filling = true;
		title.setText(column.map(Column::title).orElse(""));
		column.ifPresentOrElse(each -> width.select(each.width().ordinal()), width::deselectAll);
		filling = false;
		for (Control control : List.of(title, width, left, right)) {
			control.setEnabled(column.isPresent());
		}
		remove.setEnabled(column.filter(each -> edit.isChosen(each.field())).isPresent());
	}

	private void change(Function<Column, Column> change) {
		if (!filling) {
			selected().map(change).ifPresent(column -> {
				setErrorMessage(column.title().isEmpty() ? Messages.columns_no_title : null);
				getButton(OK).setEnabled(!column.title().isEmpty());
				edit.set(column);
				text(table.getSelection()[0], column);
			});
		}
	}

	private void move(int by) {
		selected().filter(column -> edit.move(column.field(), by)).ifPresent(column -> fill(Optional.of(column)));
	}

	private void add() {
		Optional<ColumnsEdit.Problem> problem = edit.add(element.getText());
		setErrorMessage(problem.map(each -> NLS.bind(each == ColumnsEdit.Problem.THERE ? Messages.columns_there : Messages.columns_unknown, element.getText().strip()))
				.orElse(null));
		if (problem.isEmpty()) {
			element.setText("");
			setMessage(NLS.bind(Messages.columns_added, String.join(", ", edit.addedNames())));
		}
	}

	/// Enter in the field of an element adds it, and does not end the dialog.
	@Override
	protected void okPressed() {
		if (!element.isFocusControl() || element.getText().isBlank()) {
			super.okPressed();
		}
	}
}
