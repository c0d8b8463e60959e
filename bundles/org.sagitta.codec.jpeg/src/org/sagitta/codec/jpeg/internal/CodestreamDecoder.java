package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes one codestream: goes from marker to marker (ITU-T T.81 annex B) and hands each scan to the process of the frame.
final class CodestreamDecoder {
	private final Codestream in;
	private final PixelFormat format;
	private final Tables tables = new Tables();
	private final Colours colours = new Colours();
	private FrameHeader frame;
	private CodingProcess process;

	CodestreamDecoder(byte[] codestream, PixelFormat format) {
		in = new Codestream(codestream);
		this.format = format;
	}

	Frame decode() throws IOException {
		if (format.bitsAllocated() != 8 && format.bitsAllocated() != 16) {
			throw Damage.unsupported("JPEG holds samples of 8 or 16 bits, not of " + format.bitsAllocated());
		}
		int marker = in.nextMarker();
		if (marker != Marker.SOI) {
			throw Damage.malformed("does not begin with the marker SOI");
		}
		marker = in.nextMarker();
		while (marker >= 0 && marker != Marker.EOI) {
			accept(marker);
			marker = in.nextMarker();
		}
		// Some encoders forget the marker EOI; then what matters is that nothing else is missing.
		boolean ended = marker == Marker.EOI;
		if (process == null || !process.isComplete(ended)) {
			String missing = process == null ? "its frame" : "some of its scans";
			throw ended ? Damage.malformed("lacks " + missing) : Damage.truncated("ends before " + missing);
		}
		return new Frame(format.decoded(colours.photometric(frame, format)), process.samples());
	}

	/// Deals with a marker and its segment.
	private void accept(int marker) throws IOException {
		if (marker == Marker.SOI) {
			throw Damage.malformed("has the marker SOI between its segments");
		}
		// A restart marker too many, behind the last interval of a scan, does no harm.
		if (marker == Marker.TEM || Marker.isRestart(marker)) {
			return;
		}
		if (marker >= Marker.DHP && marker <= Marker.EXP) {
			throw Damage.unsupported("Hierarchical JPEG cannot be read");
		}
		if (marker == Marker.DAC) {
			throw Damage.unsupported("JPEG with arithmetic coding cannot be read");
		}
		Segment segment = in.segment(marker);
		switch (marker) {
			case Marker.DHT -> tables.readHuffman(segment);
			case Marker.DQT -> tables.readQuantisation(segment);
			case Marker.DRI -> tables.readRestartInterval(segment);
			case Marker.DNL -> lines(segment);
			case Marker.SOS -> scan(segment);
			case Marker.APP0, Marker.APP14 -> colours.readApplicationSegment(marker, segment);
			default -> {
				if (Marker.isFrame(marker)) {
					startFrame(marker, segment);
				}
			}
		}
	}

	private void startFrame(int marker, Segment segment) throws DicomException {
		if (frame != null) {
			throw Damage.malformed("has two frames");
		}
		if (marker >= Marker.SOF9) {
			throw Damage.unsupported("JPEG with arithmetic coding cannot be read: the frame is " + Marker.name(marker));
		}
		if (marker > Marker.SOF3) {
			throw Damage.unsupported("Hierarchical JPEG cannot be read: the frame is " + Marker.name(marker));
		}
		FrameHeader header = FrameHeader.read(marker, segment, format);
		long bytes = in.data().length;
		if (header.leastBits() > 8 * bytes) {
			throw Damage.truncated("of " + bytes + " bytes is too short for " + header.columns() + " × " + header.lines() + " pixels of "
					+ header.components().size() + " components");
		}
		process = switch (marker) {
			case Marker.SOF2 -> new ProgressiveProcess(header, format);
			case Marker.SOF3 -> new LosslessProcess(header, format);
			default -> new SequentialProcess(header, format);
		};
		frame = header;
	}

	private void scan(Segment segment) throws IOException {
		if (process == null) {
			throw Damage.malformed("has a scan before its frame header");
		}
		BitReader bits = new BitReader(in.data(), in.position());
		process.scan(ScanHeader.read(segment, frame), tables, bits);
		in.position(bits.position());
	}

	/// The number of lines, told after the first scan. The data set told before.
	private void lines(Segment segment) throws DicomException {
		int lines = segment.word();
		segment.expectEnd();
		if (frame == null || lines != frame.lines()) {
			throw Damage.malformed("has a DNL segment of " + lines + " lines"
					+ (frame == null ? " before its frame" : ", not " + frame.lines()));
		}
	}
}
