package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;
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
		List<Lut> tables = Luts.scaled(List.of(table(dataSet, 0, signed), table(dataSet, 1, signed), table(dataSet, 2, signed)));
		return Optional.of(new Palette(tables.get(0), tables.get(1), tables.get(2)));
	}

	private static Luts.Written table(DataSet dataSet, int colour, boolean signed) throws IOException {
		int descriptorTag = ImageTag.RedPaletteColorLookupTableDescriptor + colour;
		int dataTag = ImageTag.RedPaletteColorLookupTableData + colour;
		int segmentedTag = ImageTag.SegmentedRedPaletteColorLookupTableData + colour;
		if (dataSet.contains(dataTag) || !dataSet.contains(segmentedTag)) {
			return Luts.written(dataSet, descriptorTag, dataTag, signed);
		}
		Luts.Descriptor descriptor = Luts.descriptor(dataSet, descriptorTag, signed);
		return new Luts.Written(descriptor, SegmentedLut.expand(Contents.all(dataSet, segmentedTag), descriptor), false);
	}
}
