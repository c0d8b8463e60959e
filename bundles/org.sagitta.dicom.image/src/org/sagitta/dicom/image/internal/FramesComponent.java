package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.PixelFormat;

/// Finds the frame, and asks the decoders that name the transfer syntax, the one of the highest `service.ranking` first.
@Component(service = Frames.class)
public final class FramesComponent implements Frames {
	/// To find the frames of a file may take a look at each fragment; whoever wants all frames must not pay for that each time.
	private record Indexed(WeakReference<Value.Fragments> pixels, PixelFormat format, FrameIndex index) { }

	private final Providers<FrameDecoder> decoders = new Providers<>();
	private volatile Indexed last;

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindDecoder(ServiceReference<FrameDecoder> reference, FrameDecoder decoder) {
		decoders.add(reference, decoder, decoder.transferSyntaxes());
	}

	void unbindDecoder(ServiceReference<FrameDecoder> reference) {
		decoders.remove(reference);
	}

	@Override
	public boolean canDecode(String transferSyntax) {
		return !TransferSyntax.of(transferSyntax).encapsulated() || decoders.first(transferSyntax).isPresent();
	}

	@Override
	public Frame decode(DicomFile file, int frame) throws IOException {
		return Reading.checked(() -> decode(file, format(file, frame), frame));
	}

	@Override
	public int[] monochrome(DicomFile file, int frame) throws IOException {
		return Reading.checked(() -> decode(file, monochromeFormat(file, frame), frame).values());
	}

	@Override
	public double[] decimals(DicomFile file, int frame) throws IOException {
		return Reading.checked(() -> {
			PixelFormat format = monochromeFormat(file, frame);
			return FloatPixels.areIn(file.dataSet()) ? FloatPixels.frame(file.dataSet(), format, frame)
					: decode(file, format, frame).decimals();
		});
	}

	private static PixelFormat format(DicomFile file, int frame) throws IOException {
		PixelFormat format = PixelFormat.of(file.dataSet());
		Objects.checkIndex(frame, format.frames());
		return format;
	}

	private static PixelFormat monochromeFormat(DicomFile file, int frame) throws IOException {
		PixelFormat format = format(file, frame);
		if (!format.isMonochrome()) {
			throw Problem.unsupported("The image is not monochrome but " + format.photometricInterpretation() + " with "
					+ format.samplesPerPixel() + " samples a pixel");
		}
		return format;
	}

	private Frame decode(DicomFile file, PixelFormat format, int frame) throws IOException {
		if (FloatPixels.areIn(file.dataSet())) {
			throw Problem.unsupported("The pixels are floating-point numbers");
		}
		String syntax = file.transferSyntax();
		if (!TransferSyntax.of(syntax).encapsulated()) {
			return NativePixels.frame(file, format, frame);
		}
		List<FrameDecoder> able = decoders.of(syntax);
		if (able.isEmpty()) {
			throw Problem.unsupported("No installed decoder reads pixel data in " + TransferSyntax.of(syntax).name() + " (" + syntax + ")");
		}
		Value value = Contents.pixels(file.dataSet(), Tag.PixelData).orElseThrow(Problem::noPixels);
		if (!(value instanceof Value.Fragments pixels)) {
			throw Problem.malformed("The pixel data are not in fragments, but the transfer syntax is a compressed one");
		}
		return checked(decode(index(file, pixels, format).codestream(pixels, frame), format, able), format);
	}

	/// Some decoders are stricter than the files that exist: what one refuses, the next may read.
	private static Frame decode(byte[] codestream, PixelFormat format, List<FrameDecoder> able) throws IOException {
		DicomException refusal = null;
		for (FrameDecoder decoder : able) {
			try {
				return decoder.decode(codestream, format);
			} catch (DicomException e) {
				if (refusal == null) {
					refusal = e;
				} else {
					refusal.addSuppressed(e);
				}
			}
		}
		throw refusal;
	}

	private FrameIndex index(DicomFile file, Value.Fragments pixels, PixelFormat format) throws IOException {
		Indexed known = last;
		if (known == null || known.pixels().get() != pixels || !known.format().equals(format)) {
			known = new Indexed(new WeakReference<>(pixels), format, FrameIndex.of(file.dataSet(), file.transferSyntax(), pixels, format));
			last = known;
		}
		return known.index();
	}

	/// Decoders come from anyone; what follows relies on the sizes.
	private static Frame checked(Frame frame, PixelFormat format) {
		PixelFormat got = frame.format();
		if (got.columns() != format.columns() || got.rows() != format.rows() || got.samplesPerPixel() != format.samplesPerPixel()) {
			throw new IllegalStateException("A decoder made " + got + " of " + format);
		}
		return frame;
	}
}
