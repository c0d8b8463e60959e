package org.sagitta.ui.header.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.ui.parts.Names;

/// The rows of a header as a tree with columns, made as far as they are on the screen. What is unfolded and selected stays so, by its
/// path, when another header is shown.
final class HeaderTable {
	/// A tree unfolds no more rows by itself: each is made by the window system at once.
	private static final int MOST_UNFOLDED = 500;
	private static final int VALUE = 3;
	private static final String DIFFERENT = "\u2260 ";
	private static final int NARROWEST = 160;
	/// What a tag takes, and what each level above it moves it to the right.
	private static final int TAG = 134;
	private static final int INDENT = 18;
	private static final int WIDEST_TAG = 300;

	/// What an item of the tree stands for.
	private record Line(HeaderRow row, List<HeaderRow> below) {
	}

	private final Tree tree;
	private final Set<TagPath> unfolded = new HashSet<>();
	private Shown shown;
	private List<HeaderRow> roots = List.of();
	private TreeColumn second;

	HeaderTable(Composite parent) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		Names.of(tree, Messages.tree);
		column(Messages.tag, TAG);
		column(Messages.name, 230);
		column(Messages.vr, 44);
		column(Messages.value, 300);
		tree.addListener(SWT.SetData, this::fill);
		tree.addListener(SWT.Expand, event -> unfolded.add(row(event.item).path()));
		tree.addListener(SWT.Collapse, event -> unfolded.remove(row(event.item).path()));
		tree.addListener(SWT.MouseMove, this::tip);
		tree.addListener(SWT.MenuDetect, _ -> tree.setToolTipText(null));
		tree.addListener(SWT.Resize, _ -> stretch());
	}

	Tree control() {
		return tree;
	}

	/// The selected rows, in the order of the tree.
	List<HeaderRow> selected() {
		return Arrays.stream(tree.getSelection()).map(HeaderTable::row).toList();
	}

	/// @param now null for nothing
	/// @param comparing whether there is a second file
	/// @return whether there are other rows now
	boolean show(Shown now, boolean comparing) {
		if (comparing != (second != null)) {
			compare(comparing);
		}
		if (now == shown) {
			return false;
		}
		shown = now;
		Set<TagPath> selected = new HashSet<>();
		selected().forEach(row -> selected.add(row.path()));
		TagPath top = top();
		roots = now == null ? List.of() : now.filter() == null ? now.tree().roots() : now.filter().roots(now.tree());
		tree.setRedraw(false);
		tree.setItemCount(0);
		tree.setItemCount(roots.size());
		unfold(selected, top);
		tree.setRedraw(true);
		return true;
	}

	/// What is at the top of the part that can be seen, unless that is the beginning.
	private TagPath top() {
		TreeItem item = tree.getTopItem();
		boolean begins = item == null || item.getParentItem() == null && tree.indexOf(item) == 0;
		return !begins && item.getData() instanceof Line line ? line.row().path() : null;
	}

	/// Unfolds what the user has, or what leads to matches; selects what was selected.
	private void unfold(Set<TagPath> selected, TagPath top) {
		Deque<TreeItem> level = new ArrayDeque<>();
		int left = MOST_UNFOLDED;
		for (int i = 0; i < roots.size(); i++) {
			HeaderRow row = roots.get(i);
			if (wantsUnfolding(row) || selected.contains(row.path()) || row.path().equals(top)) {
				level.add(tree.getItem(i));
			}
		}
		while (!level.isEmpty()) {
			TreeItem item = level.poll();
			Line line = line(item);
			if (selected.contains(line.row().path())) {
				tree.select(item);
			}
			if (line.row().path().equals(top)) {
				tree.setTopItem(item);
			}
			if (!line.below().isEmpty() && wantsUnfolding(line.row()) && left-- > 0) {
				item.setExpanded(true);
				for (int i = 0; i < line.below().size(); i++) {
					HeaderRow row = line.below().get(i);
					if (wantsUnfolding(row) || selected.contains(row.path()) || row.path().equals(top)) {
						level.add(item.getItem(i));
					}
				}
			}
		}
	}

	private boolean wantsUnfolding(HeaderRow row) {
		HeaderFilter filter = shown.filter();
		return unfolded.contains(row.path()) || filter != null && filter.open().contains(row);
	}

	/// Unfolds everything, from outside, as far as that can be done by itself.
	void unfoldAll() {
		Deque<HeaderRow> rows = new ArrayDeque<>(roots);
		int left = MOST_UNFOLDED;
		while (!rows.isEmpty() && left > 0) {
			HeaderRow row = rows.poll();
			if (!row.children().isEmpty() && unfolded.add(row.path())) {
				left--;
			}
			rows.addAll(row.children());
		}
		again();
	}

	void foldAll() {
		unfolded.clear();
		again();
	}

	private void again() {
		Shown now = shown;
		if (now != null) {
			show(new Shown(now.tree(), now.filter()), second != null);
		}
	}

	private void fill(Event event) {
		var item = (TreeItem) event.item;
		List<HeaderRow> level = item.getParentItem() == null ? roots : line(item.getParentItem()).below();
		if (event.index >= level.size()) {
			return;
		}
		HeaderRow row = level.get(event.index);
		List<HeaderRow> below = shown.filter() == null ? row.children() : shown.filter().children(row);
		item.setData(new Line(row, below));
		item.setText(texts(row));
		dim(item, row);
		if (row.differs()) {
			item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		}
		item.setItemCount(below.size());
		makeRoom(item);
	}

	/// Tags of nested elements are to be read to their ends.
	private void makeRoom(TreeItem item) {
		int width = TAG;
		for (TreeItem outer = item.getParentItem(); outer != null; outer = outer.getParentItem()) {
			width += INDENT;
		}
		int wanted = Math.min(width, WIDEST_TAG);
		if (wanted > tree.getColumn(0).getWidth()) {
			tree.getDisplay().asyncExec(() -> { // not while the window system asks for rows
				if (!tree.isDisposed() && wanted > tree.getColumn(0).getWidth()) {
					tree.getColumn(0).setWidth(wanted);
					stretch();
				}
			});
		}
	}

	private static String[] texts(HeaderRow row) {
		String other = HeaderWords.text(row.secondValue());
		return new String[] { HeaderWords.tag(row), HeaderWords.name(row), row.vr(), HeaderWords.text(row.value()),
				row.differs() ? DIFFERENT + other : other };
	}

	/// What a file lacks is not to be taken for a value.
	private void dim(TreeItem item, HeaderRow row) {
		Color faint = tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		item.setForeground(VALUE, row.isPresent() ? null : faint);
		item.setForeground(VALUE + 1, row.isPresentInSecond() ? null : faint);
	}

	/// The data of an item, which is made when it is asked for something.
	private static Line line(TreeItem item) {
		item.getText(0);
		return (Line) item.getData();
	}

	private static HeaderRow row(Widget item) {
		return line((TreeItem) item).row();
	}

	private void tip(Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		String text = item != null && item.getData() instanceof Line line ? HeaderReference.tip(line.row()) : null;
		if (!Objects.equals(text, tree.getToolTipText())) {
			tree.setToolTipText(text);
		}
	}

	private void compare(boolean comparing) {
		if (comparing) {
			tree.getColumn(VALUE).setText(Messages.first_value);
			second = column(Messages.second_value, NARROWEST);
		} else {
			tree.getColumn(VALUE).setText(Messages.value);
			second.dispose();
			second = null;
		}
		stretch();
	}

	/// The values have what the other columns leave.
	private void stretch() {
		int left = tree.getClientArea().width;
		for (int i = 0; i < VALUE; i++) {
			left -= tree.getColumn(i).getWidth();
		}
		int values = second == null ? 1 : 2;
		for (int i = VALUE; i < tree.getColumnCount(); i++) {
			tree.getColumn(i).setWidth(Math.max(NARROWEST, left / values));
		}
	}

	private TreeColumn column(String title, int width) {
		var column = new TreeColumn(tree, SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
		return column;
	}
}
