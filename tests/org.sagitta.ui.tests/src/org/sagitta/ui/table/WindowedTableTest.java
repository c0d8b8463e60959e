package org.sagitta.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

class WindowedTableTest {
	private static final int ROWS = 100_000;
	private final List<Integer> numbers = IntStream.range(0, ROWS).boxed().toList();
	private Shell shell;
	private WindowedTable<Integer> table;

	private static final class Numbers implements RowKind<Integer> {
		@Override
		public String key(Integer row) {
			return row.toString();
		}

		@Override
		public String text(Integer row, int column) {
			return "row " + row + " column " + column;
		}
	}

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		shell.setLayout(new FillLayout());
		shell.setSize(800, 500);
		table = new WindowedTable<>(shell, new Numbers(), e -> {
			throw e;
		});
		for (int i = 0; i < 10; i++) {
			new TableColumn(table.control(), SWT.NONE).setWidth(90);
		}
		shell.open();
		ask(numbers);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private void ask(List<Integer> list) {
		table.ask((offset, limit) -> Page.of(list, offset, limit), true);
		Ui.await("the rows", () -> table.page().matched() == list.size() && table.page().rows().contains(list.getFirst()));
	}

	/// A table that is laid out is painted next: what has come is shown in it before the event loop would tell of it.
	@Test
	void rowsThatHaveComeAreThereWhenTheTableIsLaidOut() throws InterruptedException {
		table.ask((offset, limit) -> Page.of(numbers.subList(0, 7), offset, limit), true);
		long end = System.currentTimeMillis() + 10_000;
		while (table.control().getItemCount() != 7 && System.currentTimeMillis() < end) {
			Thread.sleep(5);
			table.control().notifyListeners(SWT.Resize, new Event());
		}
		assertEquals(7, table.control().getItemCount());
		assertEquals("row 6 column 3", table.control().getItem(6).getText(3));
	}

	@Test
	void holdsAWindowOnly() {
		assertEquals(WindowedTable.WINDOW, table.control().getItemCount());
		assertEquals(ROWS, table.page().matched());
		assertEquals("row 7 column 3", table.control().getItem(7).getText(3));
	}

	@Test
	void scrollingToTheEndMovesTheWindow() {
		table.control().setTopIndex(WindowedTable.WINDOW - 1);
		int top = table.control().getTopIndex();
		table.control().getVerticalBar().notifyListeners(SWT.Selection, new Event());
		Ui.await("the next window", () -> table.page().offset() == WindowedTable.WINDOW / 2);
		assertEquals(top, table.page().offset() + table.control().getTopIndex());
		table.control().setTopIndex(0);
		table.control().getVerticalBar().notifyListeners(SWT.Selection, new Event());
		Ui.await("the window before", () -> table.page().offset() == 0);
	}

	@Test
	void jumpsToTheEnd() {
		table.jump(ROWS);
		Ui.await("the last rows", () -> table.page().end() == ROWS);
		assertEquals(WindowedTable.WINDOW, table.control().getItemCount());
	}

	@Test
	void keepsTheSelectionThroughSortingAndPaging() {
		table.select(Set.of("5", "99990"));
		assertEquals(1, table.control().getSelectionCount());
		ask(numbers.stream().sorted(Comparator.reverseOrder()).toList());
		assertEquals(Set.of("5", "99990"), table.selected());
		assertEquals(9, table.control().getSelectionIndex());
		ask(List.of(5, 6));
		assertEquals(Set.of("5"), table.selected());
	}

	@Test
	void aLongListDoesNotStallTheWindow() {
		try (var meter = new StallMeter(Display.getCurrent())) {
			for (int i = 0; i < 5; i++) {
				ask(numbers.subList(i + 1, ROWS - i));
				ask(List.of(i));
			}
			Ui.pump(100);
			meter.check("a table of " + ROWS + " rows changes");
		}
	}
}
