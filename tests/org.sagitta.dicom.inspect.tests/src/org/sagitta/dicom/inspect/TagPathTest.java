package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

class TagPathTest {
	private static final int REFERENCED_SERIES = 0x00081115;
	private static final int CONTENT = 0x0040A730;
	private static final int CONCEPT_NAME = 0x0040A043;
	private static final int CODE_MEANING = 0x00080104;

	private static DataSet report() {
		return new DataSet().putItems(CONTENT, List.of(new DataSet().putItems(CONCEPT_NAME, List.of(new DataSet().put(CODE_MEANING, "a"))),
				new DataSet(),
				new DataSet().putItems(CONCEPT_NAME, List.of(new DataSet().put(CODE_MEANING, "b"), new DataSet().put(CODE_MEANING, "c")))));
	}

	private static List<String> found(String path, DataSet dataSet) {
		return TagPath.parse(path).find(dataSet).stream()
				.map(match -> match.path() + "=" + match.dataSet().text(match.element().tag())).toList();
	}

	@Test
	void textsComeBackAsTheyShouldBeWritten() {
		String[][] texts = { { "PatientID", "PatientID" }, { "00100020", "PatientID" }, { "(0010,0020)", "PatientID" },
				{ "ReferencedSeriesSequence[0].SeriesInstanceUID", "ReferencedSeriesSequence[0].SeriesInstanceUID" },
				{ "(0040,a730)[*].ConceptNameCodeSequence[*].CodeMeaning", "ContentSequence[*].ConceptNameCodeSequence[*].CodeMeaning" },
				{ "(0009,\"GEMS_IDEN_01\",01)", "(0009,\"GEMS_IDEN_01\",01)" }, { "(0009,\"a.b[\\\"\\\\\",fe)[2].(0029,1001)",
						"(0009,\"a.b[\\\"\\\\\",FE)[2].(0029,1001)" },
				{ "(7777,0001)", "(7777,0001)" }, { "ContentSequence[3]", "ContentSequence[3]" }, { "60023000", "(6002,3000)" } };
		for (String[] each : texts) {
			TagPath path = TagPath.parse(each[0]);
			assertEquals(each[1], path.toString());
			assertEquals(path, TagPath.parse(path.toString()));
		}
	}

	@Test
	void whatIsNoPathSaysWhy() {
		String[][] texts = { { "", "has an empty step" }, { "PatientIdd", "neither a tag nor a keyword" }, { "PatientID.", "empty step" },
				{ "A[", "neither a tag" }, { "ContentSequence[x]", "neither a number nor *" },
				{ "ContentSequence[0]x", "\"x\" where a dot" },
				{ "ContentSequence[-1]", "neither a number" }, { "ContentSequence[99999999999]", "neither a number" },
						{ "(0009,\"A,01)", "closing quotation" },
				{ "(0009,\"A\",0)", "two last digits" }, { "(0008,\"A\",01)", "must be odd" }, { "(0009,\"\",01)", "creator not empty" },
				{ "(00zz,\"A\",01)", "hexadecimal" }, { "PatientID.".repeat(64) + "PatientID", "more than 64" } };
		for (String[] each : texts) {
			String message = assertThrows(IllegalArgumentException.class, () -> TagPath.parse(each[0]), each[0]).getMessage();
			assertTrue(message.contains(each[1]), message);
		}
	}

	@Test
	void wildcardsFindEveryItemInOrder() {
		List<String> all = List.of("ContentSequence[0].ConceptNameCodeSequence[0].CodeMeaning=a",
				"ContentSequence[2].ConceptNameCodeSequence[0].CodeMeaning=b",
				"ContentSequence[2].ConceptNameCodeSequence[1].CodeMeaning=c");
		assertEquals(all, found("ContentSequence[*].ConceptNameCodeSequence[*].CodeMeaning", report()));
		assertEquals(all, found("ContentSequence.ConceptNameCodeSequence.CodeMeaning", report()));
		assertEquals(all.subList(1, 3), found("ContentSequence[2].ConceptNameCodeSequence[*].CodeMeaning", report()));
		assertEquals(List.of(), found("ContentSequence[1].ConceptNameCodeSequence[*].CodeMeaning", report()));
		assertEquals(List.of(), found("ContentSequence[3].ConceptNameCodeSequence[0].CodeMeaning", report()));
		assertEquals(List.of(), found("PatientID.CodeMeaning", report()));
	}

	@Test
	void aPathMayEndInAnItem() {
		List<TagPath.Match> matches = TagPath.parse("ContentSequence[*]").find(report());
		assertEquals(List.of("ContentSequence[0]", "ContentSequence[1]", "ContentSequence[2]"), matches.stream()
				.map(match -> match.path().toString()).toList());
		assertEquals(VR.SQ, matches.getFirst().element().vr());
	}

	@Test
	void privateElementsAreFoundWhereverTheirBlocksAre() {
		DataSet dataSet = new DataSet().put(0x00090010, VR.LO, "OTHER").put(0x00090012, VR.LO, "ACME").put(0x00090013, VR.LO, "ACME");
		dataSet.put(0x00091001, VR.LO, "no").put(0x00091201, VR.LO, "yes").put(0x00091301, VR.LO, "again").put(0x00091202, VR.LO, "no");
		List<TagPath.Match> matches = TagPath.parse("(0009,\"ACME\",01)").find(dataSet);
		assertEquals(List.of("yes", "again"), matches.stream().map(match -> match.dataSet().text(match.element().tag())).toList());
		assertEquals("(0009,\"ACME\",01)", matches.getFirst().path().toString());
	}

	@Test
	void theFileMetaInformationIsLookedThroughToo() {
		DicomFile file = new DicomFile(new DataSet().put(Tag.TransferSyntaxUID, "1.2"), report(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		assertEquals("1.2", TagPath.parse("TransferSyntaxUID").find(file).getFirst().dataSet().text(Tag.TransferSyntaxUID));
		assertEquals(1, TagPath.of(CONTENT).find(file).size());
	}

	@Test
	void aPathWithWildcardsCoversThoseOfItsItems() {
		assertTrue(TagPath.parse("ContentSequence[*].CodeMeaning").covers(TagPath.parse("ContentSequence[7].CodeMeaning")));
		assertTrue(TagPath.parse("ContentSequence.CodeMeaning").covers(TagPath.parse("ContentSequence[7].CodeMeaning")));
		assertFalse(TagPath.parse("ContentSequence[1].CodeMeaning").covers(TagPath.parse("ContentSequence[7].CodeMeaning")));
		assertFalse(TagPath.parse("ContentSequence").covers(TagPath.parse("ContentSequence[7]")));
		assertFalse(TagPath.parse("ContentSequence").covers(TagPath.parse("ContentSequence[7].CodeMeaning")));
		assertEquals(TagPath.parse("ContentSequence[*].CodeMeaning"), TagPath.parse("ContentSequence[7].CodeMeaning").anyItem());
		assertEquals(REFERENCED_SERIES, TagPath.parse("ReferencedSeriesSequence").steps().getFirst().tag());
	}
}
