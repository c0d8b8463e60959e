package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Compression;

/// Compressed pixel data in sequences, when the file goes into another transfer syntax.
class NestedPixelsTest {
	private static final int ICON = 0x00880200;

	private static DataSet compressed() {
		return TestImages.fragments(new DataSet(), new byte[0], new byte[2]);
	}

	@Test
	void aCompressedIconIsTakenOut() throws DicomException {
		DataSet dataSet = new DataSet().put(Tag.PatientID, "42").putItems(ICON, List.of(compressed()));
		NestedPixels.dropCompressed(dataSet);
		assertFalse(dataSet.contains(ICON));
		assertEquals("42", dataSet.text(Tag.PatientID));
	}

	@Test
	void anUncompressedIconStays() throws DicomException {
		DataSet dataSet = new DataSet().putItems(ICON, List.of(new DataSet().put(Tag.PixelData, VR.OW, new byte[2])));
		NestedPixels.dropCompressed(dataSet);
		assertTrue(dataSet.contains(ICON));
	}

	@Test
	void anyOtherSequenceIsInTheWay() {
		DataSet dataSet = new DataSet().putItems(0x00081140, List.of(new DataSet().putItems(0x00081140, List.of(compressed()))));
		DicomException e = assertThrows(DicomException.class, () -> NestedPixels.dropCompressed(dataSet));
		assertEquals(DicomException.Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains("(0008,1140)[1].(0008,1140)[1].(7FE0,0010)"), e::getMessage);
	}

	@Test
	void aCompressedIconInAnotherSequenceIsTakenOutToo() throws DicomException {
		DataSet item = new DataSet().put(Tag.PatientID, "42").putItems(ICON, List.of(compressed()));
		DataSet dataSet = new DataSet().putItems(0x00081140, List.of(item));
		NestedPixels.dropCompressed(dataSet);
		DataSet left = dataSet.items(0x00081140).getFirst();
		assertFalse(left.contains(ICON));
		assertEquals("42", left.text(Tag.PatientID));
	}

	@Test
	void transcodingTakesItOutOfTheResultOnly(@TempDir Path folder) throws IOException {
		DicomFile source = TestImages.transcoder().transcode(TestImages.file(TestImages.pixels(TestImages.grey(1, 1, 8, 8, 0), 1)),
				Compression.of(Uids.RLE_LOSSLESS), false, folder.resolve("source"));
		source.dataSet().putItems(ICON, List.of(compressed()));
		for (String syntax : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.DEFLATED_FRAMES)) {
			assertFalse(TestImages.transcoder().transcode(source, Compression.of(syntax), false, folder.resolve(syntax)).dataSet().contains(ICON));
		}
		assertTrue(source.dataSet().contains(ICON));
	}

	@Test
	void anIconGoesWithoutOtherPixelDataToo(@TempDir Path folder) throws IOException {
		DicomFile source = TestImages.file(new DataSet().putItems(ICON, List.of(compressed())), Uids.RLE_LOSSLESS);
		DicomFile result = TestImages.transcoder().transcode(source, Compression.of(Uids.EXPLICIT_LITTLE_ENDIAN), false, folder.resolve("none"));
		assertFalse(result.dataSet().contains(ICON));
	}
}
