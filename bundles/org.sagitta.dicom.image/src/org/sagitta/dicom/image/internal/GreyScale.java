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
			Voi voi = options.voi().get();
			return voi instanceof Voi.Window window && FloatPixels.areIn(dataSet) ? FloatPixels.exact(window) : voi;
		}
		List<Voi> own = Voi.of(dataSet, frame);
		int number = options.voiNumber();
		if (number >= own.size()) {
			String count = own.isEmpty() ? "no" : Integer.toString(own.size());
			throw Problem.unsupported("The image comes with " + count + (own.size() == 1 ? " window or VOI look-up table" : " windows or VOI "
					+ "look-up tables") + ", and number " + (number + 1L) + " was asked for");
		}
		if (!own.isEmpty()) {
			return own.get(Math.max(0, number));
		}
		return Extent.of(dataSet, format, stored, modality, padding);
	}
}
