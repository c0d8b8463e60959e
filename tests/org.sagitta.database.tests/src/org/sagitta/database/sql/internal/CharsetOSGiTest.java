package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.PersonName;
import org.sagitta.testkit.SharedData;
import org.sagitta.testkit.SimpleJson;

/// Names in all character sets of the standard are shown as they are meant, and found in each of their scripts.
class CharsetOSGiTest {
	@TempDir
	Path temp;

	@Test
	void namesAreShownAsMeantAndFoundInEachScript() throws IOException {
		Map<String, Map<String, Object>> expected = expected();
		var wrong = new ArrayList<String>();
		int found = 0;
		try (var fixture = new DatabaseFixture(temp)) {
			fixture.link(SharedData.dicom("charset"), SharedData.dicom("charset_derived"));
			for (var file : expected.entrySet()) {
				var series = fixture.database.instance((String) file.getValue().get("SOPInstanceUID"));
				assertTrue(series.isPresent(), file.getKey());
				if (!series.get().file().endsWith(Path.of(file.getKey()).getFileName())) {
					continue; // another file has the same UID, and was first
				}
				Snapshot snapshot = fixture.database.snapshot();
				Row patient = snapshot.row(Level.STUDY, snapshot.row(Level.SERIES, series.get().seriesInstanceUid()).orElseThrow().parent())
						.flatMap(study -> snapshot.row(Level.PATIENT, study.parent())).orElseThrow();
				PersonName name = PersonName.parse((String) file.getValue().get("PatientName"));
				assertEquals(name.text(), PersonName.parse(patient.attribute("PatientName")).text(), file.getKey());
				assertEquals(name.display(), patient.value("DisplayedPatientName"), file.getKey());
				for (String typed : typed(name)) {
					var query = Query.all(Level.PATIENT).matching(Search.parse(typed, fixture.database.columns(), Level.PATIENT));
					if (snapshot.find(query).rows().stream().noneMatch(row -> row.key().equals(patient.key()))) {
						wrong.add(file.getKey() + " is not found by " + typed);
					}
					found++;
				}
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(found > 200, found + " searches");
	}

	/// What somebody may type for a name: each group, in whatever order, form and field.
	private static List<String> typed(PersonName name) {
		return Stream.of(name.alphabetic(), name.ideographic(), name.phonetic()).filter(group -> !group.isEmpty()).flatMap(group -> {
			String family = group.family();
			String given = group.given();
			return Stream.of(family, given, family + ' ' + given, given + ' ' + family, family + ", " + given, family + '^' + given, "\"" + family + ' ' + given + '"',
					"PatientName:" + family.split(" ")[0], "name:\"" + family + '"', family.toUpperCase(), Normalizer.normalize(family, Normalizer.Form.NFD),
					Normalizer.normalize(family, Normalizer.Form.NFKC), Normalizer.normalize(family, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]+", ""));
		}).filter(each -> !each.isBlank()).toList();
	}

	/// The tags of the files that the index can take.
	private static Map<String, Map<String, Object>> expected() throws IOException {
		var result = new LinkedHashMap<String, Map<String, Object>>();
		SimpleJson.object(SimpleJson.parse(Files.readString(SharedData.dicom("expected.json")))).forEach((file, about) -> {
			Map<String, Object> tags = SimpleJson.object(SimpleJson.object(about).get("tags"));
			if (file.startsWith("charset") && tags != null && tags.get("SOPInstanceUID") instanceof String && tags.get("PatientName") instanceof String) {
				result.put(file, tags);
			}
		});
		assertTrue(result.size() > 30, result.size() + " files");
		return result;
	}
}
