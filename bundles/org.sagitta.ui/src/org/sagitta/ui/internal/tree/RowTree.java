package org.sagitta.ui.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.RowSelection;

/// A native tree of patients with their studies and series, filled where it is looked at. What is unfolded and selected stays so when the
/// rows change.
final class RowTree {
	private final Tree tree;
	private final Set<String> unfolded = new HashSet<>();
	private Snapshot snapshot;
	private TreeText text;
	private QuickFilter quick = QuickFilter.NONE;
	private List<Row> patients = List.of();

	RowTree(Composite parent) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		tree.setHeaderVisible(true);
		column(Messages.tree_name, SWT.LEFT, 320);
		column(Messages.tree_date, SWT.LEFT, 110);
		column(Messages.tree_modality, SWT.LEFT, 90);
		column(Messages.tree_instances, SWT.RIGHT, 90);
		tree.addListener(SWT.SetData, this::fill);
		tree.addListener(SWT.Expand, event -> unfolded.add(row((TreeItem) event.item).key()));
		tree.addListener(SWT.Collapse, event -> unfolded.remove(row((TreeItem) event.item).key()));
	}

	Tree control() {
		return tree;
	}

	/// @param of what the studies and series of the patients are taken from
	/// @param passing which of them
	void show(List<Row> shown, Snapshot of, TreeText words, QuickFilter passing) {
		if (shown.equals(patients) && of == snapshot && passing.equals(quick) && !passing.loaded()) { // what is loaded changes in a snapshot
			return;
		}
		RowSelection before = selection();
		int top = tree.getTopItem() == null ? 0 : Math.max(0, tree.indexOf(root(tree.getTopItem())));
		patients = shown;
		snapshot = of;
		text = words;
		quick = passing;
		tree.setRedraw(false);
		tree.setItemCount(0);
		tree.setItemCount(patients.size());
		restore(before);
		if (top > 0 && top < patients.size()) {
			tree.setTopItem(tree.getItem(top));
		}
		tree.setRedraw(true);
	}

	/// What is selected, of the level of the first selected row: commands are for rows of one level.
	RowSelection selection() {
		List<Row> rows = Arrays.stream(tree.getSelection()).map(RowTree::row).toList();
		Level level = rows.isEmpty() ? Level.PATIENT : rows.getFirst().level();
		return new RowSelection(level, rows.stream().filter(row -> row.level() == level).map(Row::key).collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	/// The keys of the rows of a level above the selected ones.
	Set<String> above(Level level) {
		var keys = new LinkedHashSet<String>();
		for (TreeItem item : tree.getSelection()) {
			for (TreeItem each = item; each != null; each = each.getParentItem()) {
				if (row(each).level() == level) {
					keys.add(row(each).key());
				}
			}
		}
		return keys;
	}

	/// Folds or unfolds the selected rows.
	void toggle() {
		for (TreeItem item : tree.getSelection()) {
			String key = row(item).key();
			if (!unfolded.remove(key)) {
				unfolded.add(key);
			}
			item.setExpanded(unfolded.contains(key));
		}
	}

	/// Unfolds down to what was unfolded, and selects what was selected, as far as it is still there.
	private void restore(RowSelection before) {
		var selected = new ArrayList<TreeItem>();
		for (int i = 0; i < patients.size(); i++) {
			Row patient = patients.get(i);
			if (unfolded.contains(patient.key()) || before.level() == Level.PATIENT && before.keys().contains(patient.key())) {
				restore(tree.getItem(i), patient, before, selected);
			}
		}
		tree.setSelection(selected.toArray(TreeItem[]::new));
	}

	private void restore(TreeItem item, Row row, RowSelection before, List<TreeItem> selected) {
		set(item, row);
		if (row.level() == before.level() && before.keys().contains(row.key())) {
			selected.add(item);
		}
		if (unfolded.contains(row.key())) {
			item.setExpanded(true);
			List<Row> below = below(row);
			for (int i = 0; i < below.size(); i++) {
				restore(item.getItem(i), below.get(i), before, selected);
			}
		}
	}

	private void fill(Event event) {
		var item = (TreeItem) event.item;
		Optional.ofNullable(item.getParentItem()).map(parent -> below(row(parent))).or(() -> Optional.of(patients)).filter(rows -> event.index < rows.size())
				.ifPresent(rows -> set(item, rows.get(event.index)));
	}

	private void set(TreeItem item, Row row) {
		item.setData(row);
		for (int i = 0; i < tree.getColumnCount(); i++) {
			item.setText(i, text.of(row, i));
		}
		item.setItemCount(below(row).size());
	}

	private List<Row> below(Row row) {
		return switch (row.level()) {
			case PATIENT -> snapshot.find(Query.all(Level.STUDY).below(Set.of(row.key())).passing(quick)).rows();
			case STUDY -> snapshot.find(Query.all(Level.SERIES).below(Set.of(row.key())).passing(quick)).rows();
			case SERIES, INSTANCE -> List.of();
		};
	}

	static Row row(TreeItem item) {
		if (item.getData() == null) {
			item.getText(); // lets a virtual tree fill it
		}
		return (Row) item.getData();
	}

	private static TreeItem root(TreeItem item) {
		TreeItem root = item;
		while (root.getParentItem() != null) {
			root = root.getParentItem();
		}
		return root;
	}

	private void column(String title, int style, int width) {
		var made = new TreeColumn(tree, style);
		made.setText(title);
		made.setWidth(width);
		made.setMoveable(true);
	}
}
