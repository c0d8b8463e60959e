package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.testkit.FileBytes.ITEM;
import static org.sagitta.testkit.FileBytes.ITEM_END;
import static org.sagitta.testkit.FileBytes.SEQUENCE_END;
import static org.sagitta.testkit.FileBytes.UNDEFINED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// What every provider of [DicomFiles] must keep: an unchanged file is written with the same bytes, in whichever of the forms
/// that PS3.5 section 7.5 allows it was, and a changed one has right lengths. To be extended by a test class that gives the provider.
public abstract class RoundTripContract {
	private static final int SEQUENCE = 0x00081140;
	private static final FileBytes ELEMENTS = new FileBytes().explicit(0x00081150, "UI", "1.2.3").explicit(Tag.PatientName, "PN", "A^B");
	private static final int SIZE = ELEMENTS.size();
	private DicomFiles files;
	@TempDir
	Path folder;

	/// The provider to be tested.
	protected abstract DicomFiles provider();

	@BeforeEach
	void take() {
		files = provider();
	}

	private static FileBytes conformant(String transferSyntax) {
		FileBytes meta = new FileBytes().explicit(0x00020001, "OB", 2).number(0x0100, 2).explicit(0x00020002, "UI", Uids.CT_IMAGE)
				.explicit(0x00020003, "UI", "1.2.3").explicit(0x00020010, "UI", transferSyntax).explicit(0x00020012, "UI", "1.2.3.4.5")
				.explicit(0x00020013, "SH", "OTHERS");
		return new FileBytes().zeros(128).ascii("DICM").explicit(0x00020000, "UL", 4).number(meta.size(), 4).add(meta);
	}

	private DicomFile same(FileBytes bytes) throws IOException {
		Path source = bytes.in(folder);
		Path copy = folder.resolve(Uids.create());
		DicomFile file = files.read(source);
		assertEquals(List.of(), file.problems());
		files.write(file, copy);
		assertEquals(-1, Files.mismatch(source, copy), () -> "the first byte that differs: " + source + " " + copy);
		return file;
	}

	@Test
	void sequencesWithLengthsKeepThem() throws IOException {
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", 2 * (8 + SIZE)).item(ITEM, SIZE).add(ELEMENTS).item(ITEM, SIZE).add(ELEMENTS));
	}

	@Test
	void sequencesWithDelimitersKeepThem() throws IOException {
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED).add(ELEMENTS).item(ITEM_END, 0)
				.item(SEQUENCE_END, 0));
	}

	@Test
	void itemsOfOneSequenceKeepTheirOwnForms() throws IOException {
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", 8 + SIZE + 8 + SIZE + 8 + 8).item(ITEM, SIZE).add(ELEMENTS)
				.item(ITEM, UNDEFINED).add(ELEMENTS).item(ITEM_END, 0).item(ITEM, 0));
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED).add(ELEMENTS).item(ITEM_END, 0)
				.item(ITEM, SIZE).add(ELEMENTS).item(SEQUENCE_END, 0));
	}

	@Test
	void emptySequencesKeepTheirForm() throws IOException {
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(0x00081115, "SQ", 0).explicit(SEQUENCE, "SQ", UNDEFINED).item(SEQUENCE_END, 0));
		same(conformant(Uids.IMPLICIT_LITTLE_ENDIAN).item(0x00081115, 0).item(SEQUENCE, UNDEFINED).item(SEQUENCE_END, 0));
	}

	@Test
	void emptySequencesKeepTheirFormWithinItemsOfALength() throws IOException {
		FileBytes item = new FileBytes().explicit(0x00081115, "SQ", UNDEFINED).item(SEQUENCE_END, 0).explicit(0x00081155, "UI", "1.2");
		DicomFile file = same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", 8 + item.size()).item(ITEM, item.size()).add(item)
				.explicit(Tag.PatientID, "LO", "42"));
		assertEquals("42", file.dataSet().text(Tag.PatientID));
	}

	@Test
	void aGroupLengthWithoutAValueDoesNoHarm() throws IOException {
		FileBytes item = new FileBytes().explicit(0x00080000, "UL", 0).explicit(0x00081155, "UI", "1.2");
		DicomFile file = files.read(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(SEQUENCE, "SQ", 8 + item.size()).item(ITEM, item.size()).add(item)
				.explicit(Tag.PatientID, "LO", "42").in(folder));
		Path copy = folder.resolve("copy");
		files.write(file, copy);
		DataSet again = files.read(copy).dataSet();
		assertEquals("42", again.text(Tag.PatientID));
		assertEquals("1.2", again.items(SEQUENCE).getFirst().text(0x00081155));
	}

	@Test
	void wordsThatAreWrittenAsUnknownAreLittleEndian() throws IOException {
		byte[] words = new byte[70_000];
		words[0] = 1;
		Path target = folder.resolve("big");
		files.write(new DicomFile(new DataSet(), new DataSet().put(Tag.Modality, "CT").put(0x00283006, VR.US, words), Uids.EXPLICIT_BIG_ENDIAN, List.of()), target);
		assertEquals(1, files.read(target).dataSet().decimals(0x00283006)[0]);
	}

	@Test
	void aFirstGroupThatLooksTurnedAroundIsNot() throws IOException {
		Path target = folder.resolve("group5200");
		files.write(new DicomFile(new DataSet(), new DataSet().putItems(0x52009229, List.of(new DataSet().put(Tag.PatientID, "42"))),
				Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), target);
		assertEquals("42", files.read(target).dataSet().items(0x52009229).getFirst().text(Tag.PatientID));
	}

	@Test
	void whatCameAsUnknownStaysUnknownAndIsUnderstood() throws IOException {
		FileBytes item = new FileBytes().implicit(Tag.PatientID, "42");
		DicomFile file = same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(Tag.Modality, "UN", 2).ascii("CT")
				.explicit(SEQUENCE, "UN", UNDEFINED).item(ITEM, item.size()).add(item).item(SEQUENCE_END, 0)
				.explicit(0x00081250, "UN", 8 + item.size()).item(ITEM, item.size()).add(item));
		assertEquals("CT", file.dataSet().text(Tag.Modality));
		assertEquals("42", file.dataSet().items(SEQUENCE).getFirst().text(Tag.PatientID));
		assertEquals("42", file.dataSet().items(0x00081250).getFirst().text(Tag.PatientID));
	}

	@Test
	void groupLengthsStay() throws IOException {
		same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(0x00080000, "UL", 4).number(10, 4).explicit(Tag.Modality, "CS", "CT")
				.explicit(0x00100000, "UL", 4).number(10, 4).explicit(Tag.PatientID, "LO", "42"));
	}

	@Test
	void bigEndianStaysBigEndian() throws IOException {
		DicomFile file = same(conformant(Uids.EXPLICIT_BIG_ENDIAN).add(new byte[] { 0, 8, 0x11, 0x40, 'S', 'Q', 0, 0, 0, 0, 0, 18, (byte) 0xFF, (byte) 0xFE,
				(byte) 0xE0, 0, 0, 0, 0, 10, 0, 8, 0, 0x60, 'C', 'S', 0, 2, 'C', 'T', 0, 0x28, 0, 0x10, 'U', 'S', 0, 2, 1, 2 })
				.add(new byte[] { 0x7F, (byte) 0xE0, 0, 0x10, 'O', 'W', 0, 0, 0, 0, 0, 4, 1, 2, 3, 4 }));
		assertEquals(0x0102, file.dataSet().integer(Tag.Rows).orElseThrow());
		assertEquals("CT", file.dataSet().items(SEQUENCE).getFirst().text(Tag.Modality));
		assertEquals(2, file.dataSet().bytes(Tag.PixelData)[0], "words are little endian in memory");
	}

	@Test
	void compressedFragmentsPassThrough() throws IOException {
		same(conformant("1.2.840.10008.1.2.4.70").explicit(Tag.PixelData, "OB", UNDEFINED).item(ITEM, 4).zeros(4).item(ITEM, 6).ascii("abcdef")
				.item(SEQUENCE_END, 0).explicit(0xFFFCFFFC, "OB", 2).zeros(2));
	}

	@Test
	void aChangedFileHasRightLengthsAndOurMetaInformation() throws IOException {
		FileBytes inner = new FileBytes().explicit(SEQUENCE, "SQ", 8 + SIZE).item(ITEM, SIZE).add(ELEMENTS);
		DicomFile file = same(conformant(Uids.EXPLICIT_LITTLE_ENDIAN).explicit(0x00080000, "UL", 4).number(8 + 4 + 8 + inner.size(), 4)
				.explicit(SEQUENCE, "SQ", 8 + inner.size()).item(ITEM, inner.size()).add(inner));
		assertFalse(file.dataSet().isChanged());
		DataSet innermost = file.dataSet().items(SEQUENCE).getFirst().items(SEQUENCE).getFirst();
		innermost.put(Tag.PatientName, "A much longer name^Than before");
		assertTrue(file.dataSet().isChanged(), "a change of an item is one of its data set");
		Path changed = folder.resolve("changed");
		files.write(file, changed);
		DicomFile again = files.read(changed);
		assertEquals(List.of(), again.problems());
		assertEquals("A much longer name^Than before",
				again.dataSet().items(SEQUENCE).getFirst().items(SEQUENCE).getFirst().text(Tag.PatientName));
		assertEquals(Files.size(changed) - 132 - 12 - again.meta().integer(0x00020000).orElseThrow() - 12,
				again.dataSet().integer(0x00080000).orElseThrow(), "the group length");
		assertNotEquals("1.2.3.4.5", again.meta().text(0x00020012), "who changes a file has written it");
	}
}
