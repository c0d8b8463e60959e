package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.testkit.FileBytes.EXPLICIT;
import static org.sagitta.testkit.FileBytes.IMPLICIT;
import static org.sagitta.testkit.FileBytes.UNDEFINED;
import static org.sagitta.testkit.FileBytes.ITEM;
import static org.sagitta.testkit.FileBytes.ITEM_END;
import static org.sagitta.testkit.FileBytes.SEQUENCE_END;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFile.Problem;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// What every provider of [DicomFiles] must survive: files that are made to crash, fill the memory, overflow the stack or never end,
/// each kind of attack that is known from other DICOM software, as far as it is in the bytes of a file. To be extended by a test
/// class that gives the provider.
public abstract class HostileFilesContract {
	private static final int SEQUENCE = 0x00081140;
	private static final TagSet WANTED = TagSet.of(Tag.PatientID, Tag.StudyInstanceUID, Tag.Rows);
	private DicomFiles files;
	@TempDir
	Path folder;

	/// The provider to be tested.
	protected abstract DicomFiles provider();

	@BeforeEach
	void take() {
		files = provider();
	}

	@Test
	void declaredLengthBeyondTheFileIsRefusedWithItsOffset() throws IOException {
		FileBytes bytes = FileBytes.part10(EXPLICIT).explicit(Tag.Modality, "CS", "CT");
		long offset = bytes.size();
		Path file = bytes.explicit(Tag.PatientID, "LO", 0xFFFE).ascii("42").in(folder);
		Header header = files.scan(file, WANTED);
		assertEquals(Kind.TRUNCATED, header.problem().orElseThrow().kind());
		assertEquals(offset, header.problem().orElseThrow().offset());
		DicomFile read = files.read(file);
		assertEquals("CT", read.dataSet().text(Tag.Modality));
		assertFalse(read.dataSet().contains(Tag.PatientID));
		assertEquals(offset, read.problems().getLast().offset());
		assertTrue(read.problems().getLast().lost(), "what was cut off is lost");
	}

	@Test
	void lengthsThatAreNegativeAsIntsAreLongsHere() throws IOException {
		for (long length : new long[] { 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFEL }) {
			Path explicit = FileBytes.part10(EXPLICIT).explicit(0x00091010, "UN", length).zeros(100).in(folder);
			assertEquals(Kind.TRUNCATED, files.scan(explicit, WANTED).problem().orElseThrow().kind());
			Path implicit = FileBytes.part10(IMPLICIT).item(0x00080070, length).zeros(100).in(folder);
			assertEquals(Kind.TRUNCATED, files.scan(implicit, WANTED).problem().orElseThrow().kind());
			Path item = FileBytes.part10(EXPLICIT).explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, length).zeros(100).in(folder);
			assertEquals(1, files.read(item).problems().size());
			Path fragment = FileBytes.part10(Uids.EXPLICIT_LITTLE_ENDIAN + ".98").explicit(Tag.PixelData, "OB", UNDEFINED)
					.item(ITEM, 0).item(ITEM, length).zeros(100).in(folder);
			assertEquals(1, files.read(fragment).problems().size(), files.read(fragment).problems()::toString);
		}
	}

	@Test
	void undefinedLengthOfATextIsRefused() throws IOException {
		Path file = FileBytes.part10(EXPLICIT).explicit(0x00081150, "UT", UNDEFINED).ascii("text text text").in(folder);
		assertEquals(Kind.MALFORMED, files.scan(file, WANTED).problem().orElseThrow().kind());
	}

	@Test
	void nestingOf5000LevelsIsALimitAndNotAStackOverflow() throws IOException {
		FileBytes delimited = FileBytes.part10(EXPLICIT);
		for (int i = 0; i < 5000; i++) {
			delimited.explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED);
		}
		Path neverClosed = FileBytes.write(folder, delimited.toArray());
		for (int i = 0; i < 5000; i++) {
			delimited.item(ITEM_END, 0).item(SEQUENCE_END, 0);
		}
		Path closed = delimited.explicit(Tag.PatientID, "LO", "42").in(folder);
		FileBytes measured = new FileBytes();
		for (int i = 0; i < 5000; i++) {
			measured = new FileBytes().explicit(SEQUENCE, "SQ", measured.size() + 8).item(ITEM, measured.size()).add(measured);
		}
		Path withLengths = FileBytes.part10(EXPLICIT).add(measured).explicit(Tag.PatientID, "LO", "42").in(folder);

		for (Path file : List.of(neverClosed, closed)) {
			assertEquals(Kind.LIMIT, files.scan(file, WANTED).problem().orElseThrow().kind());
			assertTrue(files.read(file).problems().stream().map(Problem::reason).anyMatch(reason -> reason.contains("64 levels")));
		}
		assertEquals("42", files.scan(withLengths, WANTED).dataSet().text(Tag.PatientID), "a scan steps over what has a length");
		assertEquals("42", files.read(withLengths).dataSet().text(Tag.PatientID), "a read goes on after the part that is too deep");
	}

	@Test
	void nestingOf64LevelsIsRead() throws IOException {
		FileBytes bytes = FileBytes.part10(EXPLICIT);
		for (int i = 0; i < 64; i++) {
			bytes.explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED);
		}
		bytes.explicit(Tag.PatientID, "LO", "deep");
		for (int i = 0; i < 64; i++) {
			bytes.item(ITEM_END, 0).item(SEQUENCE_END, 0);
		}
		DicomFile file = files.read(bytes.in(folder));
		assertEquals(List.of(), file.problems());
		var item = file.dataSet();
		for (int i = 0; i < 64; i++) {
			item = item.items(SEQUENCE).getFirst();
		}
		assertEquals("deep", item.text(Tag.PatientID));
	}

	@Test
	void zerosAndEmptyItemsDoNotStopProgress() {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			Path zeros = FileBytes.part10(EXPLICIT).explicit(Tag.PatientID, "LO", "42").zeros(1 << 20).in(folder);
			assertEquals("42", files.read(zeros).dataSet().text(Tag.PatientID));
			FileBytes items = FileBytes.part10(EXPLICIT).explicit(SEQUENCE, "SQ", UNDEFINED);
			for (int i = 0; i < 50_000; i++) {
				items.item(ITEM, 0);
			}
			Path empty = items.item(SEQUENCE_END, 0).explicit(Tag.PatientID, "LO", "42").in(folder);
			assertEquals(50_000, files.read(empty).dataSet().items(SEQUENCE).size());
			assertEquals("42", files.scan(empty, WANTED).dataSet().text(Tag.PatientID));
			FileBytes delimiters = FileBytes.part10(EXPLICIT);
			for (int i = 0; i < 50_000; i++) {
				delimiters.item(ITEM_END, 0);
			}
			assertEquals(0, files.read(delimiters.in(folder)).dataSet().size());
		});
	}

	@Test
	void elementsInDescendingOrderDoNotTakeForever() {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			FileBytes bytes = FileBytes.part10(IMPLICIT).item(Tag.Modality, 0);
			for (int i = 300_000; i > 0; i--) {
				bytes.item(0x00110000 + i * 2, 0);
			}
			DicomFile file = files.read(bytes.in(folder));
			assertTrue(file.problems().getLast().reason().contains("out of order") || file.problems().size() > 100);
		});
	}

	@Test
	void oddLengthsAreReadAndSaid() throws IOException {
		DicomFile file = files.read(FileBytes.part10(EXPLICIT).explicit(Tag.PatientID, "LO", 3).ascii("odd").explicit(Tag.PatientSex, "CS", "F")
				.in(folder));
		assertEquals("odd", file.dataSet().text(Tag.PatientID));
		assertEquals("F", file.dataSet().text(Tag.PatientSex));
		assertEquals(1, file.problems().size());
	}

	@Test
	void shortPixelDataAreKeptAsFarAsTheyAreThere() throws IOException {
		FileBytes bytes = FileBytes.part10(EXPLICIT).explicit(Tag.PatientID, "LO", "42").explicit(Tag.PixelData, "OW", 200_000).zeros(199_999);
		DicomFile file = files.read(bytes.in(folder));
		var value = (Value.OnDisk) file.dataSet().element(Tag.PixelData).orElseThrow().value();
		assertEquals(199_999, value.length());
		assertEquals(1, file.problems().size());
	}

	@Test
	void fragmentsWithoutEndAreKeptAsFarAsTheyAreThere() throws IOException {
		FileBytes bytes = FileBytes.part10("1.2.840.10008.1.2.4.50").explicit(Tag.PixelData, "OB", UNDEFINED).item(ITEM, 0).item(ITEM, 8).zeros(8)
				.item(ITEM, 100).zeros(60);
		DicomFile file = files.read(bytes.in(folder));
		var fragments = ((Value.Fragments) file.dataSet().element(Tag.PixelData).orElseThrow().value()).fragments();
		assertEquals(3, fragments.size());
		assertEquals(60, ((Value.OnDisk) fragments.getLast()).length());
		assertTrue(file.problems().getFirst().reason().contains("should have 100 bytes, and 60 are left"));
		assertTrue(file.problems().getFirst().lost());
		assertEquals(1, file.problems().size());
	}

	@Test
	void unterminatedSequencesKeepTheirItems() throws IOException {
		DicomFile file = files.read(FileBytes.part10(EXPLICIT).explicit(SEQUENCE, "SQ", UNDEFINED).item(ITEM, UNDEFINED)
				.explicit(Tag.PatientID, "LO", "42").in(folder));
		assertEquals("42", file.dataSet().items(SEQUENCE).getFirst().text(Tag.PatientID));
		assertFalse(file.problems().isEmpty());
	}

	@Test
	void damageInASequenceOfGivenLengthEndsWithIt() throws IOException {
		FileBytes damaged = new FileBytes().item(ITEM, 1000).zeros(10);
		Path file = FileBytes.part10(EXPLICIT).explicit(SEQUENCE, "SQ", damaged.size()).add(damaged).explicit(Tag.PatientID, "LO", "42").in(folder);
		assertEquals("42", files.read(file).dataSet().text(Tag.PatientID));
		assertEquals(1, files.read(file).problems().size());
	}

	@Test
	void aStrayTagDoesNotHideTheRestOfTheHeader() throws IOException {
		Path file = FileBytes.part10(EXPLICIT).explicit(Tag.Modality, "CS", "CT").explicit(0xF0080070, "LO", "flipped")
				.explicit(Tag.PatientID, "LO", "42").explicit(Tag.Rows, "US", 2).number(7, 2).in(folder);
		assertEquals("42", files.scan(file, WANTED).dataSet().text(Tag.PatientID));
		assertEquals("42", files.read(file).dataSet().text(Tag.PatientID));
	}

	@Test
	void aDamagedRepresentationDoesNotHideTheRest() throws IOException {
		for (String damaged : List.of("ZZ", "??")) {
			DicomFile file = files.read(FileBytes.part10(EXPLICIT).explicit(Tag.Modality, damaged, "CT").explicit(Tag.PatientID, "LO", "42").in(folder));
			assertEquals(1, file.problems().size());
			assertEquals("CT", file.dataSet().text(Tag.Modality), "by the dictionary");
			assertEquals("42", file.dataSet().text(Tag.PatientID));
		}
	}

	@Test
	void aHugePrivateCreatorIsNotReadAgainForEachElement() {
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			FileBytes bytes = FileBytes.part10(IMPLICIT).item(Tag.Modality, 0).implicit(0x00090010, "C".repeat(1_000_000));
			for (int i = 0; i < 200; i++) {
				bytes.item(0x00091000 + i, 0);
			}
			assertTrue(files.read(bytes.in(folder)).dataSet().size() > 200);
		});
	}

	@Test
	void aHugeTextInThePlaceOfAShortOneIsATypedError() throws IOException {
		Path file = FileBytes.part10(EXPLICIT).explicit(Tag.SpecificCharacterSet, "UT", 65 << 20).zeros(65 << 20).explicit(Tag.PatientName, "PN", "A").in(folder);
		try {
			files.read(file);
			files.scan(file, WANTED);
		} catch (DicomException e) {
			assertFalse(e.getMessage().isBlank());
		}
	}

	@Test
	void whatIsNoDicomIsRefusedAtOnce() {
		List<byte[]> others = List.of(new byte[0], new byte[1], new byte[131], new byte[100_000], "PK\u0003\u0004 a zip file".getBytes(),
				"\u0008\0\u0018\0 and then text that goes on and on".getBytes(), "%PDF-1.7".getBytes());
		for (byte[] other : others) {
			Path file = FileBytes.write(folder, other);
			assertEquals(Kind.NOT_DICOM, assertThrows(DicomException.class, () -> files.scan(file, WANTED)).kind());
			assertEquals(Kind.NOT_DICOM, assertThrows(DicomException.class, () -> files.read(file)).kind());
		}
	}

	@Test
	void aProgramInThePreambleIsNeitherReadNorCopied() throws IOException {
		byte[] polyglot = FileBytes.part10(EXPLICIT).explicit(Tag.PatientID, "LO", "42").toArray();
		System.arraycopy("MZ this could be a program".getBytes(), 0, polyglot, 0, 26);
		DicomFile file = files.read(FileBytes.write(folder, polyglot));
		Path copy = folder.resolve("copy.dcm");
		files.write(file, copy);
		byte[] preamble = new byte[128];
		try (var in = java.nio.file.Files.newInputStream(copy)) {
			in.readNBytes(preamble, 0, 128);
		}
		assertEquals(0, java.util.Arrays.mismatch(preamble, polyglot));
		assertEquals(-1, java.util.Arrays.mismatch(preamble, new byte[128]));
	}

	@Test
	void valuesThatAreNoNumbersAreNoNumbers() throws IOException {
		var dataSet = files.read(FileBytes.part10(EXPLICIT).explicit(Tag.SeriesNumber, "IS", "1.5").explicit(Tag.InstanceNumber, "IS", "99999999999")
				.explicit(Tag.Rows, "US", 3).ascii("abc").explicit(Tag.RescaleSlope, "DS", "one").in(folder)).dataSet();
		assertTrue(dataSet.integer(Tag.SeriesNumber).isEmpty());
		assertTrue(dataSet.integer(Tag.InstanceNumber).isEmpty());
		assertEquals('a' | 'b' << 8, dataSet.integer(Tag.Rows).orElseThrow());
		assertEquals(VR.US, dataSet.vr(Tag.Rows).orElseThrow());
		assertTrue(dataSet.decimal(Tag.RescaleSlope).isEmpty());
	}
}
