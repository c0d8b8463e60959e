package org.sagitta.codec.jpegls.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes one codestream: goes from marker to marker (ITU-T T.87 annex C).
final class CodestreamDecoder {
	private static final int PRESET = 1;
	private static final byte[] COLOUR_TRANSFORM = "mrfx".getBytes(StandardCharsets.US_ASCII);

	private final byte[] data;
	private final PixelFormat format;
	private final GradientTables tables;
	private final BitSet decoded = new BitSet();
	private FrameHeader frame;
	private Preset preset = Preset.DEFAULT;
	private long restartInterval;
	private byte[] bytes;

	CodestreamDecoder(byte[] data, PixelFormat format, GradientTables tables) {
		this.data = data;
		this.format = format;
		this.tables = tables;
	}

	/// Ends with the last component's scan: neither a missing EOI nor anything after it matters.
	Frame decode() throws IOException {
		if (data.length < 2 || (data[0] & 0xFF) != 0xFF || (data[1] & 0xFF) != Marker.SOI) {
			throw new DicomException(Kind.MALFORMED, 0, "The " + data.length + " bytes do not begin as a JPEG-LS codestream does");
		}
		int at = 2;
		while (decoded.cardinality() < format.samplesPerPixel()) {
			at = marker(at);
		}
		return new Frame(format.decoded(format.photometricInterpretation()), bytes);
	}

	/// Reads a marker and what belongs to it, and returns where the next one is.
	private int marker(int position) throws IOException {
		int at = position;
		while (at + 1 < data.length && data[at] == (byte) 0xFF && data[at + 1] == (byte) 0xFF) {
			at++;
		}
		if (at + 1 >= data.length) {
			throw new DicomException(Kind.TRUNCATED, at, "The JPEG-LS data end at byte " + at + ", with " + decoded.cardinality() + " of "
					+ format.samplesPerPixel() + " components");
		}
		int code = data[at + 1] & 0xFF;
		if (data[at] != (byte) 0xFF || code < Marker.SOF_FIRST || code >= Marker.RST_FIRST && code <= Marker.EOI) {
			throw new DicomException(Kind.MALFORMED, at, "A JPEG-LS marker segment is due at byte " + at + ", not "
					+ String.format("0x%02X%02X", data[at], code) + "; there are " + decoded.cardinality() + " of "
					+ format.samplesPerPixel() + " components");
		}
		if (Marker.isOtherFrame(code) || code == Marker.DNL) {
			throw new DicomException(Kind.UNSUPPORTED, at, "The marker " + Marker.name(code) + " at byte " + at
					+ " belongs to a kind of JPEG that is not read as JPEG-LS");
		}
		Segment segment = new Segment(data, at + 2, Marker.name(code));
		switch (code) {
			case Marker.SOF55 -> frame(segment);
			case Marker.LSE -> preset(segment);
			case Marker.DRI -> restartInterval(segment);
			case Marker.APP8 -> colourTransform(segment);
			case Marker.SOS -> {
				return scan(segment);
			}
			default -> { } // an application's data, a comment
		}
		return segment.end();
	}

	private void frame(Segment segment) throws DicomException {
		if (frame != null) {
			throw segment.malformed("is a second frame header");
		}
		frame = FrameHeader.read(segment, format);
		frame.checkLength(data.length);
	}

	private void preset(Segment segment) throws DicomException {
		int type = segment.byteValue();
		if (type != PRESET) {
			throw segment.unsupported("is of type " + type + switch (type) {
				case 2, 3 -> ": a mapping table";
				case 4 -> ": an oversize image";
				default -> "";
			});
		}
		preset = new Preset(segment.word(), segment.word(), segment.word(), segment.word(), segment.word());
	}

	/// Two to four bytes (ITU-T T.87 section C.2.5).
	private void restartInterval(Segment segment) throws DicomException {
		if (segment.left() < 2 || segment.left() > 4) {
			throw segment.malformed("has a restart interval of " + segment.left() + " bytes");
		}
		restartInterval = 0;
		while (segment.left() > 0) {
			restartInterval = restartInterval << 8 | segment.byteValue();
		}
	}

	/// An extension of Hewlett-Packard's encoder, which no standard has. The colours would be wrong ones without it.
	private static void colourTransform(Segment segment) throws DicomException {
		if (segment.left() != COLOUR_TRANSFORM.length + 1) {
			return;
		}
		for (byte letter : COLOUR_TRANSFORM) {
			if (segment.byteValue() != letter) {
				return;
			}
		}
		int transform = segment.byteValue();
		if (transform != 0) {
			throw segment.unsupported("announces the colour transform " + transform + ", which is not part of JPEG-LS");
		}
	}

	private int scan(Segment segment) throws IOException {
		if (frame == null) {
			throw segment.malformed("is there before a frame header");
		}
		ScanHeader scan = ScanHeader.read(segment, frame);
		for (int component : scan.components()) {
			if (decoded.get(component)) {
				throw segment.malformed("is a second scan of component " + frame.components().get(component));
			}
			decoded.set(component);
		}
		Parameters parameters = Parameters.of(frame.precision(), scan.near(), preset);
		if (bytes == null) {
			bytes = new byte[format.frameBytes()];
		}
		return new ScanDecoder(data, frame, scan, parameters, tables).decode(segment.end(), restartInterval, new Samples(bytes, format));
	}
}
