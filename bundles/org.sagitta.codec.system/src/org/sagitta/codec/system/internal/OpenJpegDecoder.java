package org.sagitta.codec.system.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes JPEG 2000, and high throughput JPEG 2000 from version 2.5 on, with OpenJPEG when it is installed. One thread per
/// frame. Damaged codestreams are refused rather than shown in part. The system property `sagitta.codecs=java` turns it off.
@Component(service = FrameDecoder.class, property = "service.ranking:Integer=100")
public final class OpenJpegDecoder implements FrameDecoder {
	private static final Set<String> PART_1 = Set.of(Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000);
	private static final Set<String> WITH_HIGH_THROUGHPUT = Set.of(Uids.JPEG_2000_LOSSLESS, Uids.JPEG_2000, Uids.HTJ2K_LOSSLESS,
			Uids.HTJ2K_LOSSLESS_RPCL, Uids.HTJ2K);

	private final OpenJpegLibrary library;

	@Activate
	public OpenJpegDecoder(@Reference OpenJpegLibrary library) {
		this.library = library;
	}

	@Override
	public Set<String> transferSyntaxes() {
		return library.functions().map(functions -> functions.since25 ? WITH_HIGH_THROUGHPUT : PART_1).orElse(Set.of());
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		OpenJpeg functions = library.require();
		J2kCodestream checked = J2kCodestream.check(codestream, format);
		try (Arena arena = Arena.ofConfined();
				OpenJpegCall call = OpenJpegCall.reading(functions, checked.bytes(), checked.start(), checked.end())) {
			OpenJpegImage image = image(functions, call, arena);
			call.throwIfInterrupted();
			return new Frame(format.decoded(photometric(format)), samples(image, checked.size(), format));
		}
	}

	private static OpenJpegImage image(OpenJpeg functions, OpenJpegCall call, Arena arena) throws IOException {
		if (!functions.setupDecoder.succeeds(call.codec(), functions.decoderParameters(arena))) {
			throw call.failure(Kind.UNSUPPORTED, "cannot be set up");
		}
		functions.beStrict(call.codec());
		MemorySegment pointer = arena.allocate(ADDRESS);
		boolean read = functions.readHeader.succeeds(call.stream(), call.codec(), pointer);
		MemorySegment found = pointer.get(ADDRESS, 0);
		if (!read || found.address() == 0) {
			throw call.failure(Kind.MALFORMED, "does not take the codestream's header");
		}
		OpenJpegImage image = call.own(found);
		if (!functions.decode.succeeds(call.codec(), call.stream(), found)) {
			throw call.failure(Kind.MALFORMED, "cannot decode the codestream");
		}
		// Before 2.5, the library warns where it should refuse.
		if (!functions.since25 && call.warned()) {
			throw call.failure(Kind.MALFORMED, "would decode the codestream in part only");
		}
		return image;
	}

	/// What the samples are when the library has undone the colour transformation and this class the subsampling (PS3.3 section
	/// C.7.6.3.1.2).
	private static String photometric(PixelFormat format) {
		return switch (format.photometricInterpretation()) {
			case "YBR_RCT", "YBR_ICT" -> "RGB";
			case "YBR_FULL_422" -> "YBR_FULL";
			default -> format.photometricInterpretation();
		};
	}

	/// From planes of numbers to the samples of each pixel.
	private static byte[] samples(OpenJpegImage image, J2kSize size, PixelFormat format) throws DicomException {
		int count = format.samplesPerPixel();
		if (image.components() != count) {
			throw new DicomException(Kind.MALFORMED, -1, "OpenJPEG made " + image.components() + " components of " + count);
		}
		Samples samples = Samples.of(format);
		int columns = format.columns();
		for (int component = 0; component < count; component++) {
			int width = size.width(component);
			MemorySegment plane = image.width(component) == width && image.height(component) == size.height(component)
					? image.samples(component) : MemorySegment.NULL;
			if (plane.address() == 0) {
				throw new DicomException(Kind.MALFORMED, -1, "OpenJPEG made " + image.width(component) + " × " + image.height(component)
						+ " samples of component " + (component + 1) + ", which has " + width + " × " + size.height(component));
			}
			int[] line = new int[Math.max(width, columns)];
			for (int row = 0; row < format.rows(); row++) {
				MemorySegment.copy(plane, JAVA_INT, JAVA_INT.byteSize() * width * size.sampleY(component, row), line, 0, width);
				if (size.stepX()[component] > 1) {
					line = widened(line, size, component, columns);
				}
				samples.put(line, columns, row * columns * count + component, count);
			}
		}
		return samples.bytes();
	}

	/// Repeats the samples of a subsampled component, so that each pixel has one.
	private static int[] widened(int[] line, J2kSize size, int component, int columns) {
		int[] wide = Arrays.copyOf(line, line.length);
		for (int column = 0; column < columns; column++) {
			wide[column] = line[size.sampleX(component, column)];
		}
		return wide;
	}
}
