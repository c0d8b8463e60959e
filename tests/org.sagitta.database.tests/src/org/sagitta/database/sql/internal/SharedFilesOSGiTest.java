package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Instance;
import org.sagitta.dicom.Dictionary;
import org.sagitta.testkit.SharedData;
import org.sagitta.testkit.SimpleJson;

/// Real and damaged files that others wrote, imported together: what is right is indexed as pydicom reads it, and everything else
/// has the outcome that it should have, and a reason.
class SharedFilesOSGiTest {
	private static final Set<String> COMPARED = Set.of("PatientID", "StudyInstanceUID", "SeriesInstanceUID", "SOPClassUID", "Modality", "StudyDate",
			"SeriesDate", "PatientBirthDate");
	/// Where we differ from pydicom 2.3.1 on purpose.
	private static final Map<String, String> EXCEPTIONS = Map.of(
			"broken/fuzz/0032_vr.dcm", "SOPClassUID: a damaged VR; the dictionary says how to read the value",
			"broken/fuzz/0066_trunc_hdr.dcm", "SOPInstanceUID: a value that is cut off is not taken for a whole one");

	@TempDir
	Path temp;

	@Test
	void everyFileHasItsOutcome() throws IOException {
		Path folder = SharedData.dicom();
		Map<String, Map<String, String>> expected = expected(folder);
		Map<String, Long> timesOfUid = expected.values().stream().collect(Collectors.groupingBy(tags -> tags.getOrDefault("SOPInstanceUID", ""), Collectors.counting()));
		try (var fixture = new DatabaseFixture(temp)) {
			ImportReport report = fixture.link(folder);
			assertEquals(files(folder), report.counts().values().stream().mapToLong(Long::longValue).sum(), "each file has one outcome");
			assertEquals(List.of(), report.notTaken().stream().filter(note -> note.reason().isBlank()).toList());
			assertEquals(List.of(), report.failures());
			Map<Path, Outcome> notTaken = report.notTaken().stream().collect(Collectors.toMap(FileNote::file, FileNote::outcome));
			var wrong = new ArrayList<String>();
			int indexed = 0;
			for (var file : expected.entrySet()) {
				if (EXCEPTIONS.containsKey(file.getKey()) || !complete(file.getValue())) {
					continue;
				}
				Path path = folder.resolve(file.getKey());
				if (timesOfUid.get(file.getValue().get("SOPInstanceUID")) > 1) {
					if (notTaken.getOrDefault(path, Outcome.QUARANTINED) != Outcome.QUARANTINED) {
						wrong.add(file.getKey() + " of several with its UID: " + notTaken.get(path));
					}
				} else {
					wrong.addAll(differences(fixture, path, file.getKey(), file.getValue()));
					indexed++;
				}
			}
			assertEquals(List.of(), wrong);
			assertTrue(indexed > 700, indexed + " files compared");
		}
	}

	private static List<String> differences(DatabaseFixture fixture, Path path, String name, Map<String, String> expected) throws IOException {
		Optional<Instance> instance = fixture.database.instance(expected.get("SOPInstanceUID"));
		if (instance.isEmpty() || !instance.get().file().equals(path)) {
			return List.of(name + " is not indexed");
		}
		var result = new ArrayList<String>();
		for (String keyword : COMPARED) {
			if (expected.containsKey(keyword)) {
				String indexed = String.join("\\", instance.get().tags().texts(Dictionary.tag(keyword).orElseThrow()));
				if (!indexed.equals(expected.get(keyword))) {
					result.add(name + ' ' + keyword + ": \"" + indexed + "\", pydicom \"" + expected.get(keyword) + '"');
				}
			}
		}
		return result;
	}

	private static boolean complete(Map<String, String> tags) {
		return Stream.of("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID").noneMatch(keyword -> tags.getOrDefault(keyword, "").isEmpty());
	}

	private static Map<String, Map<String, String>> expected(Path folder) throws IOException {
		var result = new HashMap<String, Map<String, String>>();
		SimpleJson.object(SimpleJson.parse(Files.readString(folder.resolve("expected.json")))).forEach((name, about) -> {
			Map<String, Object> tags = SimpleJson.object(SimpleJson.object(about).get("tags"));
			if (tags != null) {
				var texts = new HashMap<String, String>();
				tags.forEach((keyword, value) -> texts.put(keyword, value == null ? "" : value.toString()));
				result.put(name, texts);
			}
		});
		return result;
	}

	private static long files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).count();
		}
	}
}
