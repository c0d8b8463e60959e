package org.sagitta.samples.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.samples.internal.Head.Tissue;

/// A series of pictures of the [Head], centred on it.
/// @param folder where its files go, relative, with `/`
/// @param study name from which the UIDs are derived, with the number
/// @param size columns and rows
/// @param pixel mm from pixel to pixel
/// @param slices how many
/// @param gap mm from slice to slice
/// @param orientation six direction cosines
/// @param value what a tissue is stored as
/// @param noise the greatest deviation from it
/// @param attributes sets the rest
public record SampleSeries(String folder, String study, int number, Supplier<SyntheticImage> image, int size, double pixel, int slices,
		double gap, double[] orientation, ToIntFunction<Tissue> value, int noise, Consumer<DataSet> attributes) {
	/// One of its files, counted from 0.
	public DicomFile file(int slice) {
		double[] row = { orientation[0], orientation[1], orientation[2] };
		double[] column = { orientation[3], orientation[4], orientation[5] };
		double[] normal = { row[1] * column[2] - row[2] * column[1], row[2] * column[0] - row[0] * column[2],
				row[0] * column[1] - row[1] * column[0] };
		double across = -(size - 1) / 2.0 * pixel;
		double along = (slice - (slices - 1) / 2.0) * gap;
		double[] first = new double[3];
		for (int i = 0; i < 3; i++) {
			// Direction cosines of 0 must not turn coordinates into -0.
			first[i] = across * (row[i] + column[i]) + along * normal[i] + 0.0;
		}
		SyntheticImage result = image.get().uids(study, Integer.toString(number), Integer.toString(slice + 1))
				.position(first[0], first[1], first[2]).orientation(orientation).spacing(pixel, pixel).pixels(pixels(first, row, column));
		result.dataSet().put(Tag.SeriesNumber, number).put(Tag.InstanceNumber, slice + 1).put(Tag.SliceThickness, gap);
		attributes.accept(result.dataSet());
		return result.file();
	}

	private short[] pixels(double[] first, double[] row, double[] column) {
		short[] values = new short[size * size];
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				double i = x * pixel;
				double j = y * pixel;
				Tissue tissue = Head.at(first[0] + i * row[0] + j * column[0], first[1] + i * row[1] + j * column[1],
						first[2] + i * row[2] + j * column[2]);
				values[y * size + x] = (short) Math.max(0, value.applyAsInt(tissue) + grain(x, y, (int) first[2]));
			}
		}
		return values;
	}

	/// Noise that is the same each time and everywhere.
	private int grain(int x, int y, int z) {
		int mixed = (x * 73_856_093 ^ y * 19_349_663 ^ z * 83_492_791) * 0x9E3779B1;
		return Math.floorMod(mixed >>> 8, 2 * noise + 1) - noise;
	}
}
