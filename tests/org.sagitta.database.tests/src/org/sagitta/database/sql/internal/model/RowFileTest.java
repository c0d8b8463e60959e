package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// What is read is what was written, and can be changed further; what is damaged is refused.
class RowFileTest {
	private static final long[] UIDS = { 5, -7, Long.MAX_VALUE };

	@TempDir
	Path folder;
	private final RuleSet rules = new RuleSet(List.of());

	private static Catalog empty() {
		var user = new UserData();
		user.addConflict(Level.PATIENT, "p2", new Differing("PatientName", "Doe; PatientID: 2"));
		return new Catalog(user, id -> Bytes.ofContribution(says(id)), new Courtesy());
	}

	private static Contribution says(long series) {
		return new Contribution(Map.of(Level.STUDY, Map.of("Text", List.of("x" + series))));
	}

	/// One study has gone, so that places have a gap.
	private Catalog filled() {
		Catalog catalog = empty();
		Item patient = catalog.add(Level.PATIENT, 1, "0123456789abcdef", null, Map.of("PatientName", "Müller^Jörg", "PatientID", "0123456789abcdef"));
		Item other = catalog.add(Level.PATIENT, 2, "p2", null, Map.of());
		Item gone = catalog.add(Level.STUDY, 3, "1.2.3", patient, Map.of("StudyDate", "20240101"));
		for (int i = 0; i < 3; i++) {
			Item study = catalog.add(Level.STUDY, 10 + i, "1.2.4." + i, i == 1 ? other : patient, Map.of("StudyInstanceUID", "1.2.4." + i, "StudyDescription", "山田"));
			Item series = catalog.add(Level.SERIES, 20 + i, "1.2.5." + i, study, Map.of("Modality", "CT"));
			catalog.set(series, says(20 + i), "rules" + i, 4 + i);
		}
		catalog.remove(gone);
		catalog.publish(rules, Set.of());
		catalog.setShownBy("these rules");
		return catalog;
	}

	private static List<String> shown(Snapshot snapshot) {
		return List.of(Level.PATIENT, Level.STUDY, Level.SERIES).stream().flatMap(level -> snapshot.find(Query.all(level)).rows().stream()).map(row -> {
			var values = new TreeMap<String, String>();
			row.fields().forEach(field -> values.put(field, row.value(field)));
			row.attributes().forEach(keyword -> values.put("file's " + keyword, row.attribute(keyword)));
			return row.level() + row.key() + row.parent() + row.instances() + values + row.contradictions() + snapshot.children(row.level(), row.key()).stream().map(Row::key).toList();
		}).toList();
	}

	@Test
	void whatIsReadIsWhatWasWritten() throws IOException {
		Catalog catalog = filled();
		Path file = folder.resolve("rows");
		RowFile.write(file, "name", catalog, UIDS);
		Catalog read = empty();
		assertArrayEquals(UIDS, RowFile.read(file, "name", read));
		assertEquals("these rules", read.shownBy());
		catalog.touch(catalog.find(Level.PATIENT, "p2").orElseThrow());
		assertEquals(shown(catalog.publish(rules, Set.of())), shown(read.publish(rules, Set.of())));
		for (Item series : read.all(Level.SERIES)) {
			assertEquals("rules" + (series.id() - 20), series.generation());
			assertEquals(series.parent(), read.find(Level.STUDY, "1.2.4." + (series.id() - 20)).orElseThrow());
		}
	}

	@Test
	void itGoesOnFromWhatWasRead() throws IOException {
		Catalog catalog = filled();
		RowFile.write(folder.resolve("rows"), "name", catalog, UIDS);
		Catalog read = empty();
		RowFile.read(folder.resolve("rows"), "name", read);
		read.publish(rules, Set.of());
		for (Catalog each : List.of(catalog, read)) {
			Item study = each.add(Level.STUDY, 40, "1.2.9", each.find(Level.PATIENT, "p2").orElseThrow(), Map.of("StudyDate", "20250101"));
			each.move(each.find(Level.STUDY, "1.2.4.0").orElseThrow(), study.parent());
		}
		assertEquals(shown(catalog.publish(rules, Set.of())), shown(read.publish(rules, Set.of())));
	}

	@Test
	void anotherNameAndEveryDamageIsRefused() throws IOException {
		Path file = folder.resolve("rows");
		RowFile.write(file, "name", filled(), UIDS);
		assertThrows(IOException.class, () -> RowFile.read(file, "other", empty()));
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length++) {
			Files.write(file, java.util.Arrays.copyOf(whole, length));
			assertThrows(IOException.class, () -> RowFile.read(file, "name", empty()));
		}
	}
}
