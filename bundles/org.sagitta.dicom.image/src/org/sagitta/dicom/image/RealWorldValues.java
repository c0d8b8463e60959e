package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.image.internal.RealWorldReader;

/// What a range of stored values measures (PS3.3 section C.7.6.16.2.11), independently of how they are shown.
/// @param first the least stored value that has a meaning
/// @param last the greatest
/// @param table a value for each from first to last; none where slope and intercept say it
/// @param unit its code, UCUM mostly
public record RealWorldValues(double first, double last, double slope, double intercept, double[] table, String label, String unit) {
	/// The measured value of a stored one; nothing when that is out of the range.
	public OptionalDouble of(double stored) {
		if (!(stored >= first && stored <= last)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(table.length == 0 ? stored * slope + intercept : table[(int) Math.min(stored - first, table.length - 1)]);
	}

	/// The mappings that a frame has; several may describe different ranges, or the same one in different units.
	/// @throws org.sagitta.dicom.DicomException when a mapping has neither a line nor a table that fits its range
	public static List<RealWorldValues> of(DataSet dataSet, int frame) throws IOException {
		return RealWorldReader.read(dataSet, frame);
	}
}
