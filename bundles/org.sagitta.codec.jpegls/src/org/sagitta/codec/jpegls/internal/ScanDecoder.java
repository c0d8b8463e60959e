package org.sagitta.codec.jpegls.internal;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.sagitta.codec.jpegls.internal.ScanHeader.Interleave;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Decodes a scan: line by line, in independent pieces when there are restart intervals (ITU-T T.87 sections A.1 and C.2.5).
final class ScanDecoder {
	private final byte[] data;
	private final FrameHeader frame;
	private final ScanHeader scan;
	private final Parameters parameters;
	private final byte[] regions;
	private final Contexts contexts;
	private final Line[] lines;

	ScanDecoder(byte[] data, FrameHeader frame, ScanHeader scan, Parameters parameters, GradientTables tables) {
		this.data = data;
		this.frame = frame;
		this.scan = scan;
		this.parameters = parameters;
		regions = tables.table(parameters);
		contexts = new Contexts(parameters);
		lines = new Line[scan.components().length];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = new Line(frame.columns());
		}
	}

	/// @param position where the scan's bits begin
	/// @param interval lines between two restart markers, or 0
	/// @return where the marker is that ends the scan, or the data's end
	int decode(int position, long interval, Samples samples) throws IOException {
		int at = position;
		int restarts = 0;
		for (int row = 0;;) {
			int end = interval == 0 ? frame.rows() : (int) Math.min(frame.rows(), row + interval);
			at = piece(at, row, end, samples);
			if (end == frame.rows()) {
				return at;
			}
			at = restart(at, restarts++ % 8);
			row = end;
		}
	}

	/// Decodes some lines that depend on none before them.
	private int piece(int position, int from, int to, Samples samples) throws IOException {
		BitReader reader = new BitReader(data, position);
		contexts.reset();
		SampleDecoder decoder = new SampleDecoder(reader, contexts, parameters);
		for (Line line : lines) {
			line.reset();
		}
		if (scan.interleave() == Interleave.SAMPLE && lines.length > 1) {
			PixelLineDecoder pixels = new PixelLineDecoder(decoder, parameters, regions, frame.columns(), lines.length);
			for (int row = from; row < to; row++) {
				begin();
				pixels.decode(lines);
				finish(reader, row, samples);
			}
		} else {
			LineDecoder planes = parameters.wraps() ? new LosslessLineDecoder(decoder, contexts, parameters, regions, frame.columns())
					: new AnyLineDecoder(decoder, parameters, regions, frame.columns());
			for (int row = from; row < to; row++) {
				begin();
				for (Line line : lines) {
					planes.decode(line);
				}
				finish(reader, row, samples);
			}
		}
		return reader.end();
	}

	private void begin() throws InterruptedIOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new InterruptedIOException("Interrupted while decoding JPEG-LS");
		}
		for (Line line : lines) {
			line.begin();
		}
	}

	private void finish(BitReader reader, int row, Samples samples) throws DicomException {
		reader.check(row);
		for (int i = 0; i < lines.length; i++) {
			samples.store(lines[i].here, scan.components()[i], row);
		}
	}

	private int restart(int position, int number) throws DicomException {
		int at = position;
		while (at + 1 < data.length && data[at + 1] == (byte) 0xFF) {
			at++;
		}
		if (at + 1 >= data.length) {
			throw new DicomException(Kind.TRUNCATED, at, "The JPEG-LS data end at byte " + at + " where a restart marker is due");
		}
		int code = data[at + 1] & 0xFF;
		if (code != Marker.RST_FIRST + number) {
			throw new DicomException(Kind.MALFORMED, at, "The marker " + Marker.name(code) + " is at byte " + at + " where the restart marker "
					+ Marker.name(Marker.RST_FIRST + number) + " is due");
		}
		return at + 2;
	}
}
