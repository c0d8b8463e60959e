package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.codec.jpeg.internal.JpegDecoder;
import org.sagitta.codec.jpeg2000.internal.Jpeg2000Decoder;
import org.sagitta.codec.jpegls.internal.JpegLsDecoder;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.Overlay;
import org.sagitta.dicom.image.Overlays;
import org.sagitta.dicom.image.Palette;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;
import org.sagitta.dicom.image.internal.PlainFrames;
import org.sagitta.dicom.image.internal.RenderingComponent;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Everything that an image has, of its first and its last frame: samples, values, look-up tables, overlays, the picture.
public final class PixelsTarget {
	private static final DicomFiles FILES = new DicomFilesComponent();
	private static final Frames FRAMES = PlainFrames.with(new JpegDecoder(), new JpegLsDecoder(), new Jpeg2000Decoder());
	private static final Rendering RENDERING = new RenderingComponent(FRAMES);
	/// What is compressed may well be as large as it says: larger frames are for those who have the memory, and the time.
	private static final long LARGEST = 1 << 20;
	private static final long FIXED = 4 << 20;
	/// Decoding, values of 4 and 8 bytes, a picture.
	private static final long PER_BYTE = 256;

	private PixelsTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Hostile.file(input, path -> {
			DicomFile file = FILES.read(path);
			DataSet dataSet = file.dataSet();
			Hostile.refusable(() -> Palette.of(dataSet));
			PixelFormat format = PixelFormat.of(dataSet);
			boolean compressed = TransferSyntax.of(file.transferSyntax()).encapsulated();
			if (format.frameBytes() <= (compressed ? LARGEST : Integer.MAX_VALUE)) {
				frame(file, format, 0, input.length);
				frame(file, format, format.frames() - 1, input.length);
			}
		});
	}

	private static void frame(DicomFile file, PixelFormat format, int frame, int size) throws IOException {
		DataSet dataSet = file.dataSet();
		// Without compression there is no frame that the file is too small for.
		long limit = FIXED + PER_BYTE * (size + (TransferSyntax.of(file.transferSyntax()).encapsulated() ? format.frameBytes() : 0));
		Hostile.refusable(() -> Voi.of(dataSet, frame));
		Hostile.refusable(() -> ModalityLut.of(dataSet, frame).apply(1));
		Hostile.refusable(() -> Hostile.within(limit, () -> Overlays.of(dataSet, frame)));
		Hostile.refusable(() -> Hostile.within(limit, () -> FRAMES.monochrome(file, frame)));
		Hostile.refusable(() -> Hostile.within(limit, () -> FRAMES.decimals(file, frame)));
		Hostile.refusable(() -> Hostile.within(limit, () -> RENDERING.picture(file, frame, RenderingOptions.DEFAULT)));
		Hostile.refusable(() -> Hostile.within(limit, () -> RENDERING.picture(file, frame, RenderingOptions.DEFAULT.withVoiNumber(0))));
		Frame decoded = Hostile.refusable(() -> Hostile.within(limit, () -> FRAMES.decode(file, frame)));
		if (decoded != null) {
			Hostile.refusable(() -> all(Overlays.of(dataSet, frame, decoded), format));
		}
	}

	private static Object all(Iterable<Overlay> overlays, PixelFormat format) {
		for (Overlay overlay : overlays) {
			overlay.covers(0, 0);
			overlay.covers(format.columns() - 1, format.rows() - 1);
		}
		return overlays;
	}
}
