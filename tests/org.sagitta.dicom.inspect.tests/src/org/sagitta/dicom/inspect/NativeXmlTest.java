package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

class NativeXmlTest {
	@TempDir
	Path folder;

	private static String xml(DataSet dataSet) throws IOException {
		StringWriter out = new StringWriter();
		new NativeXml(8).write(dataSet, out);
		return out.toString();
	}

	/// The elements between the root's tags.
	private static String inner(DataSet dataSet) throws IOException {
		String xml = xml(dataSet);
		return xml.substring(xml.indexOf("preserve\">") + "preserve\">".length(), xml.indexOf("\n</NativeDicomModel>")).strip();
	}

	/// All text of the document, as a reader sees it; proves that it is well-formed.
	private static String text(String xml) throws Exception {
		StringBuilder text = new StringBuilder();
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty("jdk.xml.maxElementDepth", "0");
		XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
		while (reader.hasNext()) {
			if (reader.next() == XMLStreamConstants.CHARACTERS) {
				text.append(reader.getText());
			}
		}
		return text.toString();
	}

	@Test
	void aWholeDocument() throws Exception {
		assertEquals("""
				<?xml version="1.0" encoding="UTF-8"?>
				<NativeDicomModel xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM" xml:space="preserve">
				<DicomAttribute tag="00080008" vr="CS" keyword="ImageType">
				<Value number="1">A</Value>
				<Value number="2"></Value>
				<Value number="3">B</Value>
				</DicomAttribute>
				<DicomAttribute tag="00080050" vr="SH" keyword="AccessionNumber">
				</DicomAttribute>
				</NativeDicomModel>
				""", xml(new DataSet().put(0x00080000, 12).put(Tag.ImageType, "A", "", "B").put(Tag.AccessionNumber)));
	}

	@Test
	void namesHaveTheirGroupsAndComponents() throws Exception {
		String name = inner(new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Yamada^Tarou^M^Dr^Jr=山田^太郎"));
		assertEquals("""
				<DicomAttribute tag="00100010" vr="PN" keyword="PatientName">
				<PersonName number="1">
				<Alphabetic>
				<FamilyName>Yamada</FamilyName>
				<GivenName>Tarou</GivenName>
				<MiddleName>M</MiddleName>
				<NamePrefix>Dr</NamePrefix>
				<NameSuffix>Jr</NameSuffix>
				</Alphabetic>
				<Ideographic>
				<FamilyName>山田</FamilyName>
				<GivenName>太郎</GivenName>
				</Ideographic>
				</PersonName>
				</DicomAttribute>""", name.substring(name.indexOf("<DicomAttribute tag=\"0010")));
	}

	@Test
	void aPrivateElementIsNamedByItsCreator() throws Exception {
		assertEquals("""
				<DicomAttribute tag="00090010" vr="LO">
				<Value number="1">ME "&lt;"</Value>
				</DicomAttribute>
				<DicomAttribute tag="00090001" vr="SH" privateCreator="ME &quot;&lt;&quot;">
				<Value number="1">x</Value>
				</DicomAttribute>""", inner(new DataSet().put(0x00090010, VR.LO, "ME \"<\"").put(0x00091001, VR.SH, "x")));
	}

	@Test
	void bytesAreInlineUpToTheThresholdAndWhereNoFileHasThem() throws Exception {
		Path file = Files.write(folder.resolve("a b"), new byte[] { 0, 0, 0, 0, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
		DataSet dataSet = new DataSet().put(0x00091001, VR.UN, new byte[] { 1, 2, 3 }).put(0x00091002, VR.OB, new byte[9])
				.put(new Element(0x00091003, VR.OB, new Value.OnDisk(file, 4, 8)))
				.put(new Element(0x00091004, VR.OB, new Value.OnDisk(file, 4, 9)))
				.put(new Element(Tag.PixelData, VR.OW, new Value.OnDisk(file, 4, 16)));
		assertEquals("""
				<DicomAttribute tag="00091001" vr="UN">
				<InlineBinary>AQID</InlineBinary>
				</DicomAttribute>
				<DicomAttribute tag="00091002" vr="OB">
				<InlineBinary>AAAAAAAAAAAA</InlineBinary>
				</DicomAttribute>
				<DicomAttribute tag="00091003" vr="OB">
				<InlineBinary>BwgJAAAAAAA=</InlineBinary>
				</DicomAttribute>
				<DicomAttribute tag="00091004" vr="OB">
				<BulkData uri="%s?offset=4&amp;length=9"/>
				</DicomAttribute>
				<DicomAttribute tag="7FE00010" vr="OW" keyword="PixelData">
				<BulkData uri="%s?offset=4&amp;length=16"/>
				</DicomAttribute>""".formatted(file.toUri(), file.toUri()), inner(dataSet).replace("></BulkData>", "/>"));
		DataSet compressed = new DataSet()
				.put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])))));
		assertTrue(inner(compressed).contains("<!-- left out: compressed pixel data in 2 fragments -->"), inner(compressed));
	}

	@Test
	void whatXmlCannotHoldIsReplacedAndTheRestComesBack() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientComments,
				" a\r\nb\tc\u0000\u001B]]>&<\uD83D\uDE00\uFFFE");
		assertTrue(text(xml(dataSet)).contains(" a\r\nb\tc\uFFFD\uFFFD]]>&<\uD83D\uDE00\uFFFD"), xml(dataSet));
		DataSet creator = new DataSet().put(0x00090010, VR.LO, "A\u001BB\nC").put(0x00091001, VR.SH, "x");
		assertTrue(xml(creator).contains("privateCreator=\"A\uFFFDB\uFFFDC\""), xml(creator));
		text(xml(creator));
	}

	@Test
	void itemsAreNumberedAndNested() throws Exception {
		assertEquals("""
				<DicomAttribute tag="00400275" vr="SQ" keyword="RequestAttributesSequence">
				<Item number="1">
				<DicomAttribute tag="00200010" vr="SH" keyword="StudyID">
				<Value number="1">a</Value>
				</DicomAttribute>
				</Item>
				<Item number="2">
				</Item>
				</DicomAttribute>
				<DicomAttribute tag="0040A730" vr="SQ" keyword="ContentSequence">
				</DicomAttribute>""",
				inner(new DataSet().putItems(0x00400275, List.of(new DataSet().put(Tag.StudyID, "a"), new DataSet()))
						.putItems(Hostile.CONTENT,
						List.of())));
		assertTrue(text(xml(Hostile.nested(Hostile.ABYSS / 10))).contains("Down"));
	}

	@Test
	void aStreamThatFailsIsAnIoException() {
		Writer full = new Writer() {
			@Override
			public void write(char[] text, int from, int count) throws IOException {
				throw new IOException("disk full");
			}

			@Override
			public void flush() throws IOException {
				throw new IOException("disk full");
			}

			@Override
			public void close() {
			}
		};
		IOException e = Assertions.assertThrows(IOException.class, () -> new NativeXml(8).write(new DataSet().put(Tag.StudyID, "a"), full));
		assertEquals("disk full", e.getMessage());
	}

	@Test
	void aSequenceInThePlaceOfAGroupLengthIsWritten() throws Exception {
		DataSet dataSet = new DataSet()
				.put(new Element(0x00100000, VR.SQ, new Value.Items(List.of(new DataSet().put(Tag.StudyID, "a")))));
		assertEquals("a", text(xml(dataSet)).strip(), xml(dataSet));
		assertTrue(xml(dataSet).contains("<DicomAttribute tag=\"00100000\" vr=\"SQ\""), xml(dataSet));
	}
}
