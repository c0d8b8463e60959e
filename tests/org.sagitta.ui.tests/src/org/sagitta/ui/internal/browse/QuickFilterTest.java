package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.QuickFilter;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SampleData;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Choose;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// Quick filters, searches across levels, groups, and what is kept under names, in the real tables.
class QuickFilterTest {
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final BrowseModel model = Ui.service(BrowseModel.class);
	private Path usual;
	private DicomDatabase database;
	private LevelView series;
	private int all;

	@BeforeEach
	void theTablesShowTheSamples(@TempDir Path temp) throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		usual = model.database().orElseThrow().folder();
		SampleData.write(Services.await(DicomFiles.class), temp.resolve("files"));
		database = manager.open(temp.resolve("database"));
		var importing = new FutureTask<>(() -> database.importFiles(new ImportRequest(List.of(temp.resolve("files")), ImportRequest.Mode.LINK), ImportProgress.NONE));
		Thread.startVirtualThread(importing);
		series = Ui.view(Ids.SERIES, LevelView.class);
		Ui.await("the samples", () -> importing.isDone() && rows() > 3 && rows() == model.snapshot().orElseThrow().count(Level.SERIES));
		all = rows();
	}

	@AfterEach
	void nothingIsFiltered() throws Exception {
		model.setQuick(QuickFilter.NONE);
		model.setAcross(false);
		series.table().search().setText("");
		manager.open(usual);
		Ui.await("the usual database", () -> model.database().filter(each -> each.folder().equals(usual)).isPresent());
	}

	@Test
	void theMenuFiltersAndASignSaysSo() {
		choose(Messages.filter_modality, "MR");
		Ui.await("MR series only", () -> rows() < all && rows() > 0 && Set.copyOf(cells("Modality")).equals(Set.of("MR")));
		Link sign = Press.all(series.rows().control().getParent(), Link.class).findFirst().orElseThrow();
		Ui.await("the sign", () -> sign.isVisible() && sign.getText().contains("MR") && sign.getText().contains(String.valueOf(all - rows())));
		choose(Messages.filter_clear);
		Ui.await("all series", () -> rows() == all);
		assertFalse(sign.isVisible());
	}

	@Test
	void aSearchAcrossFindsSeriesByTheirPatient() {
		String name = model.snapshot().orElseThrow().find(org.sagitta.database.Query.all(Level.PATIENT)).rows().getFirst().attribute("PatientName");
		series.table().search().setText(name.split("\\^")[0]);
		Ui.await("nothing, since no series is called so", () -> rows() == 0);
		choose(Messages.search_across);
		Ui.await("the patient's series", () -> rows() > 0 && rows() < all);
	}

	@Test
	void anUnknownFieldIsSaid() {
		series.table().search().setText("nosuchfield:1");
		Link sign = Press.all(series.rows().control().getParent(), Link.class).findFirst().orElseThrow();
		Ui.await("what is wrong", () -> sign.isVisible() && sign.getText().contains("nosuchfield"));
	}

	@Test
	void equalValuesStandTogether() {
		var modality = database.columns().all(Level.SERIES).stream().filter(each -> each.field().equals("Modality")).findFirst().orElseThrow();
		new ColumnChanges(model, Level.SERIES, e -> {
			throw new AssertionError(e);
		}, () -> { }).store(List.of(modality.withGrouped(true)));
		Ui.await("headings", () -> rows() == all && cells("Modality").stream().filter(text -> text.matches("\\w+  \\(\\d+\\)")).count() > 1);
		int counted = cells("Modality").stream().filter(text -> !text.isEmpty()).mapToInt(text -> Integer.parseInt(text.replaceAll(".*\\((\\d+)\\)", "$1"))).sum();
		assertEquals(all, counted, cells("Modality").toString());
	}

	@Test
	void aSearchIsKeptUnderItsNameAndUsedAgain() {
		choose(Messages.filter_modality, "MR");
		Ui.await("MR series only", () -> rows() < all && rows() > 0);
		int some = rows();
		var named = new Press(Messages.searches_save_title, org.eclipse.jface.dialogs.IDialogConstants.OK_LABEL,
				shell -> Press.all(shell, org.eclipse.swt.widgets.Text.class).findFirst().orElseThrow().setText("All MR"));
		choose(Messages.searches_menu, Messages.searches_save);
		named.await();
		Ui.await("the search", () -> database.searches().all().stream().anyMatch(each -> each.name().equals("All MR")));
		model.setQuick(QuickFilter.NONE);
		Ui.await("all series", () -> rows() == all);
		choose(Messages.searches_menu, "All MR");
		Ui.await("what was kept", () -> rows() == some);
	}

	private void choose(String... path) {
		Choose.item(series.getViewSite().getActionBars().getMenuManager(), series.rows().control(), path);
	}

	private int rows() {
		return table().getItemCount();
	}

	private List<String> cells(String title) {
		int place = IntStream.range(0, table().getColumnCount()).filter(i -> table().getColumn(i).getText().equals(title)).findFirst().orElse(-1);
		return place < 0 ? List.of() : IntStream.range(0, rows()).mapToObj(row -> table().getItem(row).getText(place)).toList();
	}

	private Table table() {
		return series.rows().control();
	}
}
