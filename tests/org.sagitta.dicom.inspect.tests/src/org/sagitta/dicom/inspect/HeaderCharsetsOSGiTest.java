package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;
import org.sagitta.testkit.SimpleJson;

/// The names in other people's files of every character set, as a header shows them. Empty groups at the end of a name are in some
/// files and not in what others read of them.
class HeaderCharsetsOSGiTest {
	@Test
	void namesAreThoseThatOthersRead() throws Exception {
		Path folder = SharedData.dicom();
		Map<String, String> expected = new TreeMap<>();
		SimpleJson.object(SimpleJson.parse(Files.readString(folder.resolve("expected.json")))).forEach((name, about) -> {
			if (name.startsWith("charset/") && SimpleJson.object(about).get("tags") instanceof Map<?, ?> tags
					&& tags.get("PatientName") instanceof String text) {
				expected.put(name, text);
			}
		});
		SimpleJson.object(SimpleJson.parse(Files.readString(folder.resolve("charset_derived/intended.json"))))
				.forEach((name, about) -> expected.put(name, ((String) SimpleJson.object(about).get("PatientName")).replaceFirst("=+$", "")));
		assertTrue(expected.size() > 30, expected.keySet().toString());
		Map<String, String> shown = new TreeMap<>();
		for (String name : expected.keySet()) {
			HeaderTree tree = HeaderTree.of(Services.await(DicomFiles.class).read(folder.resolve(name)));
			HeaderValue value = tree.row(TagPath.of(Tag.PatientName)).orElseThrow().value();
			shown.put(name, value instanceof HeaderValue.Text(String text) ? text.replaceFirst("=+$", "") : value.toString());
		}
		assertEquals(expected, shown);
	}
}
