package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.VR;

class TagBlobTest {
	private static final TagSet WANTED = TagSet.of(Tag.PatientID, Tag.PatientName, Tag.Modality, Tag.PatientComments);

	@Test
	void absentEmptyAndNotStoredAreThreeAnswersAndComeBackFromBytes() {
		var data = new DataSet().put(Tag.PatientID, "42").put(Tag.PatientName, new String[0]);
		TagBlob blob = TagBlob.of(TagBlob.of(data, WANTED).bytes());
		assertEquals(new TagValue.Present(List.of("42")), blob.get(Tag.PatientID));
		assertEquals(TagValue.EMPTY, blob.get(Tag.PatientName));
		assertEquals(TagValue.ABSENT, blob.get(Tag.Modality));
		assertEquals(TagValue.NOT_STORED, blob.get(Tag.StudyDate));
	}

	@Test
	void aDifferenceOverItsDefaultsIsTheWholeAgain() {
		TagBlob defaults = TagBlob.of(new DataSet().put(Tag.PatientID, "42").put(Tag.Modality, "CT"), WANTED);
		TagBlob odd = TagBlob.of(new DataSet().put(Tag.PatientID, "42").put(Tag.PatientName, "A"), TagSet.of(Tag.PatientID, Tag.PatientName));
		TagBlob difference = odd.minus(defaults);
		TagBlob whole = TagBlob.of(difference.bytes()).over(defaults);
		assertEquals("42", whole.text(Tag.PatientID));
		assertEquals("A", whole.text(Tag.PatientName));
		assertEquals(TagValue.NOT_STORED, whole.get(Tag.Modality), "nobody wanted it of this instance");
		assertEquals(TagValue.NOT_STORED, whole.get(Tag.StudyDate));
	}

	@Test
	void anInstanceLikeItsSeriesCostsNextToNothing() {
		TagBlob defaults = TagBlob.of(new DataSet().put(Tag.PatientID, "42").put(Tag.Modality, "CT"), WANTED);
		assertTrue(defaults.minus(defaults).bytes().length <= 2);
	}

	@Test
	void aLongValueStaysInTheFile() {
		var data = new DataSet().put(Tag.PatientComments, VR.LT, "x".repeat(5_000));
		assertEquals(TagValue.NOT_STORED, TagBlob.of(data, WANTED).get(Tag.PatientComments));
	}

	@Test
	void noBlobIsLargerThanItsColumn() {
		Map<Integer, TagValue> many = new HashMap<>();
		for (int tag = 0; tag < 100; tag++) {
			many.put(tag, new TagValue.Present(List.of("y".repeat(900))));
		}
		byte[] bytes = TagBlob.of(many).bytes();
		assertTrue(bytes.length <= TagBlob.MOST_BYTES);
		assertEquals(100, TagBlob.of(bytes).size(), "what does not fit is marked as not stored");
	}
}
