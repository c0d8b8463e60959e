package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.PersonName;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// From JSON to data sets and back (PS3.18 annex F).
class JsonReadingTest {
	private static DataSet read(String json) throws IOException {
		return DicomJson.read(new JsonReader(new StringReader(json)));
	}

	private static String json(DataSet dataSet) throws IOException {
		StringBuilder out = new StringBuilder();
		DicomJson.write(dataSet, new JsonWriter(out), DicomJson.Bulk.INLINE);
		return out.toString();
	}

	@Test
	void everyRepresentationComesBack() throws IOException {
		String json = """
				{"00080005":{"vr":"CS","Value":["ISO_IR 192"]},\
				"00080008":{"vr":"CS","Value":["ORIGINAL",null,"AXIAL"]},\
				"00081115":{"vr":"SQ"},\
				"00081140":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.3"]}},{}]},\
				"00091002":{"vr":"UN","InlineBinary":"AQIDBA=="},\
				"00100010":{"vr":"PN","Value":[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎"},{"Phonetic":"やまだ"}]},\
				"00100020":{"vr":"LO"},\
				"00189087":{"vr":"FD","Value":[0.1,1.0E+300]},\
				"00200013":{"vr":"IS","Value":[-7]},\
				"00280009":{"vr":"AT","Value":["00280010"]},\
				"00280010":{"vr":"US","Value":[512]},\
				"00280030":{"vr":"DS","Value":[0.50,"x",null]},\
				"00720082":{"vr":"SV","Value":[-9007199254740993]},\
				"7FE00010":{"vr":"OW","InlineBinary":"AAE="}}""";
		DataSet dataSet = read(json);
		assertEquals("Yamada^Tarou=山田^太郎", dataSet.text(Tag.PatientName));
		assertEquals("==やまだ", dataSet.texts(Tag.PatientName).getLast());
		assertEquals("0.50", dataSet.text(Tag.PixelSpacing), "decimal strings keep their digits");
		assertEquals("1.2.3", dataSet.items(0x00081140).getFirst().text(0x00081155));
		assertArrayEquals(new byte[] { 0, 1 }, dataSet.bytes(Tag.PixelData));
		assertEquals(json, json(dataSet));
	}

	@Test
	void textThatDeclaresNoCharacterSetGetsOne() throws IOException {
		DataSet dataSet = read("{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"M\\u00fcller\"}]}}");
		assertEquals("ISO_IR 100", dataSet.text(Tag.SpecificCharacterSet));
		assertEquals(6, dataSet.bytes(Tag.PatientName).length);
	}

	@Test
	void numbersFitTheirRepresentation() throws IOException {
		DataSet dataSet = read("{\"00200013\":{\"vr\":\"IS\",\"Value\":[5.0]},\"00280030\":{\"vr\":\"DS\",\"Value\":[0.33333333333333333333]},"
				+ "\"00280010\":{\"vr\":\"US\",\"Value\":[5.12E2]}}");
		assertEquals("5", dataSet.text(Tag.InstanceNumber));
		assertTrue(dataSet.text(Tag.PixelSpacing).length() <= 16);
		assertEquals(512, dataSet.integer(Tag.Rows).orElseThrow());
	}

	@Test
	void whatIsNoDicomJsonIsRefusedWithAReason() {
		for (String bad : List.of("", "[", "{", "{]", "{\"PatientID\":{}}", "{\"00100020\":{\"vr\":\"XX\"}}", "{\"00100020\":{\"vr\":\"LO\",\"Value\":[1,]}}",
				"{\"00280010\":{\"vr\":\"US\",\"Value\":[-1]}}", "{\"00280010\":{\"vr\":\"US\",\"Value\":[1e999999999]}}",
				"{\"00280010\":{\"vr\":\"US\",\"Value\":[\"many\"]}}", "{\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"???\"}}",
				"{\"00100020\":{\"vr\":\"LO\",\"Value\":[tru]}}", "{\"00100020\":{\"vr\":\"LO\" \"Value\":[]}}", "{\"00100020\":{\"vr\":\"LO\",\"Value\":[{\"a\":1}}}",
				"{\"00100020\":{\"vr\":\"LO\",\"Value\":[[]]}}", "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[1]}}", "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"\\x\"]}}")) {
			DicomException e = assertThrows(DicomException.class, () -> read(bad), bad);
			assertEquals(Kind.MALFORMED, e.kind(), bad);
		}
		assertEquals(Kind.UNSUPPORTED, assertThrows(DicomException.class,
				() -> read("{\"7FE00010\":{\"vr\":\"OW\",\"BulkDataURI\":\"bulk/1\"}}")).kind());
	}

	@Test
	void membersComeInAnyOrder() throws IOException {
		DataSet dataSet = read("{\"00081140\":{\"Value\":[{\"00280106\":{\"Value\":[-5],\"vr\":\"SS\"}},null],\"vr\":\"SQ\"},"
				+ "\"00091001\":{\"InlineBinary\":\"AAA=\",\"vr\":\"OW\"},\"00091002\":{\"Value\":[\"text\"],\"vr\":\"LO\"}}");
		assertEquals(-5, dataSet.items(0x00081140).getFirst().integer(0x00280106).orElseThrow());
		assertEquals(2, dataSet.items(0x00081140).size());
		assertEquals(VR.OW, dataSet.vr(0x00091001).orElseThrow());
		assertEquals("text", dataSet.text(0x00091002));
		String deep = "{\"00081140\":{\"Value\":[".repeat(100) + "],\"vr\":\"SQ\"}}".repeat(100);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> read(deep)).kind());
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> read("{\"00081140\":{\"vr\":\"SQ\",\"InlineBinary\":\"AAA=\"}}")).kind());
	}

	@Test
	void longNumbersAndEndlessDelimitersTakeNoTime() {
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			for (String bad : List.of("{\"00280010\":{\"vr\":\"US\",\"Value\":[" + "1".repeat(1_000_000) + "]}}",
					"{\"00200013\":{\"vr\":\"IS\",\"Value\":[" + "1".repeat(300_000) + ".0]}}", "{\"00280030\":{\"vr\":\"DS\",\"Value\":[1000000000000e400]}}",
					"{\"00280030\":{\"vr\":\"DS\",\"Value\":[1e9999999999999999999]}}")) {
				assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> read(bad)).kind());
			}
			read("{\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"" + "=".repeat(200_000) + "x\"}]}}");
			PersonName.parse("^".repeat(200_000) + "x").text();
			json(new DataSet().put(Tag.PixelSpacing, VR.DS, "1".repeat(400_000)));
		});
	}

	@Test
	void deepNestingIsALimit() {
		String items = "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[".repeat(5000);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> read(items)).kind());
		String arrays = "{\"00100020\":{\"vr\":\"LO\",\"other\":" + "[".repeat(5000);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> read(arrays)).kind());
	}

	/// Found by the fuzzer.
	@Test
	void aNameWithoutAValueIsRefused() {
		for (String text : List.of("{\"00090010\": {\"vr\": \"LO\", \"unknown\":}}", "{\"00090010\": {\"vr\": \"LO\", \"unknown\": {\"a\":}}}",
				"{\"00090010\": {\"vr\": \"LO\", \"unknown\": [{\"a\":}]}}", "{\"00090010\": }", "{\"00090010\": {\"vr\": \"LO\", \"Value\":}}")) {
			assertThrows(DicomException.class, () -> DicomJson.read(new JsonReader(new StringReader(text))), text);
		}
	}

	@Test
	void unknownMembersAreSteppedOver() throws IOException {
		assertEquals("42", read("{\"00100020\":{\"more\":{\"a\":[1,{\"b\":null}],\"c\":true},\"vr\":\"LO\",\"Value\":[\"42\"],\"last\":-1.5e3}}").text(Tag.PatientID));
		assertEquals(VR.LO, read("{\"00100020\":{}}").vr(Tag.PatientID).orElseThrow(), "by the dictionary");
	}

}
