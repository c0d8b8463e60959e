package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.RealWorldValues;

/// Reads the Real World Value Mapping macro (PS3.3 section C.7.6.16.2.11).
public final class RealWorldReader {
	private static final int UNITS_CODE_SEQUENCE = 0x004008EA;
	private static final int LABEL = 0x00409210;
	private static final int LAST = 0x00409211;
	private static final int TABLE = 0x00409212;
	private static final int DOUBLE_LAST = 0x00409213;
	private static final int DOUBLE_FIRST = 0x00409214;
	private static final int FIRST = 0x00409216;
	private static final int INTERCEPT = 0x00409224;
	private static final int SLOPE = 0x00409225;

	private RealWorldReader() {
	}

	public static List<RealWorldValues> read(DataSet dataSet, int frame) throws IOException {
		List<DataSet> items = FunctionalGroups.items(dataSet, frame, ImageTag.RealWorldValueMappingSequence);
		boolean signed = dataSet.integer(Tag.PixelRepresentation).orElse(0) == 1;
		List<RealWorldValues> all = new ArrayList<>();
		for (DataSet item : items.isEmpty() ? dataSet.items(ImageTag.RealWorldValueMappingSequence) : items) {
			all.add(mapping(item, signed));
		}
		return List.copyOf(all);
	}

	private static RealWorldValues mapping(DataSet item, boolean signed) throws IOException {
		double first = bound(item, FIRST, DOUBLE_FIRST, signed);
		double last = bound(item, LAST, DOUBLE_LAST, signed);
		double[] table = item.contains(TABLE) ? doubles(item) : new double[0];
		double slope = item.decimal(SLOPE).orElse(Double.NaN);
		double intercept = item.decimal(INTERCEPT).orElse(Double.NaN);
		boolean fits = item.contains(TABLE) ? table.length == last - first + 1 : Double.isFinite(slope) && Double.isFinite(intercept);
		if (!(first <= last) || !fits) {
			throw Problem.malformed("A real world value mapping of the stored values from " + first + " to " + last + " has "
					+ (item.contains(TABLE) ? table.length + " values" : "slope " + slope + " and intercept " + intercept));
		}
		String unit = item.items(UNITS_CODE_SEQUENCE).stream().findFirst().map(code -> code.text(ImageTag.CodeValue)).orElse("");
		return new RealWorldValues(first, last, slope, intercept, table, item.text(LABEL), unit);
	}

	private static double bound(DataSet item, int tag, int doubleTag, boolean signed) {
		double value = item.decimal(tag).orElse(Double.NaN);
		return Double.isNaN(value) ? item.decimal(doubleTag).orElse(Double.NaN) : signed && value > Short.MAX_VALUE ? value - 0x10000 : value;
	}

	private static double[] doubles(DataSet item) throws IOException {
		// The bytes first: a value that stayed in its file may fail to be read.
		return Contents.all(item, TABLE).length == 0 ? new double[0] : item.decimals(TABLE);
	}
}
