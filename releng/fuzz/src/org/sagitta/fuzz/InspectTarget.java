package org.sagitta.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.Check;
import org.sagitta.dicom.inspect.Comparison;
import org.sagitta.dicom.inspect.Difference;
import org.sagitta.dicom.inspect.Dump;
import org.sagitta.dicom.inspect.Finding;
import org.sagitta.dicom.inspect.NativeXml;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagSearch;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Looks into a file in all ways: no line steers a terminal, the XML is well formed, and nothing differs from itself.
public final class InspectTarget {
	private static final DicomFiles FILES = new DicomFilesComponent();
	private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

	private InspectTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Hostile.file(input, path -> {
			DicomFile file = FILES.read(path);
			for (boolean all : new boolean[] { false, true }) {
				StringBuilder dump = new StringBuilder();
				new Dump(all).write(file, dump);
				Hostile.check(dump.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0), "the dump has control characters");
			}
			for (int threshold : new int[] { 0, NativeXml.USUAL_THRESHOLD }) {
				StringWriter xml = new StringWriter();
				new NativeXml(threshold).write(file.dataSet(), xml);
				parse(xml.toString());
			}
			for (Finding finding : Check.of(file)) {
				Hostile.check(!finding.message().isBlank() && finding.message().indexOf('\n') < 0, "a finding is no line");
			}
			List<Difference> differences = new Comparison(List.of()).of(file, file);
			Hostile.check(differences.isEmpty(), "the file differs from itself");
			for (TagSearch search : List.of(new TagSearch("1"), new TagSearch(""))) {
				for (TagPath.Match match : search.find(file)) {
					Hostile.check(TagPath.parse(match.path().toString()).equals(match.path()), "the path is not the one that it is written as");
				}
			}
		});
	}

	private static void parse(String xml) {
		try {
			XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
			while (reader.hasNext()) {
				reader.next();
			}
		} catch (XMLStreamException e) {
			throw new AssertionError("the XML is not well formed", e);
		}
	}
}
