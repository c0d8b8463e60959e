package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.image.internal.Palettes;
import org.sagitta.dicom.image.internal.Reading;

/// The colours of pixel values (PS3.3 section C.7.9). ICC profiles are not looked at.
public record Palette(Lut red, Lut green, Lut blue) {
	/// The palette of an image, or of a file that is nothing but a palette; its tables plain or segmented.
	/// @throws org.sagitta.dicom.DicomException when a table's length contradicts its description
	public static Optional<Palette> of(DataSet dataSet) throws IOException {
		return Reading.checked(() -> Palettes.read(dataSet));
	}

	/// The colour of a value as 0xRRGGBB; values outside of the tables have that of the nearest entry.
	public int rgb(int value) {
		return eight(red, value) << 16 | eight(green, value) << 8 | eight(blue, value);
	}

	private static int eight(Lut lut, int value) {
		int entry = lut.at(value);
		return lut.bits() > 8 ? entry >> lut.bits() - 8 : entry;
	}
}
