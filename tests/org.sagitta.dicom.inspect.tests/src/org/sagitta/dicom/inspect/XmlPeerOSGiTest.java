package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Native DICOM XML against that of DCMTK's dcm2xml.
class XmlPeerOSGiTest {
	private final DicomFiles files = Services.await(DicomFiles.class);

	/// Every element and text in order, attributes with their values, but for the groups of names and for bytes.
	private static List<String> events(String xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setProperty("jdk.xml.maxElementDepth", "0");
		List<String> events = new ArrayList<>();
		XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
		boolean open = false;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					String name = reader.getLocalName();
					StringBuilder event = new StringBuilder(name);
					for (String attribute : List.of("tag", "vr", "keyword", "privateCreator", "number")) {
						String value = reader.getAttributeValue(null, attribute);
						event.append(value == null ? "" : " " + attribute + "=" + value);
					}
					open = Set.of("Value", "FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix").contains(name);
					if (!Set.of("InlineBinary", "BulkData", "PersonName", "Alphabetic", "Ideographic", "Phonetic").contains(name)) {
						events.add(event.toString());
					}
				}
				case XMLStreamConstants.CHARACTERS -> {
					if (open && !reader.getText().isBlank()) {
						events.add(reader.getText().strip());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> open = false;
				default -> { }
			}
		}
		return events;
	}

	/// Whether two events agree, but for what is known: DCMTK gives UN for known elements, no keyword to retired ones, OB to all
	/// compressed pixels, numbers in other notations, and converts no character set here.
	private static boolean agree(String ours, String theirs) {
		if (ours.equals(theirs) || !ours.chars().allMatch(c -> c < 0x80)) {
			return true;
		}
		if (ours.startsWith("DicomAttribute") && theirs.startsWith("DicomAttribute")) {
			boolean unreserved = !ours.contains(" privateCreator=") && ours.matches("DicomAttribute tag=\\w{3}[13579BDF]1.*");
			if (unreserved) {
				return true; // without a creator, only DCMTK takes the block away
			}
			String known = theirs.contains(" vr=UN") ? " vr=\\w+" : theirs.contains(" vr=OB") ? " vr=O\\w" : "";
			String keyword = theirs.contains(" keyword=") ? "" : " keyword=\\w+";
			return ours.replaceFirst(known, "").replaceFirst(keyword, "").equals(theirs.replaceFirst(known, ""));
		}
		try {
			return Math.abs(Double.parseDouble(ours) - Double.parseDouble(theirs))
					<= Float.MIN_VALUE + 1e-6 * Math.abs(Double.parseDouble(ours));
		} catch (NumberFormatException _) {
			return false;
		}
	}

	private static boolean isStructure(String event) {
		return event.startsWith("DicomAttribute") || event.startsWith("Item");
	}

	private static List<String> disagreements(Path path, List<String> ours, List<String> theirs) {
		if (ours.size() != theirs.size()) {
			// Values of what DCMTK takes for UN, and of names that it has not decoded: the elements must be the same nevertheless.
			List<String> a = ours.stream().filter(XmlPeerOSGiTest::isStructure).toList();
			List<String> b = theirs.stream().filter(XmlPeerOSGiTest::isStructure).toList();
			if (a.size() == b.size()) {
				return disagreements(path, a, b);
			}
			// DCMTK does not look into sequences that are written as UN.
			return b.stream().anyMatch(each -> each.contains(" vr=UN")) ? List.of() : List.of(path + ": " + a.size() + " and " + b.size());
		}
		return IntStream.range(0, ours.size()).filter(i -> !agree(ours.get(i), theirs.get(i)))
				.mapToObj(i -> path + ": " + ours.get(i) + " | " + theirs.get(i)).toList();
	}

	@Test
	void sharedFilesHaveTheSameStructure() throws Exception {
		List<Path> some;
		try (Stream<Path> all = Files.walk(SharedData.dicom())) {
			Path broken = SharedData.dicom("broken");
			// A quarter of them, for the time that the peer takes.
			some = all.filter(path -> Files.isRegularFile(path) && !path.startsWith(broken)
					&& path.getFileName().toString().hashCode() % 4 == 0)
					.sorted().toList();
		}
		List<String> wrong = new ArrayList<>();
		int compared = 0;
		for (Path path : some) {
			StringWriter out = new StringWriter();
			try {
				new NativeXml(64).write(files.read(path).dataSet(), out);
			} catch (DicomException e) {
				assertEquals(DicomException.Kind.NOT_DICOM, e.kind(), () -> path + " is one of the tables that lie between the files");
				continue;
			}
			List<String> ours = events(out.toString());
			Peer.Result peer = Peer.run("dcm2xml", "-q", "--native-format", path);
			List<String> theirs;
			try {
				theirs = peer.exitCode() == 0 ? events(peer.out().substring(peer.out().indexOf("<?xml"))) : List.of();
			} catch (XMLStreamException _) {
				theirs = List.of(); // DCMTK writes some characters that XML does not have
			}
			if (!theirs.isEmpty()) {
				compared++;
				wrong.addAll(disagreements(path, ours, theirs));
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(compared > 100, compared + " files");
	}
}
