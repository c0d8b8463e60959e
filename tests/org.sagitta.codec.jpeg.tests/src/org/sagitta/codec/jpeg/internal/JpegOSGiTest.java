package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// The registered services, and files that others wrote.
class JpegOSGiTest {
	private static final String DECODER = "(component.name=" + JpegDecoder.class.getName() + ")";
	private static final String ENCODER = "(component.name=" + JpegEncoder.class.getName() + ")";

	/// Of many vendors and all processes that we read, among them scan headers that are wrong, colours that are labelled wrong, and
	/// frames in several fragments.
	private static final List<String> FILES = List.of("op/sample-op.dcm", "pydicom/JPEG-lossy.dcm", "pydicom/JPGExtended.dcm",
			"pydicom/SC_jpeg_no_color_transform.dcm", "pydicom/SC_jpeg_no_color_transform_2.dcm", "pydicom/SC_rgb_jpeg_dcmtk.dcm",
			"pydicom/SC_rgb_jpeg_gdcm.dcm", "pydicom/SC_rgb_jpeg_lossy_gdcm.dcm", "pydicom/SC_rgb_small_odd_jpeg.dcm",
			"pydicom/SC_rgb_dcmtk_+eb+cr.dcm", "pydicom/SC_rgb_dcmtk_+eb+cy+n1.dcm", "pydicom/SC_rgb_dcmtk_+eb+cy+n2.dcm",
			"pydicom/SC_rgb_dcmtk_+eb+cy+np.dcm", "pydicom/SC_rgb_dcmtk_+eb+cy+s2.dcm", "pydicom/SC_rgb_dcmtk_+eb+cy+s4.dcm",
			"pydicom/examples_ybr_color.dcm", "ts/CTImage/CTImage.dcm_JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70.dcm",
			"ts/CTImage/CTImage.dcm_JPEGProcess14TransferSyntax_1.2.840.10008.1.2.4.57.dcm",
			"ts/CTImage/CTImage.dcm_JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50.dcm",
			"ts/CTImage/CTImage.dcm_JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm",
			"ts/CTImage/CTImage.dcm_JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53.dcm",
			"ts/CTImage/CTImage.dcm_JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55.dcm",
			"ct/CT0012_multiframe/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm",
			"ct/CT0012_multiframe/CT0012.fragmented_no_bot_jpeg_lossless.57.dcm",
			"ct/CT0012_multiframe/CT0012.fragmented_no_bot_jpeg_lossless.70.dcm",
			"us/multiframe/IM00001.fragmented_no_bot_jpeg_baseline.50.dcm", "xa/00191113.dcm");

	@TempDir
	private Path folder;

	@Test
	void theServicesAreRegistered() {
		FrameDecoder decoder = Services.await(FrameDecoder.class, DECODER);
		FrameEncoder encoder = Services.await(FrameEncoder.class, ENCODER);
		for (String syntax : List.of(Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED, Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1)) {
			assertTrue(decoder.transferSyntaxes().contains(syntax));
			assertTrue(encoder.transferSyntaxes().contains(syntax));
		}
	}

	@Test
	void realFilesAreDecodedAsDcmtkDecodesThem() throws IOException {
		SharedData.dicom();
		Peer.require("dcmdjpeg");
		for (String name : FILES) {
			Path uncompressed = folder.resolve("native.dcm");
			Files.deleteIfExists(uncompressed);
			Peer.run("dcmdjpeg", "+cn", "+px", SharedData.dicom(name), uncompressed).expectSuccess();
			assertSame(name, uncompressed);
		}
	}

	@Test
	void realFilesAreDecodedAsGdcmDecodesThem() throws IOException {
		SharedData.dicom();
		Peer.require("gdcmconv");
		for (String name : FILES) {
			Path uncompressed = folder.resolve("native.dcm");
			Files.deleteIfExists(uncompressed);
			Peer.run("gdcmconv", "--raw", SharedData.dicom(name), uncompressed).expectSuccess();
			assertSame(name, uncompressed);
		}
	}

	private static void assertSame(String name, Path uncompressed) throws IOException {
		FrameDecoder decoder = Services.await(FrameDecoder.class, DECODER);
		DicomFiles files = Services.await(DicomFiles.class);
		DicomFile file = files.read(SharedData.dicom(name));
		PixelFormat format = PixelFormat.of(file.dataSet());
		DicomFile peers = files.read(uncompressed);
		PixelFormat peersFormat = PixelFormat.of(peers.dataSet());
		byte[] expected = bytes(peers.dataSet().element(Tag.PixelData).map(Element::value).orElseThrow());
		List<byte[]> codestreams = codestreams(file);
		assertEquals(format.frames(), codestreams.size(), name);
		for (int i = 0; i < codestreams.size(); i++) {
			Frame frame = decoder.decode(codestreams.get(i), format);
			byte[] theirs = Arrays.copyOfRange(expected, i * format.frameBytes(), (i + 1) * format.frameBytes());
			if (peersFormat.planarConfiguration() == 1) {
				theirs = byPixel(theirs);
			}
			assertEquals(0, Images.greatestDifference(Images.stored(theirs, format), Images.stored(frame)), name + ", frame " + i);
			assertEquals(peersFormat.photometricInterpretation(), frame.format().photometricInterpretation(), name);
		}
	}

	private static byte[] byPixel(byte[] planes) {
		byte[] pixels = new byte[planes.length];
		int size = planes.length / 3;
		for (int i = 0; i < planes.length; i++) {
			pixels[i % size * 3 + i / size] = planes[i];
		}
		return pixels;
	}

	/// One for each frame: a fragment that begins with SOI begins a frame.
	private static List<byte[]> codestreams(DicomFile file) throws IOException {
		List<ByteArrayOutputStream> frames = new ArrayList<>();
		if (file.dataSet().element(Tag.PixelData).map(Element::value).orElseThrow() instanceof Value.Fragments(var fragments)) {
			for (Value fragment : fragments.subList(1, fragments.size())) {
				byte[] bytes = bytes(fragment);
				if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) Marker.SOI) {
					frames.add(new ByteArrayOutputStream());
				}
				frames.getLast().writeBytes(bytes);
			}
		}
		return frames.stream().map(ByteArrayOutputStream::toByteArray).toList();
	}

	private static byte[] bytes(Value value) throws IOException {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> bytes;
			case Value.OnDisk onDisk -> onDisk.read(0, Math.toIntExact(onDisk.length()));
			default -> throw new IOException("no bytes but " + value);
		};
	}
}
