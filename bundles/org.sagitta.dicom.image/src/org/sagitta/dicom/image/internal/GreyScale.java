package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;

/// From stored values to grey levels: modality, values of interest, presentation (PS3.3 section C.11, PS3.4 annex N).
record GreyScale(PixelFormat format, ModalityLut modality, Voi voi, boolean inverse, PixelPadding padding) {
	/// @param stored the frame's stored values, which say what black and white are where nothing else does
	static GreyScale of(DataSet dataSet, int frame, PixelFormat format, PixelValues stored, RenderingOptions options) throws IOException {
		ModalityLut modality = ModalityLut.of(dataSet, frame);
		PixelPadding padding = PixelPadding.of(dataSet, format);
		return new GreyScale(format, modality, voi(dataSet, frame, format, stored, options, modality, padding), isInverse(dataSet), padding);
	}

	/// A table of tiny size is fine here: the levels of at most 65,536 stored values, whatever slope and window are.
	byte[] levels(PixelValues stored) {
		byte[] levels = new byte[stored.count()];
		int bits = format.bitsStored();
		if (bits > 16 || stored.count() < 1 << bits) {
			for (int i = 0; i < levels.length; i++) {
				levels[i] = level(stored.get(i));
			}
			return levels;
		}
		// Single bits have no sign, whatever Pixel Representation says: there is nothing left for a value.
		int least = format.signed() && format.bitsAllocated() > 1 ? -(1 << bits - 1) : 0;
		byte[] table = new byte[1 << bits];
		for (int i = 0; i < table.length; i++) {
			table[i] = level(least + i);
		}
		for (int i = 0; i < levels.length; i++) {
			levels[i] = table[(int) stored.get(i) - least];
		}
		return levels;
	}

	private byte level(double stored) {
		if (padding.covers(stored)) {
			return 0;
		}
		double shown = voi.apply(modality.apply(stored));
		return (byte) Math.round((inverse ? 1 - shown : shown) * 255);
	}

	private static boolean isInverse(DataSet dataSet) {
		return switch (dataSet.text(ImageTag.PresentationLUTShape)) {
			case "INVERSE" -> true;
			case "IDENTITY" -> false;
			default -> dataSet.text(Tag.PhotometricInterpretation).equals("MONOCHROME1");
		};
	}

	private static Voi voi(DataSet dataSet, int frame, PixelFormat format, PixelValues stored, RenderingOptions options, ModalityLut modality,
			PixelPadding padding) throws IOException {
		if (options.voi().isPresent()) {
			return options.voi().get();
		}
		List<Voi> own = Voi.of(dataSet, frame);
		if (options.voiNumber() >= 0 && options.voiNumber() < own.size()) {
			return own.get(options.voiNumber());
		}
		if (format.bitsStored() <= 8 && !format.signed() && modality.equals(ModalityLut.IDENTITY)) {
			int greatest = (1 << format.bitsStored()) - 1;
			return new Voi.Window(greatest / 2.0, greatest, Voi.Function.LINEAR_EXACT, "");
		}
		return range(stored, modality, padding);
	}

	private static Voi range(PixelValues stored, ModalityLut modality, PixelPadding padding) {
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
		double width = greatest - least;
		if (Voi.Window.isPossible(width, Voi.Function.LINEAR_EXACT)) {
			return new Voi.Window(least + width / 2, width, Voi.Function.LINEAR_EXACT, "");
		}
		// All alike, or too far apart to tell: what is above zero is white.
		return new Voi.Window(Double.isFinite(least) && least > 0 ? least : 0.5, 1);
	}
}
