package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.image.PixelFormat;

/// Writes the headers of a frame and of its only scan. Components are named R, G and B, or from 1 on: so decoders that guess the
/// colours guess right.
final class Headers {
	private final BitWriter out;
	private final PixelFormat format;
	private final String ids;

	/// @param format of what is encoded, its colours included
	Headers(BitWriter out, PixelFormat format) {
		this.out = out;
		this.format = format;
		ids = format.photometricInterpretation().equals("RGB") ? "RGB" : "\1\2\3\4";
	}

	/// ITU-T T.81 section B.2.2.
	/// @param factors of each component: the horizontal sampling factor in the upper four bits, the vertical in the lower
	void frame(int marker, int precision, int... factors) {
		out.marker(marker);
		out.word(8 + 3 * factors.length);
		out.octet(precision);
		out.word(format.rows());
		out.word(format.columns());
		out.octet(factors.length);
		for (int i = 0; i < factors.length; i++) {
			out.octet(ids.charAt(i));
			out.octet(factors[i]);
			out.octet(marker == Marker.SOF3 ? 0 : Math.min(i, 1));
		}
	}

	/// ITU-T T.81 section B.2.3.
	/// @param first the first coefficient or the predictor
	/// @param last the last coefficient; 0 for a lossless scan, whose components have one table
	void scan(int first, int last) {
		out.marker(Marker.SOS);
		out.word(6 + 2 * format.samplesPerPixel());
		out.octet(format.samplesPerPixel());
		for (int i = 0; i < format.samplesPerPixel(); i++) {
			out.octet(ids.charAt(i));
			out.octet(last == 0 || i == 0 ? 0 : 0x11);
		}
		out.octet(first);
		out.octet(last);
		out.octet(0);
	}
}
