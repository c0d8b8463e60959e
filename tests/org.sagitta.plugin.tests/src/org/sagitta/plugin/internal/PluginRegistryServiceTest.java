package org.sagitta.plugin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.plugin.internal.Fakes.instance;
import static org.sagitta.plugin.internal.Fakes.loadable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.DicomImporter;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.LoadedNode;
import org.sagitta.plugin.PluginRegistry.Examination;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.plugin.internal.Fakes.Importer;
import org.sagitta.scene.Folder;
import org.sagitta.testkit.FakeRow;

class PluginRegistryServiceTest {
	private final Fakes.Files files = new Fakes.Files();
	private final PluginRegistryService registry = new PluginRegistryService(files);
	private final Fakes.RecordingScene scene = new Fakes.RecordingScene();
	private long services;

	private Map<String, Object> bind(DicomImporter importer, int ranking) {
		Map<String, Object> properties = Map.of(Constants.SERVICE_ID, ++services, Constants.SERVICE_RANKING, ranking);
		registry.bindImporter(importer, properties);
		return properties;
	}

	private static Importer all(String name, double confidence) {
		return new Importer(name, (series, _) -> List.of(loadable(name, confidence, series.toArray(Instance[]::new))));
	}

	@Test
	void importersAreOrderedByRankingThenName() {
		bind(all("b", 0.5), 0);
		bind(all("a", 0.5), 0);
		Map<String, Object> high = bind(all("z", 0.5), 10);
		assertEquals(List.of("z", "a", "b"), registry.importers());
		registry.unbindImporter(null, high);
		assertEquals(List.of("a", "b"), registry.importers());
	}

	@Test
	void theFailureOfOneImporterIsShownAndStopsNoOther() throws DatabaseException {
		bind(new Importer("throws", (_, _) -> {
			throw new IllegalStateException("broken");
		}), 3);
		bind(new Importer("links badly", (_, _) -> {
			throw new NoClassDefFoundError("some/Library");
		}), 2);
		bind(new Importer("returns null", (_, _) -> null), 1);
		bind(all("works", 0.5), 0);
		LoadReport report = registry.load(new Fakes.Database(instance("s", "1")), List.of("s"), scene, LoadProgress.NONE);
		assertEquals(List.of("works"), report.nodes().stream().map(node -> node.name()).toList());
		assertEquals(List.of("throws", "links badly", "returns null"), report.failures().stream().map(failure -> failure.importer()).toList());
		assertTrue(report.failures().getFirst().reason().contains("broken"), report.failures()::toString);
	}

	@Test
	void aMachineErrorIsNotTakenForAPluginsFailure() {
		bind(new Importer("recurses", (_, _) -> {
			throw new StackOverflowError();
		}), 0);
		assertThrows(StackOverflowError.class,
				() -> registry.examine(new Fakes.Database(instance("s", "1")), List.of("s"), Cancellation.NEVER));
	}

	@Test
	void tagsThatWereNotStoredAreReadFromTheFile() throws DatabaseException {
		Instance old = instance("s", "old", tag -> tag == Tag.ImageType ? new TagValue.Present(List.of("CACHED")) : TagValue.NOT_STORED);
		Instance recent = instance("s", "recent", tag -> tag == Tag.SeriesDescription ? new TagValue.Present(List.of("Head")) : TagValue.ABSENT);
		Instance lost = instance("s", "lost", _ -> TagValue.NOT_STORED);
		files.headers().put(Path.of("old.dcm"), new DataSet().put(Tag.SeriesDescription, "Neck").put(Tag.ImageType, "FILE"));
		List<String> seen = new ArrayList<>();
		bind(new Importer("looks", (series, _) -> {
			series.forEach(i -> seen.add(i.sopInstanceUid() + " " + i.tags().text(Tag.SeriesDescription) + " " + i.tags().texts(Tag.ImageType)));
			return List.of(loadable("x", 0.5, series.toArray(Instance[]::new)));
		}), 0);
		Examination examination = registry.examine(new Fakes.Database(old, recent, lost), List.of("s"), Cancellation.NEVER);
		assertEquals(List.of("old Neck [CACHED]", "recent Head []"), seen);
		assertEquals(List.of(Path.of("old.dcm"), Path.of("lost.dcm")), files.scanned());
		assertEquals(1, examination.failures().size());
		String reason = examination.failures().getFirst().reason();
		assertTrue(reason.startsWith("1 of 3 files") && reason.contains("lost.dcm"), reason);
	}

	@Test
	void aSeriesThatNobodyWantsIsAFailureThatSaysWhat() throws DatabaseException {
		Fakes.Database database = new Fakes.Database(instance("s", "1"));
		String none = registry.load(database, List.of("s"), scene, LoadProgress.NONE).failures().getFirst().reason();
		assertTrue(none.contains("CT Image Storage") && none.contains("No plugin"), none);
		bind(new Importer("Cine", (_, _) -> List.of()), 0);
		LoadReport report = registry.load(database, List.of("s", "unknown"), scene, LoadProgress.NONE);
		assertEquals(List.of("", ""), report.failures().stream().map(failure -> failure.importer()).toList());
		String reason = report.failures().getFirst().reason();
		assertTrue(reason.contains("CT Image Storage") && reason.contains("Cine"), reason);
		assertEquals("unknown", report.failures().getLast().series());
	}

	@Test
	void nodesGoBelowThePatientAndTheStudy() throws DatabaseException {
		bind(all("volume", 0.5), 0);
		Fakes.Database database = new Fakes.Database(instance("s", "1"), instance("t", "2"));
		database.rows().add(new FakeRow(Level.PATIENT, "p", "", Map.of("PatientName", "Yamada^Tarou=山田^太郎")));
		database.rows().add(new FakeRow(Level.STUDY, "st", "p", Map.of("StudyDescription", "Head", "StudyDate", "20260301")));
		database.rows().add(new FakeRow(Level.SERIES, "s", "st", Map.of()));
		registry.load(database, List.of("s", "t"), scene, LoadProgress.NONE);
		assertEquals(List.of(new Folder(Folder.Kind.PATIENT, "p", "Yamada, Tarou", ""), new Folder(Folder.Kind.STUDY, "st", "Head, 2026-03-01", "p")),
				scene.added.getFirst().path());
		assertEquals(List.of(), scene.added.getLast().path());
		assertEquals(List.of("proposed volume", "loaded"), scene.nodes().getFirst().warnings());
	}

	@Test
	void aMissingFileIsAFailureOfTheLoadOnly() throws DatabaseException {
		bind(new Importer("reads", (series, _) -> List.of(loadable("good", 0.5, series.getFirst()), loadable("bad", 0.5, series.getLast()))) {
			@Override
			public List<LoadedNode> load(Loadable loadable, LoadProgress progress) throws IOException {
				if (loadable.name().equals("bad")) {
					throw new NoSuchFileException("gone.dcm");
				}
				return super.load(loadable, progress);
			}
		}, 0);
		LoadReport report = registry.load(new Fakes.Database(instance("s", "1"), instance("s", "2")), List.of("s"), scene, LoadProgress.NONE);
		assertEquals(List.of("good"), report.nodes().stream().map(node -> node.name()).toList());
		assertTrue(report.failures().getFirst().reason().contains("gone.dcm is not there"), report.failures()::toString);
	}

	@Test
	void anImporterThatLeftIsNamed() throws DatabaseException {
		Map<String, Object> bound = bind(all("volume", 0.5), 0);
		Fakes.Database database = new Fakes.Database(instance("s", "1"));
		Examination examination = registry.examine(database, List.of("s"), Cancellation.NEVER);
		registry.unbindImporter(null, bound);
		LoadReport report = registry.load(database, examination, examination.proposals(), scene, LoadProgress.NONE);
		assertTrue(report.nodes().isEmpty());
		assertEquals("volume", report.failures().getFirst().importer());
		assertTrue(report.failures().getFirst().reason().contains("removed"));
	}

	@Test
	void cancellingKeepsWhatIsLoaded() throws DatabaseException {
		bind(new Importer("volume", (series, _) -> List.of(loadable("a", 0.5, series.get(0)), loadable("b", 0.5, series.get(1)))), 0);
		Fakes.Database database = new Fakes.Database(instance("s", "1"), instance("s", "2"));
		List<String> seen = new ArrayList<>();
		LoadReport report = registry.load(database, List.of("s"), scene, new LoadProgress() {
			@Override
			public void progress(int done, int total) {
				seen.add(done + "/" + total);
			}

			@Override
			public boolean cancelled() {
				return seen.size() >= 2;
			}
		});
		assertTrue(report.cancelled());
		assertEquals(1, report.nodes().size());
		assertEquals(List.of("0/2", "1/2"), seen);
		assertThrows(CancellationException.class, () -> registry.examine(database, List.of("s"), () -> true));
	}
}
