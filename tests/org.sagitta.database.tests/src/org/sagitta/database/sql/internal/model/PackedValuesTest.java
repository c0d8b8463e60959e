package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Contradiction;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.dicom.Level;

class PackedValuesTest {
	private static final String UID = "1.2.826.0.1.3680043.8.498.12345678901234567890123456789012345678";
	private static final List<String> TEXTS = List.of("", "0", "12", UID, UID + "1", "20240101", "2026-11-25T04:13:13Z", "CT", "Müller^Jörg",
			"山田^太郎", "𝔘nicode", "a\u0000b", "\u0000", "x".repeat(500) + "…", "9".repeat(5000));

	@Test
	void eachKeyAndValueComesBackAsItWas() {
		for (String text : TEXTS) {
			assertEquals(text, Codes.ofKey(Codes.key(text)));
			Entry entry = Entry.of(Level.STUDY, UID, null, 0, Map.of("A", text, "B", "behind"));
			assertEquals(text, entry.attribute("A"));
			assertEquals("behind", entry.attribute("B"));
		}
		assertEquals("0123456789abcdef", Codes.ofKey(Codes.key("0123456789abcdef")));
		assertEquals("abc", Codes.ofKey(Codes.key("abc")));
	}

	@Test
	void keysOfUidsCompareAsTheirTexts() {
		List<String> uids = List.of("1", "1.2", "1.2.3", "1.20", "1.3", "10", "2");
		for (int i = 1; i < uids.size(); i++) {
			assertTrue(Arrays.compareUnsigned(Codes.key(uids.get(i - 1)), Codes.key(uids.get(i))) < 0, uids.get(i));
		}
	}

	@Test
	void aValueThatIsTheKeyOrTheAttributeIsNotStoredAgain() {
		Entry entry = Entry.of(Level.STUDY, UID, null, 0, Map.of("StudyInstanceUID", UID, "StudyDescription", "Thorax"));
		Entry shown = entry.with(null, new int[] { 3 }, 7, Map.of("StudyDescription", "Thorax", "Modalities", "CT"), List.of());
		assertEquals(UID, shown.value("StudyInstanceUID"));
		assertEquals("Thorax", shown.value("StudyDescription"));
		assertEquals("CT", shown.value("Modalities"));
		assertEquals("", shown.attribute("Modalities"));
		Entry other = shown.with(null, new int[] { 3 }, 7, Map.of("StudyDescription", "Abdomen"), List.of());
		assertEquals("Abdomen", other.value("StudyDescription"));
		assertEquals("Thorax", other.attribute("StudyDescription"));
		assertEquals("", other.value("Modalities"));
	}

	@Test
	void aRowThatShowsTheSameIsTheSame() {
		Entry shown = Entry.of(Level.STUDY, UID, null, 0, Map.of()).with(null, new int[] { 3 }, 7, Map.of("A", "1"), List.of());
		assertSame(shown, shown.with(null, new int[] { 3 }, 7, Map.of("A", "1"), List.of()));
		assertFalse(shown == shown.with(null, new int[] { 3 }, 8, Map.of("A", "1"), List.of()));
	}

	@Test
	void whatFilesSayBesidesIsNoValue() {
		var said = List.of(new Differing("A", "2; A: 3"), new Differing("StudyInstanceUID", UID + " "), new Differing("A", "4"));
		Entry plain = Entry.of(Level.STUDY, UID, null, 0, Map.of("A", "one"));
		Entry entry = plain.with(null, new int[] { 3 }, 7, Map.of(Contradiction.FIELD, "told"), said);
		assertEquals(List.of(new Contradiction("A", "one", List.of("2; A: 3", "4")), new Contradiction("StudyInstanceUID", UID, List.of(UID + " "))),
				entry.contradictions());
		assertSame(entry, entry.with(null, new int[] { 3 }, 7, Map.of(Contradiction.FIELD, "told"), said));
		for (Looked each : List.of(new Looked(null), new Looked(Set.of(Contradiction.FIELD)))) {
			assertTrue(entry.has(new Word("told"), each));
			assertFalse(entry.has(Finders.like("?").orElseThrow(), each), "what is packed, which has a word of one letter, is not looked at");
		}
		assertEquals(Set.of(Contradiction.FIELD), entry.fields());
		assertEquals(List.of(), plain.contradictions());
		assertEquals(List.of(), plain.with(null, new int[] { 3 }, 7, Map.of(Contradiction.FIELD, "a rule's"), List.of()).contradictions());
	}

	@Test
	void aRowWithoutContradictionsTakesNoMoreMemory() {
		Entry plain = Entry.of(Level.STUDY, UID, null, 0, Map.of("A", "1"));
		assertEquals("A1".length(), plain.data().length, "kind and length, then a half byte");
		assertEquals(plain.data().length, plain.with(null, new int[] { 3 }, 7, Map.of(), List.of()).data().length);
	}

	@Test
	void wordsAreFoundInEachKindOfValue() {
		Entry entry = Entry.of(Level.STUDY, UID, null, 0, Map.of("StudyInstanceUID", UID, "A", "Müller^JÖRG", "B", "Thorax", "C", "10:30T",
				"D", "山田^太郎"));
		for (String word : List.of("043.8.49", "muller", "jorg", "horax", "10:30t", "太郎", UID)) {
			assertTrue(entry.has(new Word(word), new Looked(null)), word);
		}
		for (String word : List.of("043.8.59", "mullerx", "thoraxm", "30:10", "太山", UID + "1")) {
			assertFalse(entry.has(new Word(word), new Looked(null)), word);
		}
	}

	@Test
	void whatManyRulesSayFitsIntoItsColumn() {
		var lists = new java.util.TreeMap<String, java.util.List<String>>();
		for (int i = 0; i < 200; i++) {
			lists.put("Field" + i, java.util.List.of("山".repeat(400)));
		}
		byte[] bytes = Bytes.ofContribution(new org.sagitta.fields.Contribution(java.util.Map.of(org.sagitta.dicom.Level.SERIES, lists)));
		assertTrue(bytes.length <= TagBlob.MOST_BYTES, bytes.length + " bytes");
		assertEquals(lists.keySet(), Bytes.contribution(bytes).of(org.sagitta.dicom.Level.SERIES).keySet());
	}
}
