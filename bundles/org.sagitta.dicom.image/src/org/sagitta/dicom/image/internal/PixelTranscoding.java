package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.LossyCompression;
import org.sagitta.dicom.image.PixelFormat;

/// One file's frames, from one transfer syntax into another.
final class PixelTranscoding {
	private static final long LONGEST_VALUE = 0xFFFFFFFEL;
	private static final long GREATEST_BASIC_OFFSET = 0xFFFFFFFFL;
	/// Those compressed ones that keep the bits that hold no value.
	private static final Set<String> KEEPING_ALL_BITS = Set.of(Uids.RLE_LOSSLESS, Uids.DEFLATED_FRAMES, Uids.ENCAPSULATED_UNCOMPRESSED);

	private final Frames frames;
	private final DicomFile source;
	private final PixelFormat format;
	private final DataSet result;
	private final Scratch scratch;

	/// @param result what of the data set stays as it is, and then the result
	PixelTranscoding(Frames frames, DicomFile source, DataSet result, Scratch scratch) throws IOException {
		this.frames = frames;
		this.source = source;
		this.result = result;
		this.scratch = scratch;
		format = PixelFormat.of(source.dataSet());
	}

	/// @return how many times smaller the codestreams are than the samples
	double compress(FrameEncoder encoder, Compression target) throws IOException {
		EncodedFrames encoded = new EncodedFrames(scratch, GREATEST_BASIC_OFFSET);
		SeparatedOverlays overlays = hasAllBits() ? new SeparatedOverlays(source.dataSet(), format) : null;
		String photometric = null;
		PixelFormat decoded = null;
		for (int i = 0; i < format.frames(); i++) {
			Frame frame = frame(i);
			decoded = frame.format();
			if (overlays != null) {
				overlays.add(frame);
			}
			FrameEncoder.Encoded codestream = encoder.encode(frame, target);
			photometric = same(photometric, codestream.photometricInterpretation(), i);
			encoded.add(codestream.codestream());
		}
		describe(decoded, photometric, target.transferSyntax().equals(Uids.RLE_LOSSLESS));
		encoded.putInto(result);
		if (overlays != null) {
			overlays.putInto(result);
		}
		return (double) decoded.frameBytes() * format.frames() / encoded.size();
	}

	void decompress() throws IOException {
		BitWriter bits = new BitWriter(scratch);
		String photometric = null;
		PixelFormat decoded = null;
		for (int i = 0; i < format.frames(); i++) {
			Frame frame = inUsualColours(frame(i));
			decoded = frame.format();
			if (i == 0 && (decoded.samples() * decoded.bitsAllocated() + 7) / 8 > LONGEST_VALUE / format.frames()) {
				throw Problem.limit(format.frames() + " frames of " + decoded.frameBytes() + " bytes are more than uncompressed pixel data can have");
			}
			photometric = same(photometric, NativeLayout.fullySampled(decoded), i);
			bits.write(frame.samples(), decoded.samples() * decoded.bitsAllocated());
		}
		bits.end();
		describe(decoded, photometric, false);
		result.put(new Element(Tag.PixelData, decoded.bitsAllocated() <= 8 ? VR.OB : VR.OW, scratch.since(0)));
	}

	private boolean hasAllBits() {
		String syntax = source.transferSyntax();
		return !TransferSyntax.of(syntax).encapsulated() || KEEPING_ALL_BITS.contains(syntax);
	}

	private Frame frame(int index) throws IOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new ClosedByInterruptException();
		}
		Frame frame = frames.decode(source, index);
		if (frame.format().photometricInterpretation().startsWith("YBR_PARTIAL")) {
			throw Problem.unsupported("Photometric Interpretation " + frame.format().photometricInterpretation()
					+ " has no name for pixels that all have their own chrominance, as they have after decoding");
		}
		return frame;
	}

	/// Colours that lossy JPEG has transformed are transformed back. Uncompressed YBR_FULL is what few read and some objects, such as
	/// ultrasound (PS3.3 section C.8.5.6.1.2), do not allow; no more is lost than by the decoding, which rounds as well.
	private Frame inUsualColours(Frame frame) {
		boolean lossyJpeg = LossyCompression.method(source.transferSyntax()).filter("ISO_10918_1"::equals).isPresent();
		PixelFormat decoded = frame.format();
		return lossyJpeg && decoded.photometricInterpretation().equals("YBR_FULL") && decoded.samplesPerPixel() == 3
				&& decoded.bitsAllocated() == 8 && decoded.bitsStored() == 8
						? new Frame(decoded.decoded("RGB"), Colours.fromFull(frame.samples())) : frame;
	}

	private static String same(String before, String now, int frame) throws DicomException {
		if (before != null && !before.equals(now)) {
			throw Problem.unsupported("Frame " + (frame + 1) + " is in " + now + ", and the frames before it are in " + before);
		}
		return now;
	}

	private void describe(PixelFormat decoded, String photometric, boolean segments) {
		result.remove(ImageTag.ExtendedOffsetTable).remove(ImageTag.ExtendedOffsetTableLengths);
		result.put(Tag.PhotometricInterpretation, photometric).put(Tag.BitsAllocated, decoded.bitsAllocated());
		if (decoded.samplesPerPixel() > 1) {
			// Of no meaning for RLE, whose segments are planes (PS3.5 section 8.2.2); ultrasound wants 1 of YBR_FULL (PS3.3 section
			// C.8.5.6.1.16).
			result.put(Tag.PlanarConfiguration, segments && photometric.equals("YBR_FULL") ? 1 : 0);
		}
	}
}
