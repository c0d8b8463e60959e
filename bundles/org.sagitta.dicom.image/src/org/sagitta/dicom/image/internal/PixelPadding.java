package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.PixelFormat;

/// The stored values that are no image (PS3.3 section C.7.5.1.1.2): those from the padding value to its limit. What is no number
/// is none either.
record PixelPadding(double least, double greatest) {
	private static final PixelPadding NONE = new PixelPadding(Double.NaN, Double.NaN);

	static PixelPadding of(DataSet dataSet, PixelFormat format) {
		if (dataSet.decimal(Tag.PixelPaddingValue).isEmpty()) {
			return NONE;
		}
		double value = number(dataSet, Tag.PixelPaddingValue, format);
		double limit = dataSet.decimal(ImageTag.PixelPaddingRangeLimit).isEmpty() ? value
				: number(dataSet, ImageTag.PixelPaddingRangeLimit, format);
		return new PixelPadding(Math.min(value, limit), Math.max(value, limit));
	}

	boolean covers(double stored) {
		return stored >= least && stored <= greatest || Double.isNaN(stored);
	}

	/// Implicit data sets, and wrong ones, have a negative value as an unsigned number.
	private static double number(DataSet dataSet, int tag, PixelFormat format) {
		double value = dataSet.decimal(tag).orElseThrow();
		if (format.signed() && value > Short.MAX_VALUE && value <= 0xFFFF && format.bitsAllocated() <= 16) {
			return value - 0x10000;
		}
		return !format.signed() && value < 0 ? value + 0x10000 : value;
	}
}
