package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.RealWorldValues;

/// Lines, tables and ranges of measured values.
class RealWorldValuesTest {
	private static DataSet mapping(int first, int last) {
		DataSet unit = new DataSet().put(ImageTag.CodeValue, "ms");
		return new DataSet().put(0x00409210, "T1").put(0x00409216, VR.SS, TestImages.words(first)).put(0x00409211, VR.SS, TestImages.words(last))
				.putItems(0x004008EA, List.of(unit));
	}

	private static RealWorldValues read(DataSet mapping) throws IOException {
		return RealWorldValues.of(new DataSet().put(Tag.PixelRepresentation, 1)
				.putItems(ImageTag.RealWorldValueMappingSequence, List.of(mapping)), 0).getFirst();
	}

	@Test
	void aLineWithinItsRange() throws IOException {
		RealWorldValues values = read(mapping(-5, 10).put(0x00409225, 0.5).put(0x00409224, 100.0));
		assertEquals(OptionalDouble.of(97.5), values.of(-5));
		assertEquals(OptionalDouble.empty(), values.of(11));
		assertEquals(OptionalDouble.empty(), values.of(Double.NaN));
		assertEquals("T1 ms", values.label() + ' ' + values.unit());
	}

	@Test
	void aTableOfItsRange() throws IOException {
		RealWorldValues values = read(mapping(2, 3).put(0x00409212, 7.5, -1));
		assertEquals(OptionalDouble.of(-1), values.of(3));
		assertEquals(OptionalDouble.empty(), values.of(1));
		DicomException e = assertThrows(DicomException.class, () -> read(mapping(2, 30).put(0x00409212, 7.5, -1)));
		assertTrue(e.getMessage().contains("2.0 to 30.0") && e.getMessage().contains("2 values"), e::getMessage);
		assertThrows(DicomException.class, () -> read(mapping(2, 3)));
	}

	@Test
	void aFramesOwnMappingsGoBeforeTheSharedOnes() throws IOException {
		DataSet own = new DataSet().putItems(ImageTag.RealWorldValueMappingSequence,
				List.of(mapping(0, 1).put(0x00409225, 2.0).put(0x00409224, 0.0), mapping(0, 1).put(0x00409225, 3.0).put(0x00409224, 0.0)));
		DataSet shared = new DataSet().putItems(ImageTag.RealWorldValueMappingSequence,
				List.of(mapping(0, 1).put(0x00409225, 9.0).put(0x00409224, 0.0)));
		DataSet image = new DataSet().putItems(ImageTag.PerFrameFunctionalGroupsSequence, List.of(own))
				.putItems(ImageTag.SharedFunctionalGroupsSequence, List.of(shared));
		assertEquals(2, RealWorldValues.of(image, 0).size());
		assertEquals(9, RealWorldValues.of(image, 1).getFirst().slope());
	}
}
