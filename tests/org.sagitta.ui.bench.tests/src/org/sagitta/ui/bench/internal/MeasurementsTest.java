package org.sagitta.ui.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Ui;

/// The measurements, each thing done once or twice, with a database of 500 studies in the workbench of the tests.
class MeasurementsTest {
	private static final int STUDIES = 500;
	private static final List<String> FIGURES = List.of("first window of rows, 250 patients", "first window of rows, 500 studies",
			"first window of rows, 500 series", "a letter in the search box, 250 patients", "a letter in the search box, 500 studies",
			"last letter of a word typed fast, 500 series", "sort by any of", "longest stall of the SWT thread");

	@TempDir
	Path temp;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private Path before;

	@BeforeEach
	void open() throws Exception {
		BrowseModel model = Ui.service(BrowseModel.class);
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the database of the start", () -> model.database().isPresent());
		before = model.database().orElseThrow().folder();
		DicomDatabase database = manager.open(temp.resolve("database"));
		database.importFiles(new ImportRequest(List.of(write(temp.resolve("files"))), ImportRequest.Mode.LINK), ImportProgress.NONE);
		Ui.await("the studies", () -> model.database().filter(database::equals).isPresent());
	}

	@AfterEach
	void close() throws Exception {
		manager.open(before);
	}

	@Test
	void thereIsALineForEachFigure() throws Exception {
		Path file = temp.resolve("results.txt");
		Display display = Display.getCurrent();
		try (var results = new Results(file)) {
			var running = CompletableFuture.runAsync(() -> new Measurements(new Stage(display), results, Amount.LEAST).run(),
					Thread.ofPlatform()::start);
			Ui.await("the measurements", Duration.ofMinutes(4), running::isDone);
			running.get(1, TimeUnit.SECONDS);
			results.end();
		}
		List<String> lines = Files.readAllLines(file);
		for (String figure : FIGURES) {
			assertTrue(lines.stream().anyMatch(line -> line.matches("(figure|line)\t" + figure + ".*")),
					figure + " is missing in " + String.join("\n", lines));
		}
		assertTrue(lines.stream().noneMatch(line -> line.contains("NaN")), lines.toString());
		assertEquals("end", lines.getLast());
	}

	private static Path write(Path folder) throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		Files.createDirectories(folder);
		for (int i = 0; i < STUDIES; i++) {
			files.write(SyntheticImage.ct(4, 4).patient("P" + i / 2, "Doe" + i / 2 + "^Jane").uids("study" + i, "series" + i, "image" + i).file(),
					folder.resolve(i + ".dcm"));
		}
		return folder;
	}
}
