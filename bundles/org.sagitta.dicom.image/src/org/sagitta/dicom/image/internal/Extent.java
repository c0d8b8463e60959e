package org.sagitta.dicom.image.internal;

import java.util.OptionalDouble;
import java.util.Set;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Voi;

/// What is black and what is white where the image does not say it. PS3.3 section C.11.2 has the values shown as they are then, which
/// does for 8 bits that somebody made to be looked at, and for nothing else.
final class Extent {
	/// Of Segmentation Storage and Label Map Segmentation Storage.
	private static final Set<String> SEGMENTATIONS = Set.of("1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7");
	private static final int SEGMENT_SEQUENCE = 0x00620002;
	private static final int SEGMENT_NUMBER = 0x00620004;
	private static final int MAXIMUM_FRACTIONAL_VALUE = 0x0062000E;
	/// An image that has no more of its grey levels than one of so many is black to the eye.
	private static final int DARK = 16;

	private Extent() {
	}

	static Voi of(DataSet dataSet, PixelFormat format, PixelValues stored, ModalityLut modality, PixelPadding padding) {
		OptionalDouble segments = SEGMENTATIONS.contains(dataSet.text(Tag.SOPClassUID)) ? greatestOfSegments(dataSet) : OptionalDouble.empty();
		if (segments.isPresent()) {
			return window(0, segments.getAsDouble());
		}
		boolean shownAsTheyAre = format.bitsStored() <= 8 && !format.signed() && modality.equals(ModalityLut.IDENTITY);
		if (shownAsTheyAre && !isDark(format, stored, padding)) {
			return window(0, (1 << format.bitsStored()) - 1);
		}
		return ofFrame(stored, modality, padding);
	}

	/// The same for all frames, so that a segment has one grey level wherever it is.
	private static OptionalDouble greatestOfSegments(DataSet dataSet) {
		OptionalDouble fraction = dataSet.decimal(MAXIMUM_FRACTIONAL_VALUE);
		OptionalDouble greatest = fraction.isPresent() ? fraction
				: dataSet.items(SEGMENT_SEQUENCE).stream().mapToDouble(item -> item.decimal(SEGMENT_NUMBER).orElse(0)).max();
		boolean binary = dataSet.integer(Tag.BitsStored).orElse(0) == 1;
		return !binary && greatest.isPresent() && Voi.Window.isPossible(greatest.getAsDouble(), Voi.Function.LINEAR_EXACT) ? greatest
				: OptionalDouble.empty();
	}

	/// Such as a mask of 0 and 1. A dark frame among others may be meant to be dark.
	private static boolean isDark(PixelFormat format, PixelValues stored, PixelPadding padding) {
		if (format.frames() > 1) {
			return false;
		}
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < stored.count() && !(greatest * DARK >= 1 << format.bitsStored()); i++) {
			double value = stored.get(i);
			if (!padding.covers(value)) {
				least = Math.min(least, value);
				greatest = Math.max(greatest, value);
			}
		}
		return least < greatest && greatest * DARK < 1 << format.bitsStored();
	}

	private static Voi ofFrame(PixelValues stored, ModalityLut modality, PixelPadding padding) {
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < stored.count(); i++) {
			double value = stored.get(i);
			double applied = padding.covers(value) ? Double.NaN : modality.apply(value);
			if (Double.isFinite(applied)) {
				least = Math.min(least, applied);
				greatest = Math.max(greatest, applied);
			}
		}
		if (Voi.Window.isPossible(greatest - least, Voi.Function.LINEAR_EXACT)) {
			return window(least, greatest);
		}
		// All alike, or too far apart to tell: what is above zero is white.
		return new Voi.Window(Double.isFinite(least) && least > 0 ? least : 0.5, 1);
	}

	private static Voi window(double black, double white) {
		return new Voi.Window(black + (white - black) / 2, white - black, Voi.Function.LINEAR_EXACT, "");
	}
}
