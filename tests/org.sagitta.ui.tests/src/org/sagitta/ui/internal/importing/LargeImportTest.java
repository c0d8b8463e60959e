package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.database.Databases;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// The window stays usable while many files of many patients come in. The property `sagitta.ui.files` makes them more, or
/// `sagitta.ui.folder` names a folder to import instead.
class LargeImportTest {
	private static final int FILES = Integer.getInteger("sagitta.ui.files", 1500);

	@Test
	void theWindowStaysUsable(@TempDir Path temp) throws Exception {
		BrowseModel model = Ui.service(BrowseModel.class);
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		Path start = model.database().orElseThrow().folder();
		Path database = temp.resolve("database");
		String named = System.getProperty("sagitta.ui.folder");
		Path files = named == null ? write(temp.resolve("files")) : Path.of(named);
		Imports imports = Ui.service(Imports.class);
		var reports = new java.util.concurrent.CopyOnWriteArrayList<Long>();
		ImportListener listener = new ImportListener() {
			@Override
			public void finished(org.sagitta.database.ImportReport report) {
				reports.add(report.count(Outcome.TAKEN));
			}
		};
		try (var meter = new StallMeter(Display.getCurrent())) {
			Ui.service(Databases.class).open(database, false);
			Ui.await("its own database", () -> model.database().filter(d -> d.folder().equals(database)).isPresent());
			imports.addListener(listener);
			long began = System.nanoTime();
			imports.start(new ImportRequest(List.of(files), Mode.LINK));
			Ui.await("the import", () -> !reports.isEmpty());
			System.out.println("imported " + reports.getFirst() + " files in " + (System.nanoTime() - began) / 1_000_000 + " ms");
			Ui.pump(300);
			meter.check(reports.getFirst() + " files of many patients are imported");
			assertTrue(named != null || reports.getFirst() == FILES, reports.toString());
		} finally {
			imports.removeListener(listener);
			Services.await(DatabaseManager.class).open(start);
		}
	}

	private static Path write(Path folder) throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		Files.createDirectories(folder);
		for (int i = 0; i < FILES; i++) {
			String patient = "P" + i / 4;
			files.write(SyntheticImage.ct(4, 4).patient(patient, "Doe^" + i / 4).uids("study" + i / 4, "series" + i / 2, "image" + i).file(),
					folder.resolve(i + ".dcm"));
		}
		return folder;
	}
}
