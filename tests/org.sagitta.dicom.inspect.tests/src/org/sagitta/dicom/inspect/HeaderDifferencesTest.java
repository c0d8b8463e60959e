package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

class HeaderDifferencesTest {
	private static final int REFERENCED_IMAGES = 0x00081140;
	@TempDir
	Path folder;

	private static DataSet slice(int number) {
		return new DataSet().put(0x00080000, 100 + number).put(Tag.Modality, "CT").put(Tag.InstanceNumber, number).put(Tag.Rows, 512)
				.putItems(REFERENCED_IMAGES, List.of(new DataSet().put(0x00081150, "1.2").put(0x00081155, "1.2." + number)));
	}

	private static List<String> differences(DataSet... dataSets) throws IOException {
		HeaderDifferences differences = new HeaderDifferences();
		for (DataSet dataSet : dataSets) {
			differences.add(HeaderTreeTest.file(dataSet));
		}
		assertEquals(dataSets.length, differences.files());
		return List.copyOf(new TreeSet<>(differences.paths().stream().map(TagPath::toString).toList()));
	}

	@Test
	void whatDiffersAmongThreeFiles() throws Exception {
		assertEquals(List.of("InstanceNumber", "ReferencedImageSequence[0].ReferencedSOPInstanceUID"), differences(slice(1), slice(2), slice(3)));
		assertEquals(List.of(), differences(slice(1), slice(1), slice(1)));
		assertEquals(List.of("Rows"), differences(slice(1), slice(1), slice(1).put(Tag.Rows, 256)));
		assertEquals(List.of(), differences());
		assertEquals(List.of(), differences(slice(1)));
	}

	@Test
	void whatOnlySomeHaveDiffers() throws Exception {
		assertEquals(List.of("StudyID"), differences(slice(1).put(Tag.StudyID), slice(1), slice(1)));
		assertEquals(List.of("StudyID"), differences(slice(1), slice(1), slice(1).put(Tag.StudyID)));
		DataSet item = slice(1).items(REFERENCED_IMAGES).getFirst().copy();
		DataSet two = slice(1).putItems(REFERENCED_IMAGES, List.of(item, new DataSet().put(0x00081155, "7")));
		assertEquals(List.of("ReferencedImageSequence", "ReferencedImageSequence[1].ReferencedSOPInstanceUID"), differences(slice(1), two));
	}

	@Test
	void theSameTextInAnotherCharacterSetIsTheSame() throws Exception {
		DataSet latin = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").put(Tag.PatientName, "Müller");
		DataSet utf8 = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Müller");
		assertEquals(List.of("SpecificCharacterSet"), differences(latin, utf8));
	}

	@Test
	void privateElementsAreTheSameInWhateverBlock() throws Exception {
		DataSet a = new DataSet().put(0x00190010, VR.LO, "ACME").put(0x00191002, VR.SH, "same").put(0x00191003, VR.SH, "one");
		DataSet b = new DataSet().put(0x00190020, VR.LO, "ACME").put(0x00192002, VR.SH, "same").put(0x00192003, VR.SH, "two");
		assertEquals(List.of("(0019,\"ACME\",03)", "(0019,0010)", "(0019,0020)"), differences(a, b));
	}

	@Test
	void bytesThatStayedInTheirFilesAreComparedUntilTheyDiffer() throws Exception {
		Path file = Files.write(folder.resolve("a"), new byte[200_000]);
		DataSet zeros = pixels(file, 0, 100_000);
		assertEquals(List.of(), differences(zeros, pixels(file, 100_000, 100_000)));
		byte[] changed = new byte[200_000];
		changed[99_999] = 1;
		Path other = Files.write(folder.resolve("b"), changed);
		assertEquals(List.of("PixelData"), differences(zeros, pixels(other, 0, 100_000)));
		DataSet gone = pixels(folder.resolve("gone"), 0, 100_000);
		assertEquals(List.of("PixelData"), differences(zeros, pixels(other, 0, 100_000), gone));
		assertThrows(NoSuchFileException.class, () -> differences(zeros, gone));
	}

	private static DataSet pixels(Path file, long offset, long length) {
		return new DataSet().put(new Element(Tag.PixelData, VR.OW, new Value.OnDisk(file, offset, length)));
	}
}
