package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Everything here on files that were damaged on purpose.
class DamagedFilesOSGiTest {
	private final DicomFiles files = Services.await(DicomFiles.class);

	@Test
	void whatCanBeReadCanBeLookedInto() throws Exception {
		List<Path> all;
		try (Stream<Path> found = Files.walk(SharedData.dicom("broken"))) {
			all = found.filter(Files::isRegularFile).sorted().toList();
		}
		int read = 0;
		for (Path path : all) {
			try {
				look(path, files.read(path));
				read++;
			} catch (DicomException e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
		assertTrue(read > 100, read + " files");
	}

	private static void look(Path path, DicomFile file) throws Exception {
		StringBuilder dump = new StringBuilder();
		new Dump(true).write(file, dump);
		assertTrue(dump.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), () -> path + " steers the terminal");
		StringWriter xml = new StringWriter();
		new NativeXml(NativeXml.USUAL_THRESHOLD).write(file.dataSet(), xml);
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty("jdk.xml.maxElementDepth", "0");
		XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.toString()));
		while (reader.hasNext()) {
			reader.next();
		}
		List<Finding> findings = Check.of(file);
		for (DicomFile.Problem problem : file.problems()) {
			assertTrue(findings.stream().anyMatch(finding -> finding.offset() == problem.offset()), () -> path + ": " + problem);
		}
		for (TagPath.Match match : new TagSearch("a").find(file)) {
			TagPath again = TagPath.parse(match.path().toString());
			assertTrue(again.find(file).stream().anyMatch(each -> each.path().equals(match.path())), () -> path + ": " + match.path());
		}
		assertEquals(List.of(), new Comparison(List.of()).of(file, file), path.toString());
	}
}
