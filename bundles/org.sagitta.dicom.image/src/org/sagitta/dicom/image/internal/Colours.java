package org.sagitta.dicom.image.internal;

import java.io.IOException;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Palette;
import org.sagitta.dicom.image.PixelFormat;

/// Colours as red, green and blue of 8 bits each (PS3.3 section C.7.6.3.1.2).
final class Colours {
	private Colours() {
	}

	static byte[] rgb(Frame frame, DataSet dataSet) throws IOException {
		PixelFormat format = frame.format();
		String photometric = format.photometricInterpretation();
		if (photometric.equals("PALETTE COLOR") && format.samplesPerPixel() == 1) {
			Palette palette = Palette.of(dataSet).orElseThrow(() -> Problem.malformed("The pixels are in PALETTE COLOR, and there is no palette"));
			return palette(frame.values(), palette, sized(format));
		}
		if (format.samplesPerPixel() != 3) {
			throw unsupported(format);
		}
		return switch (photometric) {
			// Decoding a codestream undoes the two colour transformations of JPEG 2000.
			case "RGB", "YBR_ICT", "YBR_RCT" -> EightBits.of(frame);
			case "YBR_FULL", "YBR_FULL_422" -> fromFull(EightBits.of(frame));
			case "YBR_PARTIAL_422", "YBR_PARTIAL_420" -> fromPartial(EightBits.of(frame));
			default -> throw unsupported(format);
		};
	}

	private static byte[] sized(PixelFormat format) throws DicomException {
		long size = 3 * format.samples();
		if (size > Integer.MAX_VALUE - 8) {
			throw Problem.limit("A picture of " + format.columns() + " × " + format.rows()
					+ " coloured pixels is larger than Java can hold in one piece");
		}
		return new byte[(int) size];
	}

	private static byte[] palette(int[] values, Palette palette, byte[] rgb) {
		for (int i = 0; i < values.length; i++) {
			put(rgb, 3 * i, palette.rgb(values[i]));
		}
		return rgb;
	}

	/// Pixels that a supplemental palette maps get their colour, the others stay grey (section C.7.6.19).
	static byte[] supplemented(PixelValues stored, byte[] grey, Palette palette, PixelFormat format) throws DicomException {
		byte[] rgb = sized(format);
		int first = palette.red().first();
		int last = first + palette.red().entries().length - 1;
		for (int i = 0; i < grey.length; i++) {
			double value = stored.get(i);
			put(rgb, 3 * i, value >= first && value <= last ? palette.rgb((int) value) : (grey[i] & 0xFF) * 0x010101);
		}
		return rgb;
	}

	private static void put(byte[] rgb, int at, int colour) {
		rgb[at] = (byte) (colour >> 16);
		rgb[at + 1] = (byte) (colour >> 8);
		rgb[at + 2] = (byte) colour;
	}

	/// ITU-T T.871 section 7, the factors 1.402, 0.344136, 0.714136 and 1.772 in 65536ths: what decoders of JPEG agree on to the bit.
	static byte[] fromFull(byte[] ybr) {
		byte[] rgb = new byte[ybr.length];
		for (int i = 0; i < ybr.length; i += 3) {
			int y = ((ybr[i] & 0xFF) << 16) + 0x8000;
			int cb = (ybr[i + 1] & 0xFF) - 128;
			int cr = (ybr[i + 2] & 0xFF) - 128;
			rgb[i] = cut(y + 91881 * cr >> 16);
			rgb[i + 1] = cut(y - 22554 * cb - 46802 * cr >> 16);
			rgb[i + 2] = cut(y + 116130 * cb >> 16);
		}
		return rgb;
	}

	/// Luminance from 16 to 235, chrominance from 16 to 240, as television has it (ITU-R BT.601).
	private static byte[] fromPartial(byte[] ybr) {
		byte[] rgb = new byte[ybr.length];
		for (int i = 0; i < ybr.length; i += 3) {
			float y = 1.164384f * ((ybr[i] & 0xFF) - 16);
			float cb = (ybr[i + 1] & 0xFF) - 128;
			float cr = (ybr[i + 2] & 0xFF) - 128;
			rgb[i] = cut((int) (y + 1.596027f * cr + 0.5f));
			rgb[i + 1] = cut((int) (y - 0.391762f * cb - 0.812968f * cr + 0.5f));
			rgb[i + 2] = cut((int) (y + 2.017232f * cb + 0.5f));
		}
		return rgb;
	}

	private static byte cut(int value) {
		return (byte) Math.clamp(value, 0, 255);
	}

	private static DicomException unsupported(PixelFormat format) {
		return Problem.unsupported("Pixels in " + format.photometricInterpretation() + " with " + format.samplesPerPixel()
				+ " samples cannot be shown; RGB, YBR_FULL, YBR_FULL_422, YBR_PARTIAL_422, YBR_PARTIAL_420, YBR_ICT, YBR_RCT, "
				+ "PALETTE COLOR and the monochrome ones can");
	}
}
