package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.testkit.SimpleJson;

class JsonTest {
	private static String json(DataSet dataSet) throws IOException {
		StringBuilder out = new StringBuilder();
		DicomJson.write(dataSet, out);
		return out.toString();
	}

	@Test
	void theModelIsThatOfTheStandard() throws IOException {
		DataSet item = new DataSet().put(0x00081155, "1.2.3");
		DataSet dataSet = new DataSet().put(Tag.PatientName, "Yamada^Tarou=山田^太郎").put(Tag.PatientID).put(Tag.Rows, 512)
				.put(Tag.PixelSpacing, VR.DS, "+0.50\\x\\\\1e3").putItems(0x00081140, List.of(item, new DataSet())).putItems(0x00081115, List.of())
				.put(0x00091002, VR.UN, new byte[] { 1, 2, 3, 4 }).put(0x00091003, VR.OB, new byte[2000]).put(Tag.PixelData, VR.OW, new byte[2])
				.put(0x00280009, Tag.Rows).put(Tag.ImageType, "ORIGINAL", "", "AXIAL").put(0x00189087, VR.FD, "NaN");
		assertEquals("""
				{"00080008":{"vr":"CS","Value":["ORIGINAL",null,"AXIAL"]},\
				"00081115":{"vr":"SQ"},\
				"00081140":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.3"]}},{}]},\
				"00091002":{"vr":"UN","InlineBinary":"AQIDBA=="},\
				"00100010":{"vr":"PN","Value":[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎"}]},\
				"00100020":{"vr":"LO"},\
				"00189087":{"vr":"FD","Value":["NaN"]},\
				"00280009":{"vr":"AT","Value":["00280010"]},\
				"00280010":{"vr":"US","Value":[512]},\
				"00280030":{"vr":"DS","Value":[0.50,"x",null,1E+3]}}""", json(dataSet));
	}

	@Test
	void everyTextComesBack() throws IOException {
		StringBuilder all = new StringBuilder();
		for (char c = 0; c < 0x180; c++) {
			all.append(c);
		}
		String text = all + "\uD83D\uDE00\uD800x";
		StringBuilder out = new StringBuilder();
		new JsonWriter(out, "  ").beginObject().name(text).value(text).name("n").beginArray().value(1).value(-0.5).value(true)
				.value((String) null).endArray().name("e").beginArray().endArray().endObject();
		Map<String, Object> read = SimpleJson.object(SimpleJson.parse(out.toString()));
		assertEquals(text, read.get(text));
		assertEquals(java.util.Arrays.asList("1", "-0.5", "true", null), read.get("n"));
	}

	@Test
	void lines() throws IOException {
		StringBuilder out = new StringBuilder();
		new JsonWriter(out, " ").beginArray().beginObject().name("a").value(1).name("b").value("x").endObject().endArray();
		assertEquals("[\n {\n  \"a\": 1,\n  \"b\": \"x\"\n }\n]", out.toString());
	}

	@Test
	void whatWouldBeNoJsonIsRefused() {
		JsonWriter json = new JsonWriter(new StringBuilder());
		assertThrows(IllegalStateException.class, () -> json.name("a"));
		assertThrows(IllegalStateException.class, json::endArray);
		assertThrows(IllegalStateException.class, () -> json.beginObject().value(1));
		assertThrows(IllegalArgumentException.class, () -> json.name("a").value(Double.NaN));
	}
}
