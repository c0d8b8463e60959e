package org.sagitta.ui.header.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.parts.RowMenu;

/// The headers of the instances that are selected in the browser, one at a time or two beside each other, with a search.
public final class HeaderView extends ViewPart {
	static final String ID = "org.sagitta.ui.header";

	private static final int TYPING_PAUSE_MS = 150;

	private HeaderModel model;
	private Follower follower;
	private FilePicker file;
	private FilePicker other;
	private Text search;
	private Button regular;
	private Button only;
	private Button compare;
	private Label count;
	private Label message;
	private HeaderTable table;
	private StandardBar standard;
	private HeaderCopying copying;
	private RowsProvider rows;
	private final Runnable typed = this::search;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		DicomFiles files = getSite().getService(DicomFiles.class);
		model = new HeaderModel(parent, files, this::refresh);
		createSearch(parent);
		file = new FilePicker(parent, Messages.file, model::step);
		createOptions(parent);
		other = new FilePicker(parent, Messages.other, model::stepSecond);
		table = new HeaderTable(parent);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		standard = new StandardBar(parent, Program::launch, this::say, this::unopened);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(standard.control());
		standard.show(null, "");
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
		copying = new HeaderCopying(parent, files, table::selected, this::say);
		rows = new RowsProvider(table);
		rows.addSelectionChangedListener(_ -> tell());
		getSite().setSelectionProvider(rows);
		RowMenu.on(table.control(), getSite());
		follower = new Follower(this, getSite().getService(BrowseModel.class), this::follow);
		refresh();
		follower.look();
	}

	private void createSearch(Composite parent) {
		var row = row(parent, 3);
		search = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.search);
		search.setToolTipText(Messages.search_tip);
		Names.of(search, Messages.search);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, _ -> parent.getDisplay().timerExec(TYPING_PAUSE_MS, typed));
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.control().setFocus();
			}
		});
		regular = check(row, Messages.regular, Messages.regular_tip, this::search);
		count = new Label(row, SWT.RIGHT);
		GridDataFactory.swtDefaults().applyTo(count);
	}

	private void createOptions(Composite parent) {
		var row = row(parent, 2);
		only = check(row, Messages.only, Messages.only_tip, () -> model.onlyDifferences(only.getSelection()));
		compare = check(row, Messages.compare, Messages.compare_tip, () -> model.compare(compare.getSelection()));
	}

	private static Composite row(Composite parent, int columns) {
		var row = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 2).applyTo(row);
		return row;
	}

	private static Button check(Composite parent, String text, String tip, Runnable run) {
		var button = new Button(parent, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, _ -> run.run());
		return button;
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.dispose();
		}
		super.dispose();
	}

	/// Shows the headers of rows of the browser, even when they are those that are shown: files may have come.
	/// @param asPair whether two of the files are to be beside each other
	void show(RowSelection selected, boolean asPair) {
		follower.show(selected, asPair);
	}

	/// Shows the headers that are shown anew.
	void showAgain(boolean asPair) {
		follower.again(asPair);
	}

	void run(HeaderCommand command) {
		switch (command) {
			case COPY -> copy();
			case COPY_VALUE -> copying.rows(HeaderCopies::values);
			case COPY_PATH -> copying.rows(HeaderCopies::paths);
			case COPY_REFERENCE -> copying.rows(selected -> HeaderCopies.references(selected, sopClass()));
			case COPY_HEADER -> copying.headers(model.instances().stream().skip(model.choice().first()).limit(1).toList());
			case COPY_ALL -> copying.headers(model.instances());
			case OPEN_STANDARD -> standard.open();
			case EXPAND -> table.unfoldAll();
			case COLLAPSE -> table.foldAll();
			case SEARCH -> {
				search.setFocus();
				search.selectAll();
			}
		}
	}

	private void copy() {
		if (table.control().getDisplay().getFocusControl() instanceof Text field) {
			field.copy();
		} else {
			copying.rows(HeaderCopies::lines);
		}
	}

	private void follow(DicomDatabase database, Snapshot snapshot, RowSelection selected, boolean asPair) {
		if (database == null || selected.isEmpty()) {
			model.clear();
		} else {
			model.show(database, snapshot, selected, asPair);
		}
	}

	private void search() {
		if (!search.isDisposed()) {
			model.search(search.getText(), regular.getSelection());
		}
	}

	private void refresh() {
		if (message == null || message.isDisposed()) {
			return;
		}
		boolean several = model.instances().size() > 1;
		boolean wasShown = other.area().getVisible();
		file.show(model.instances(), model.choice().first());
		other.show(model.instances(), model.choice().second());
		FilePicker.visible(other.area(), model.choice().isComparing());
		compare.setEnabled(several);
		compare.setSelection(model.choice().isComparing());
		only.setEnabled(several);
		only.setSelection(model.choice().isOnly());
		if (table.show(model.shown(), model.choice().isComparing())) {
			rows.tell();
		}
		count.setText(counted());
		count.getParent().layout(true);
		if (wasShown != model.choice().isComparing()) {
			message.getParent().layout(true);
		}
		say(model.message());
	}

	private String counted() {
		Shown shown = model.shown();
		return shown == null ? "" : shown.filter() == null ? NLS.bind(Messages.count, shown.tree().elements())
				: NLS.bind(Messages.count_of, shown.filter().elements(), shown.tree().elements());
	}

	private void say(String what) {
		if (!message.getText().equals(what.replace("&", "&&"))) {
			message.setText(what.replace("&", "&&"));
			FilePicker.visible(message, !what.isEmpty());
			message.getParent().layout(true);
		}
	}

	/// The user can open it elsewhere.
	private void unopened(String address) {
		copying.give(new HeaderCopies.Copy(address, NLS.bind(Messages.no_browser, address)));
	}

	/// Says what the standard has to say of the row that is selected.
	private void tell() {
		var selected = table.selected();
		int before = height();
		standard.show(selected.size() == 1 ? selected.getFirst() : null, sopClass());
		if (height() != before) {
			message.getParent().layout(true);
		}
	}

	private int height() {
		return standard.control().getVisible() ? standard.control().computeSize(table.control().getSize().x, SWT.DEFAULT).y : 0;
	}

	private String sopClass() {
		return model.shown() == null ? "" : model.shown().tree().sopClass();
	}

	HeaderModel model() {
		return model;
	}

	HeaderTable table() {
		return table;
	}

	StandardBar standard() {
		return standard;
	}

	FilePicker file() {
		return file;
	}

	FilePicker other() {
		return other;
	}

	Text searchField() {
		return search;
	}

	Button regular() {
		return regular;
	}

	Button only() {
		return only;
	}

	Button compareButton() {
		return compare;
	}

	Label count() {
		return count;
	}

	Label message() {
		return message;
	}
}
