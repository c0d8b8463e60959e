package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Compressed pixel data in sequences, when the file goes into another transfer syntax.
class NestedPixelsTest {
	private static final int ICON = 0x00880200;

	private static DataSet compressed() {
		return new DataSet().put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])))));
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
		assertTrue(e.getMessage().contains("(0008,1140)"), e::getMessage);
	}
}
