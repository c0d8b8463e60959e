package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// Compresses in JPEG 2000 with OpenJPEG when it is installed: one tile, one quality layer, the colours of RGB transformed. The
/// system property `sagitta.codecs=java` turns it off.
@Component(service = FrameEncoder.class, property = "service.ranking:Integer=100")
public final class OpenJpegEncoder implements FrameEncoder {
	private static final int MOST_RESOLUTIONS = 6;

	private final OpenJpegLibrary library;

	@Activate
	public OpenJpegEncoder(@Reference OpenJpegLibrary library) {
		this.library = library;
	}

	@Override
	public Set<String> transferSyntaxes() {
		return library.functions().isPresent() ? Set.of(Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000) : Set.of();
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) throws IOException {
		OpenJpeg functions = library.require();
		PixelFormat format = frame.format();
		boolean lossy = Encodable.check(format, compression);
		boolean transformed = format.samplesPerPixel() == 3 && format.photometricInterpretation().equals("RGB");
		try (Arena arena = Arena.ofConfined();
				OpenJpegCall call = OpenJpegCall.writing(functions, frame.samples().length / (lossy ? 8 : 2))) {
			MemorySegment image = OpenJpegImage.create(functions, arena, format.columns(), format.rows(), format.samplesPerPixel(),
					format.bitsStored(), format.signed());
			fill(call.own(image), frame);
			call.throwIfInterrupted();
			MemorySegment parameters = functions.encoderParameters(arena);
			set(parameters, "numresolution", resolutions(format));
			set(parameters, "cp_disto_alloc", 1);
			set(parameters, "tcp_numlayers", 1);
			set(parameters, "irreversible", lossy ? 1 : 0);
			parameters.set(JAVA_FLOAT, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "tcp_rates"), lossy ? rate(format, compression) : 0);
			parameters.set(JAVA_BYTE, OpenJpegLayouts.offset(OpenJpegLayouts.ENCODER, "tcp_mct"), (byte) (transformed ? 1 : 0));
			if (!functions.setupEncoder.succeeds(call.codec(), parameters, image)
					|| !functions.startCompress.succeeds(call.codec(), image, call.stream())
					|| !functions.encode.succeeds(call.codec(), call.stream())
					|| !functions.endCompress.succeeds(call.codec(), call.stream())) {
				throw call.failure(Kind.UNSUPPORTED, "cannot encode the frame");
			}
			return new Encoded(call.written(), transformed ? lossy ? "YBR_ICT" : "YBR_RCT" : format.photometricInterpretation());
		}
	}

	private static void fill(OpenJpegImage image, Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		int columns = format.columns();
		int count = format.samplesPerPixel();
		image.place(columns, format.rows());
		Samples samples = new Samples(format, frame.samples());
		int[] line = new int[columns];
		for (int component = 0; component < count; component++) {
			MemorySegment plane = image.samples(component);
			if (plane.address() == 0) {
				throw new DicomException(Kind.LIMIT, -1, "OpenJPEG has no memory for " + columns + " × " + format.rows() + " samples");
			}
			for (int row = 0; row < format.rows(); row++) {
				samples.get(line, columns, row * columns * count + component, count);
				MemorySegment.copy(line, 0, plane, JAVA_INT, JAVA_INT.byteSize() * columns * row, columns);
			}
		}
	}

	/// The library wants no more halvings than the shorter side can take.
	private static int resolutions(PixelFormat format) {
		return Math.min(MOST_RESOLUTIONS, 32 - Integer.numberOfLeadingZeros(Math.min(format.columns(), format.rows())));
	}

	/// The library counts stored bits, a [Compression] the bytes of the samples.
	private static float rate(PixelFormat format, Compression compression) {
		return (float) Math.max(1.0001, compression.ratio() * format.bitsStored() / format.bitsAllocated());
	}

	private static void set(MemorySegment parameters, String member, int value) {
		OpenJpegLayouts.set(parameters, OpenJpegLayouts.ENCODER, member, value);
	}
}
