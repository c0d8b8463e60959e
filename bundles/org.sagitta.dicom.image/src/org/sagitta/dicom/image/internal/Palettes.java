package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Lut;
import org.sagitta.dicom.image.Palette;

/// Reads the three tables of a palette. The tags of green and blue follow those of red.
public final class Palettes {
	private Palettes() {
	}

	public static Optional<Palette> read(DataSet dataSet) throws IOException {
		if (!dataSet.contains(ImageTag.RedPaletteColorLookupTableDescriptor)) {
			return Optional.empty();
		}
		boolean signed = dataSet.integer(Tag.PixelRepresentation).orElse(0) == 1;
		return Optional.of(new Palette(table(dataSet, 0, signed), table(dataSet, 1, signed), table(dataSet, 2, signed)));
	}

	private static Lut table(DataSet dataSet, int colour, boolean signed) throws IOException {
		int descriptorTag = ImageTag.RedPaletteColorLookupTableDescriptor + colour;
		int dataTag = ImageTag.RedPaletteColorLookupTableData + colour;
		int segmentedTag = ImageTag.SegmentedRedPaletteColorLookupTableData + colour;
		if (dataSet.contains(dataTag) || !dataSet.contains(segmentedTag)) {
			return Luts.read(dataSet, descriptorTag, dataTag, signed);
		}
		Luts.Descriptor descriptor = Luts.descriptor(dataSet, descriptorTag, signed);
		return new Lut(descriptor.first(), SegmentedLut.expand(Contents.all(dataSet, segmentedTag), descriptor), descriptor.bits());
	}
}
