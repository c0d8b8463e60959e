package org.sagitta.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;

/// A table that holds a window of at most [#WINDOW] rows of a list of any length: a native table of 100,000 rows stalls the
/// user interface whenever its size changes. Pages are fetched in the background, the newest question wins; the selection is
/// kept by key. Scrolling to an end of the window moves it.
public final class WindowedTable<R> {
	public static final int WINDOW = 2000;
	private static final int STEP = WINDOW / 2;

	private final Table table;
	private final Display display;
	private final RowKind<R> kind;
	private final Latest fetcher;
	/// Never changed, but replaced: all rows of a large database may be selected, and many ask for it.
	private Set<String> selected = Set.of();
	private final List<Runnable> selectionListeners = new ArrayList<>();
	private final List<Consumer<Page<R>>> pageListeners = new ArrayList<>();
	private PageSource<R> source = (_, _) -> new Page<>(List.of(), 0, 0, 0);
	private Page<R> page = new Page<>(List.of(), 0, 0, 0);
	private boolean moving;
	/// Shows an answer that nobody has shown yet.
	private final AtomicReference<Runnable> arrived = new AtomicReference<>();

	/// @param failed hears, on a background thread, why rows could not be fetched
	public WindowedTable(Composite parent, RowKind<R> kind, Consumer<RuntimeException> failed) {
		this.kind = kind;
		fetcher = new Latest(failed);
		display = parent.getDisplay();
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, _ -> userSelected());
		table.addListener(SWT.KeyDown, this::keyDown);
		table.getVerticalBar().addListener(SWT.Selection, _ -> scrolled());
		table.addListener(SWT.Resize, _ -> showArrived()); // before it is painted without rows: a new table would be painted twice
		table.addListener(SWT.MouseVerticalWheel, _ -> display.asyncExec(this::scrolled));
	}

	public Table control() {
		return table;
	}

	public Page<R> page() {
		return page;
	}

	/// The keys that are selected, on this page or another. The set never changes.
	public Set<String> selected() {
		return selected;
	}

	public void onSelection(Runnable listener) {
		selectionListeners.add(listener);
	}

	public void onPage(Consumer<Page<R>> listener) {
		pageListeners.add(listener);
	}

	/// Asks another question; the answer replaces the rows when it comes.
	/// @param fromTop whether to begin at the first row, else at the row where the window is
	public void ask(PageSource<R> question, boolean fromTop) {
		source = question;
		fetch(fromTop ? 0 : page.offset(), fromTop ? 0 : table.getTopIndex());
	}

	/// Moves the window so that this row of all that was found is at its top.
	public void jump(int row) {
		int offset = Math.clamp(row, 0, Math.max(0, page.matched() - WINDOW));
		fetch(offset, row - offset);
	}

	/// Selects rows that need not be on this page.
	public void select(Set<String> keys) {
		selected = Set.copyOf(keys);
		showSelection();
		selectionListeners.forEach(Runnable::run);
	}

	/// Scrolls to the first selected row of this page, unless one is to be seen.
	public void reveal() {
		if (table.getSelectionCount() > 0) {
			table.showSelection();
		}
	}

	private void fetch(int offset, int top) {
		PageSource<R> question = source;
		fetcher.submit(() -> {
			Page<R> answer = question.page(offset, WINDOW);
			arrived.set(() -> show(question, answer, top));
			Throttle.later(display, this::showArrived);
		});
	}

	private void showArrived() {
		Runnable show = arrived.getAndSet(null);
		if (show != null && !table.isDisposed()) {
			show.run();
		}
	}

	private void show(PageSource<R> question, Page<R> answer, int top) {
		if (question != source) {
			return;
		}
		moving = false;
		if (!answer.equals(page)) {
			page = answer;
			table.setItemCount(answer.rows().size());
			table.clearAll();
			table.setTopIndex(Math.clamp(top, 0, Math.max(0, answer.rows().size() - 1)));
			dropMissing();
			showSelection();
		}
		pageListeners.forEach(listener -> listener.accept(answer));
	}

	/// A selected row that is certainly not in the list any more is not selected any more.
	private void dropMissing() {
		if (!page.hasBefore() && !page.hasAfter() && !selected.isEmpty()) {
			Set<String> there = page.rows().stream().map(kind::key).collect(Collectors.toSet());
			if (!there.containsAll(selected)) {
				setSelected(selected.stream().filter(there::contains).collect(Collectors.toUnmodifiableSet()));
			}
		}
	}

	private void showSelection() {
		int[] places = new int[page.rows().size()];
		int n = 0;
		for (int i = 0; i < places.length && !selected.isEmpty(); i++) {
			if (selected.contains(kind.key(page.rows().get(i)))) {
				places[n++] = i;
			}
		}
		if (n > 0 && n == places.length) {
			table.selectAll(); // row by row takes a tenth of a second
		} else {
			table.deselectAll();
			table.select(Arrays.copyOf(places, n));
		}
	}

	private void fill(Event event) {
		var item = (TableItem) event.item;
		if (event.index >= 0 && event.index < page.rows().size()) { // GTK asks for row -1 while it removes all
			R row = page.rows().get(event.index);
			for (int i = 0; i < table.getColumnCount(); i++) {
				item.setText(i, kind.text(row, i));
			}
		}
	}

	private void userSelected() {
		var keys = new LinkedHashSet<String>();
		for (int index : table.getSelectionIndices()) {
			keys.add(kind.key(page.rows().get(index)));
		}
		setSelected(Collections.unmodifiableSet(keys));
	}

	private void setSelected(Set<String> keys) {
		selected = keys;
		selectionListeners.forEach(Runnable::run);
	}

	private void keyDown(Event event) {
		if (event.keyCode == SWT.PAGE_DOWN || event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.PAGE_UP || event.keyCode == SWT.ARROW_UP) {
			display.asyncExec(this::scrolled);
		}
	}

	private void scrolled() {
		if (table.isDisposed() || moving) {
			return;
		}
		int top = table.getTopIndex();
		int visible = Math.max(1, table.getClientArea().height / Math.max(1, table.getItemHeight()));
		if (page.hasAfter() && top + visible >= page.rows().size()) {
			move(page.offset() + STEP, top);
		} else if (page.hasBefore() && top == 0) {
			move(Math.max(0, page.offset() - STEP), top);
		}
	}

	private void move(int offset, int top) {
		moving = true;
		fetch(offset, page.offset() + top - offset);
	}
}
