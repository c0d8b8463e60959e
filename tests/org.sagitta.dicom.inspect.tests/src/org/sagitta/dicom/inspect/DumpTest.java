package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

class DumpTest {
	@TempDir
	Path folder;

	private static String dump(DataSet dataSet) throws IOException {
		StringBuilder out = new StringBuilder();
		new Dump(false).write(dataSet, out);
		return out.toString();
	}

	private static String line(DataSet dataSet) throws IOException {
		return dump(dataSet).strip().replaceAll(" +# +", " # ");
	}

	@Test
	void aFileAsItIsShown() throws Exception {
		DataSet meta = new DataSet().put(0x00020000, 28).put(0x00020001, VR.OB, new byte[] { 0, 1 }).put(Tag.TransferSyntaxUID,
				Uids.EXPLICIT_LITTLE_ENDIAN);
		DataSet dataSet = new DataSet().put(Tag.SOPClassUID, Uids.CT_IMAGE).put(Tag.SOPInstanceUID, "1.2.3")
				.put(Tag.PatientName, "Doe^Jane")
				.put(Tag.StudyID);
		dataSet.put(Tag.Rows, 512).put(0x00280009, VR.AT, "00181063", "00200032").put(Tag.PixelSpacing, 0.5, 0.25);
		dataSet.putItems(0x00081140, List.of(new DataSet().put(0x00081155, "1.2"), new DataSet())).putItems(0x00082112, List.of());
		dataSet.put(Tag.PixelData, VR.OW, new byte[] { 0x12, 0x34, 0x56, 0x78 });
		StringBuilder out = new StringBuilder();
		new Dump(false).write(new DicomFile(meta, dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), out);
		assertEquals("""
				# File meta information
				(0002,0000) UL 28                                       #   4, 1 FileMetaInformationGroupLength
				(0002,0001) OB 00\\01                                    #   2, 1 FileMetaInformationVersion
				(0002,0010) UI =ExplicitVRLittleEndian                  #  19, 1 TransferSyntaxUID
				# Data set, Explicit VR Little Endian
				(0008,0016) UI =CTImageStorage                          #  25, 1 SOPClassUID
				(0008,0018) UI [1.2.3]                                  #   5, 1 SOPInstanceUID
				(0008,1140) SQ (2 items)                                # u/l, 1 ReferencedImageSequence
				  (FFFE,E000) na (item 1, 1 element)                      # u/l, 1 Item
				    (0008,1155) UI [1.2]                                    #   3, 1 ReferencedSOPInstanceUID
				  (FFFE,E00D) na (end of item)                            #   0, 0 ItemDelimitationItem
				  (FFFE,E000) na (item 2, 0 elements)                     # u/l, 1 Item
				  (FFFE,E00D) na (end of item)                            #   0, 0 ItemDelimitationItem
				(FFFE,E0DD) na (end of sequence)                        #   0, 0 SequenceDelimitationItem
				(0008,2112) SQ (0 items)                                # u/l, 1 SourceImageSequence
				(0010,0010) PN [Doe^Jane]                               #   8, 1 PatientName
				(0020,0010) SH (no value available)                     #   0, 0 StudyID
				(0028,0009) AT (0018,1063)\\(0020,0032)                  #   8, 2 FrameIncrementPointer
				(0028,0010) US 512                                      #   2, 1 Rows
				(0028,0030) DS [0.5\\0.25]                               #   8, 2 PixelSpacing
				(7FE0,0010) OW 3412\\7856                                #   4, 1 PixelData
				""", out.toString());
	}

	@Test
	void everyTagHasAName() throws Exception {
		DataSet dataSet = new DataSet().put(0x00080000, 4).put(0x00090000, 4).put(0x00090010, VR.LO, "ACME 7").put(0x00091001, VR.SH, "a")
				.put(0x00091101, VR.SH, "b")
				.put(0x00190010, VR.LO, "GEMS_ACQU_01").put(0x00191002, VR.SL, "5").put(0x00280001, VR.US, "1").put(0x00290001, VR.SH, "c")
						.put(0x60023000, VR.OW, new byte[2]);
		List<String> names = dump(dataSet).lines().map(each -> each.replaceFirst(".*# +\\d+, \\d ", "")).toList();
		assertEquals("Number Of Cells In Detector (\"GEMS_ACQU_01\")", names.get(6));
		assertEquals(List.of("GenericGroupLength", "GenericGroupLength", "PrivateCreator", "Unknown (private, \"ACME 7\")",
				"Unknown (private, without creator)",
				"PrivateCreator"), names.subList(0, 6));
		assertEquals(List.of("Unknown", "Unknown (private, without creator)", "OverlayData"), names.subList(7, 10));
	}

	@Test
	void nothingInAValueSteersATerminal() throws Exception {
		DataSet utf8 = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192");
		utf8.put(Tag.PatientComments, "a\n\r\tb\u001B[31mred\u0000\u007F\u009Bc");
		assertEquals("(0010,4000) LT [a\\n\\r\\tb\\x1B[31mred\\x00\\x7F\\x9Bc] # 18, 1 PatientComments",
				line(utf8).lines().toList().getLast());
		utf8.put(Tag.PatientComments, "x\u202Ey\u2028z\u2066");
		String turned = line(utf8).lines().toList().getLast();
		assertTrue(turned.contains("[x\\u202Ey\\u2028z\\u2066]"), turned);
		// A lone surrogate written as UTF-8 by somebody careless.
		DataSet broken = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192")
				.put(Tag.PatientName, VR.PN, new byte[] { 'a', (byte) 0xED,
				(byte) 0xA0, (byte) 0x80, 'b' });
		String name = line(broken).lines().toList().getLast();
		assertTrue(name.matches("\\(0010,0010\\) PN \\[a\uFFFD+b\\] # 5, 1 PatientName"), name);
		// In a creator and a transfer syntax too.
		DataSet creator = new DataSet().put(0x00090010, VR.LO, "A\u001B[2J").put(0x00091001, VR.SH, "x");
		assertTrue(dump(creator).endsWith("Unknown (private, \"A\\x1B[2J\")\n"), dump(creator));
		StringBuilder out = new StringBuilder();
		new Dump(false).write(new DicomFile(new DataSet(), new DataSet(), "1.2\u001B[2J", List.of()), out);
		assertEquals("# Data set, 1.2\\x1B[2J\n", out.toString());
	}

	@Test
	void longValuesAreCutUnlessAllIsAskedFor() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.PatientComments, "x".repeat(100)).put(Tag.PixelData, VR.OB, new byte[100]);
		assertEquals("(0010,4000) LT [" + "x".repeat(66) + "…] # 100, 1 PatientComments\n(7FE0,0010) OB " + "00\\".repeat(21)
				+ "00… # 100, 1 PixelData", line(dataSet));
		StringBuilder all = new StringBuilder();
		new Dump(true).write(dataSet, all);
		assertEquals("(0010,4000) LT [" + "x".repeat(100) + "] # 100, 1 PatientComments\n(7FE0,0010) OB " + "00\\".repeat(99)
				+ "00 # 100, 1 PixelData\n", all.toString());
	}

	@Test
	void aValueThatStayedInItsFileIsFetchedAsFarAsItIsShown() throws Exception {
		Path file = Files.write(folder.resolve("a"), "..0123456789".getBytes(StandardCharsets.US_ASCII));
		DataSet dataSet = new DataSet().put(new Element(Tag.PixelData, VR.OW, new Value.OnDisk(file, 2, 10)));
		assertEquals("(7FE0,0010) OW 3130\\3332\\3534\\3736\\3938 # 10, 1 PixelData", line(dataSet));
	}

	@Test
	void fragmentsAreItems() throws Exception {
		Value fragment = new Value.Bytes(new byte[] { (byte) 0xFF, (byte) 0xD8 });
		DataSet dataSet = new DataSet().put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(List.of(Value.Bytes.EMPTY, fragment))));
		assertEquals("""
				(7FE0,0010) OB (2 pixel items)                          # u/l, 1 PixelData
				  (FFFE,E000) pi (no value available)                     #   0, 1 Item
				  (FFFE,E000) pi ff\\d8                                    #   2, 1 Item
				(FFFE,E0DD) na (end of sequence)                        #   0, 0 SequenceDelimitationItem
				""", dump(dataSet));
	}

	@Test
	void bytesThatAreNoWholeNumberAreShownAsBytes() throws Exception {
		assertEquals("(0028,0010) US 07 # 1, 0 Rows", line(new DataSet().put(Tag.Rows, VR.US, new byte[] { 7 })));
		assertEquals("(0008,0060) CS [] # 2, 0 Modality", line(new DataSet().put(Tag.Modality, VR.CS, new byte[] { ' ', ' ' })));
	}

	@Test
	void nestedSequencesAreIndented() throws Exception {
		String dump = dump(Hostile.nested(64));
		assertEquals(4 * 64 + 1, dump.lines().count());
		assertTrue(dump.contains(" ".repeat(4 * 64) + "(0010,0010) PN [Deep^Down]"));
	}

	@Test
	void whatAPathFindsIsCalledByIt() throws Exception {
		DataSet dataSet = new DataSet().putItems(0x00081140, List.of(new DataSet().put(0x00081155, "1.2"),
				new DataSet().put(0x00081155, "1.3")));
		StringBuilder out = new StringBuilder();
		new Dump(false).write(TagPath.parse("ReferencedImageSequence[1].ReferencedSOPInstanceUID").find(dataSet).getFirst(), out);
		new Dump(false).write(TagPath.parse("ReferencedImageSequence[1]").find(dataSet).getFirst(), out);
		assertEquals("""
				(0008,1155) UI [1.3]                                    #   3, 1 ReferencedImageSequence[1].ReferencedSOPInstanceUID
				(0008,1140) SQ (1 item)                                 # u/l, 1 ReferencedImageSequence
				  (FFFE,E000) na (item 1, 1 element)                      # u/l, 1 Item
				    (0008,1155) UI [1.3]                                    #   3, 1 ReferencedSOPInstanceUID
				  (FFFE,E00D) na (end of item)                            #   0, 0 ItemDelimitationItem
				(FFFE,E0DD) na (end of sequence)                        #   0, 0 SequenceDelimitationItem
				""", out.toString());
	}
}
