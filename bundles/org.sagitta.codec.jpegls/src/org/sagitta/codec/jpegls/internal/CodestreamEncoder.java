package org.sagitta.codec.jpegls.internal;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Encodes one frame as one scan (ITU-T T.87 annex C). The lines of several components take turns, which every decoder reads and
/// for which each component has runs of its own.
final class CodestreamEncoder {
	private static final int LINE_INTERLEAVE = 1;
	/// Some decoders compute other defaults than the standard's for more bits than this; they are told the defaults.
	private static final int KNOWN_DEFAULTS = 12;
	private static final int HEADERS = 64;

	private final PixelFormat format;
	private final int precision;
	private final Samples samples;
	private final Parameters parameters;
	private final byte[] regions;
	private final BitWriter writer;

	CodestreamEncoder(Frame frame, int near, GradientTables tables) throws DicomException {
		format = frame.format();
		samples = new Samples(frame.samples(), format);
		precision = Precision.of(frame, near);
		parameters = Parameters.of(precision, near, Preset.DEFAULT);
		regions = tables.table(parameters);
		writer = new BitWriter(frame.samples().length / 2 + HEADERS);
	}

	byte[] encode() throws IOException {
		marker(Marker.SOI);
		frameHeader();
		if (precision > KNOWN_DEFAULTS) {
			preset();
		}
		scanHeader();
		lines();
		writer.align();
		marker(Marker.EOI);
		return writer.toEvenBytes();
	}

	private void marker(int code) throws DicomException {
		writer.putByte(0xFF);
		writer.putByte(code);
	}

	private void frameHeader() throws DicomException {
		marker(Marker.SOF55);
		writer.putWord(8 + 3 * format.samplesPerPixel());
		writer.putByte(precision);
		writer.putWord(format.rows());
		writer.putWord(format.columns());
		writer.putByte(format.samplesPerPixel());
		for (int component = 1; component <= format.samplesPerPixel(); component++) {
			writer.putByte(component);
			writer.putByte(0x11); // no subsampling
			writer.putByte(0);
		}
	}

	private void preset() throws DicomException {
		marker(Marker.LSE);
		writer.putWord(13);
		writer.putByte(1);
		writer.putWord(parameters.maximum());
		writer.putWord(parameters.t1());
		writer.putWord(parameters.t2());
		writer.putWord(parameters.t3());
		writer.putWord(parameters.reset());
	}

	private void scanHeader() throws DicomException {
		marker(Marker.SOS);
		writer.putWord(6 + 2 * format.samplesPerPixel());
		writer.putByte(format.samplesPerPixel());
		for (int component = 1; component <= format.samplesPerPixel(); component++) {
			writer.putByte(component);
			writer.putByte(0); // no mapping table
		}
		writer.putByte(parameters.near());
		writer.putByte(format.samplesPerPixel() == 1 ? 0 : LINE_INTERLEAVE);
		writer.putByte(0); // no point transform
	}

	private void lines() throws IOException {
		LineEncoder encoder = new LineEncoder(writer, parameters, regions, format.columns());
		Line[] lines = new Line[format.samplesPerPixel()];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = new Line(format.columns());
		}
		for (int row = 0; row < format.rows(); row++) {
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedIOException("Interrupted while encoding JPEG-LS");
			}
			for (int i = 0; i < lines.length; i++) {
				lines[i].begin();
				samples.load(lines[i].here, i, row, (1 << format.bitsStored()) - 1);
				encoder.encode(lines[i]);
			}
		}
	}
}
