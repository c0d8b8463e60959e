package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Compares with the codec of the JDK, which holds that of the Independent JPEG Group, in what the programs for DICOM do not write:
/// any sampling, restart markers, scans of single components, progressive colours.
class SequentialDecoderTest {
	private record Kind(String factors, int restartInterval, boolean progressive) { }

	/// @param factors those of each component, such as `21 11 11`
	private static byte[] write(BufferedImage image, Kind kind) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setProgressiveMode(kind.progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
		IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
		IIOMetadataNode sequence = (IIOMetadataNode) tree.getElementsByTagName("markerSequence").item(0);
		String[] factors = kind.factors.split(" ");
		for (int i = 0; i < factors.length; i++) {
			IIOMetadataNode component = (IIOMetadataNode) tree.getElementsByTagName("componentSpec").item(i);
			component.setAttribute("HsamplingFactor", factors[i].substring(0, 1));
			component.setAttribute("VsamplingFactor", factors[i].substring(1));
		}
		if (kind.restartInterval > 0) {
			IIOMetadataNode restart = new IIOMetadataNode("dri");
			restart.setAttribute("interval", Integer.toString(kind.restartInterval));
			sequence.insertBefore(restart, sequence.getFirstChild());
		}
		metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, metadata), param);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/// The samples as they are, not converted to RGB.
	private static int[] read(byte[] codestream) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(codestream))) {
			reader.setInput(in);
			Raster raster = reader.readRaster(0, null);
			return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
		} finally {
			reader.dispose();
		}
	}

	private static BufferedImage image(Frame frame) {
		PixelFormat format = frame.format();
		boolean colour = format.samplesPerPixel() == 3;
		BufferedImage image = new BufferedImage(format.columns(), format.rows(),
				colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setPixels(0, 0, format.columns(), format.rows(), Images.stored(frame));
		assertEquals(colour ? ColorSpace.TYPE_RGB : ColorSpace.TYPE_GRAY, image.getColorModel().getColorSpace().getType());
		return image;
	}

	private static void assertSame(PixelFormat format, Kind kind) throws IOException {
		byte[] codestream = write(image(Images.waves(format)), kind);
		if (kind.restartInterval > 0) {
			assertTrue(contains(codestream, Marker.RST0), "there are restart markers");
		}
		assertTrue(contains(codestream, kind.progressive ? Marker.SOF2 : Marker.SOF0), "the process is the wanted one");
		Frame decoded = new JpegDecoder().decode(codestream, format);
		assertArrayEquals(read(codestream), Images.stored(decoded), format + " " + kind);
	}

	private static boolean contains(byte[] codestream, int marker) {
		for (int i = 0; i < codestream.length - 1; i++) {
			if (codestream[i] == -1 && (codestream[i + 1] & 0xFF) == marker) {
				return true;
			}
		}
		return false;
	}

	@Test
	void colourSamplings() throws IOException {
		for (String factors : new String[] { "11 11 11", "21 11 11", "22 11 11", "12 11 11", "41 11 11", "14 11 11", "42 11 11", "22 21 12",
				"11 21 11", "24 11 11", "12 12 12" }) {
			for (int columns : new int[] { 1, 2, 3, 5, 16, 17, 33, 50 }) {
				assertSame(Images.colour(columns, 53 - columns, "YBR_FULL"), new Kind(factors, 0, false));
			}
		}
	}

	@Test
	void greyWithAnySampling() throws IOException {
		for (String factors : new String[] { "11", "22", "12", "41" }) {
			assertSame(Images.grey(37, 29, 8, 8, false), new Kind(factors, 0, false));
		}
	}

	@Test
	void restartMarkers() throws IOException {
		for (int interval : new int[] { 1, 2, 5, 7 }) {
			assertSame(Images.grey(67, 59, 8, 8, false), new Kind("11", interval, false));
			assertSame(Images.colour(67, 59, "YBR_FULL"), new Kind("22 11 11", interval, false));
			assertSame(Images.colour(67, 59, "YBR_FULL"), new Kind("21 11 11", interval, true));
		}
	}

	@Test
	void progressiveScans() throws IOException {
		for (String factors : new String[] { "11 11 11", "21 11 11", "22 11 11", "12 11 11" }) {
			for (int columns : new int[] { 1, 8, 9, 41, 64 }) {
				assertSame(Images.colour(columns, 70 - columns, "YBR_FULL"), new Kind(factors, 0, true));
			}
		}
		assertSame(Images.grey(61, 47, 8, 8, false), new Kind("11", 0, true));
	}

	/// Cuts the only scan of a grey codestream out and gives it to three components, one scan each.
	@Test
	void componentsMayHaveAScanEach() throws IOException {
		PixelFormat grey = Images.grey(19, 13, 8, 8, false);
		Frame frame = Images.waves(grey);
		byte[] single = new JpegEncoder().encode(frame, Compression.of(Uids.JPEG_BASELINE)).codestream();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int at = 2;
		out.write(single, 0, 2);
		byte[] scan = null;
		while (scan == null) {
			int length = (single[at + 2] & 0xFF) << 8 | single[at + 3] & 0xFF;
			byte[] segment = Arrays.copyOfRange(single, at, at + 2 + length);
			at += segment.length;
			switch (segment[1] & 0xFF) {
				case Marker.SOF0 -> {
					segment[3] += 6;
					segment[9] = 3;
					out.writeBytes(segment);
					out.writeBytes(new byte[] { 2, 0x11, 0, 3, 0x11, 0 });
				}
				case Marker.SOS -> {
					scan = Arrays.copyOfRange(single, at - segment.length, single.length);
				}
				default -> out.writeBytes(segment);
			}
		}
		for (int i = 1; i <= 3; i++) {
			scan[5] = (byte) i;
			out.write(scan, 0, scan.length - (scan[scan.length - 1] == 0 ? 3 : 2));
		}
		int[] expected = Images.stored(new JpegDecoder().decode(single, grey));
		int[] decoded = Images.stored(new JpegDecoder().decode(out.toByteArray(), Images.colour(19, 13, "RGB")));
		for (int i = 0; i < decoded.length; i++) {
			assertEquals(expected[i / 3], decoded[i]);
		}
	}

	@Test
	void stepsOfSixteenBitsAreReadAndOthersSkipped() throws IOException {
		PixelFormat grey = Images.grey(19, 13, 8, 8, false);
		byte[] plain = new JpegEncoder().encode(Images.waves(grey), Compression.of(Uids.JPEG_BASELINE)).codestream();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(plain, 0, 2);
		out.writeBytes(new byte[] { -1, (byte) 0xE5, 0, 6, -1, (byte) 0xD9, 1, 2, -1, (byte) 0xFE, 0, 4, 'h', 'i', -1, -1, -1, -1 });
		// The first segment is that of the steps: marker, length, destination, steps.
		out.writeBytes(new byte[] { (byte) Marker.DQT, 0, (byte) 131, 0x10 });
		for (int i = 7; i < 71; i++) {
			out.write(0);
			out.write(plain[i]);
		}
		out.write(plain, 71, plain.length - 71);
		assertArrayEquals(new JpegDecoder().decode(plain, grey).samples(), new JpegDecoder().decode(out.toByteArray(), grey).samples());
	}
}
