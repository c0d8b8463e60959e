package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.samples.SampleData;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SyntheticBundle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.database.Databases;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// A bundle with a rule for displayed fields arrives while the browser is open, is used, leaves and returns.
class RuleBundleTest {
	private final BrowseModel model = Ui.service(BrowseModel.class);
	private Path before;
	private DicomDatabase database;
	private LevelView view;

	@BeforeEach
	void theBrowserShowsSeries(@TempDir Path temp) throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("a database", () -> model.database().isPresent());
		before = model.database().orElseThrow().folder();
		SampleData.write(Services.await(DicomFiles.class), temp.resolve("files"));
		open(temp.resolve("database"));
		database = model.database().orElseThrow();
		view = Ui.view(Ids.SERIES, LevelView.class);
		var importing = Thread.ofVirtual().start(() -> imported(temp.resolve("files")));
		Ui.await("series", () -> !importing.isAlive() && table().getItemCount() > 3 && table().getItemCount() == model.snapshot().orElseThrow().count(Level.SERIES));
	}

	@AfterEach
	void theDatabaseIsTheOneOfTheProgramAgain() {
		view.table().search().setText("");
		open(before);
	}

	@Test
	void itsColumnComesFilledIsUsedLeavesAndReturnsAsItWasSetUp() {
		try (var _ = bundle()) {
			Ui.await("the column of the rule", () -> column("Shout").isPresent());
			Ui.await("its values", () -> cells("Shout").stream().allMatch(text -> text.startsWith("HEY")));
			sortsAndFilters();
			renamed("Shout", "Loud & clear");
			Ui.await("the new title", () -> column("Loud & clear").isPresent() && column("Shout").isEmpty());
		}
		Ui.await("no column of the rule", () -> column("Loud & clear").isEmpty());
		try (var _ = bundle()) {
			Ui.await("the column as it was called", () -> column("Loud & clear").isPresent());
			Ui.await("its values", () -> cells("Loud & clear").stream().allMatch(text -> text.startsWith("HEY")));
			choose("Loud & clear", NLS.bind(Messages.header_hide, "Loud && clear"));
			Ui.await("a hidden column", () -> column("Loud & clear").isEmpty());
		}
		try (var _ = bundle()) {
			Ui.await("the rule", () -> database.columns().all(Level.SERIES).stream().anyMatch(each -> each.field().equals("Shout")));
			assertTrue(!setUp().visible() && column("Loud & clear").isEmpty());
		}
	}

	private void sortsAndFilters() {
		column("Shout").orElseThrow().notifyListeners(SWT.Selection, new Event());
		Ui.await("rows in the order of the column", () -> sorted(cells("Shout")));
		String first = cells("Shout").getFirst();
		view.table().search().setText(first.substring(0, first.indexOf('-')).toLowerCase());
		Ui.await("only what has the word", () -> !cells("Shout").isEmpty() && table().getItemCount() < model.snapshot().orElseThrow().count(Level.SERIES)
				&& cells("Shout").contains(first));
		view.table().search().setText("");
		Ui.await("all series", () -> table().getItemCount() == model.snapshot().orElseThrow().count(Level.SERIES));
	}

	private static boolean sorted(List<String> values) {
		return values.size() > 3 && values.equals(values.stream().sorted().toList());
	}

	private static SyntheticBundle bundle() {
		return SyntheticBundle.named("org.example.shouting").component(ShoutingRule.class, DisplayedFieldRule.class).start();
	}

	private void renamed(String title, String name) {
		var dialog = new Press(Messages.header_rename_title, IDialogConstants.OK_LABEL,
				shell -> Press.all(shell, Text.class).findFirst().orElseThrow().setText(name));
		choose(title, Messages.header_rename);
		dialog.await();
	}

	/// Asks for the menu of a column where its header is, as a click with the right button does, and takes an item of it.
	private void choose(String title, String item) {
		Table table = table();
		var click = new Event();
		int right = -table.getHorizontalBar().getSelection();
		for (int place : table.getColumnOrder()) {
			int left = right;
			right += table.getColumn(place).getWidth();
			if (table.getColumn(place).getText().equals(title)) {
				Point header = table.getDisplay().map(table, null, (left + right) / 2, table.getClientArea().y + table.getHeaderHeight() / 2);
				click.x = header.x;
				click.y = header.y;
			}
		}
		table.notifyListeners(SWT.MenuDetect, click);
		Menu menu = table.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem chosen = Arrays.stream(menu.getItems()).filter(each -> each.getText().equals(item)).findFirst()
				.orElseThrow(() -> new AssertionError(item + " is not in " + Arrays.toString(menu.getItems())));
		assertTrue(chosen.isEnabled());
		chosen.notifyListeners(SWT.Selection, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
	}

	private Column setUp() {
		return database.columns().all(Level.SERIES).stream().filter(each -> each.field().equals("Shout")).findFirst().orElseThrow();
	}

	private Optional<TableColumn> column(String title) {
		return Arrays.stream(table().getColumns()).filter(each -> each.getText().equals(title)).findFirst();
	}

	private List<String> cells(String title) {
		int place = List.of(table().getColumns()).indexOf(column(title).orElseThrow());
		return IntStream.range(0, table().getItemCount()).mapToObj(row -> table().getItem(row).getText(place)).toList();
	}

	private Table table() {
		return view.rows().control();
	}

	private void open(Path folder) {
		Ui.service(Databases.class).open(folder, false);
		Ui.await("the database " + folder, () -> model.database().filter(d -> d.folder().equals(folder)).isPresent());
	}

	private void imported(Path files) {
		try {
			database.importFiles(new ImportRequest(List.of(files), ImportRequest.Mode.LINK), ImportProgress.NONE);
		} catch (org.sagitta.database.DatabaseException e) {
			throw new AssertionError(e);
		}
	}
}
