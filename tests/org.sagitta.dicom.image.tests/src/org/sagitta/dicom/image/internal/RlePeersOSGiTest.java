package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frames;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Transcoder;
import org.sagitta.testkit.FrameEncoderContractFrames;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;

/// RLE that we write is read by DCMTK and GDCM, and theirs by us.
class RlePeersOSGiTest {
	@TempDir
	private Path folder;

	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Frames frames = Services.await(Frames.class);
	private final Transcoder transcoder = Services.await(Transcoder.class);

	/// Even sizes and unsigned values: GDCM refuses others here, even uncompressed.
	private static Map<String, DataSet> images() {
		Map<String, DataSet> images = new LinkedHashMap<>();
		images.put("grey8", TestImages.grey(302, 7, 8, 8, 0));
		images.put("grey16", TestImages.grey(34, 20, 16, 12, 0).put(Tag.NumberOfFrames, 3));
		images.put("rgb", TestImages.colour(64, 5, 8, "RGB", 0).put(Tag.NumberOfFrames, 2));
		images.put("planes", TestImages.colour(64, 5, 8, "RGB", 1));
		return images;
	}

	/// Frames of a gradient, of noise and of nothing, on the disk.
	private Path write(String name, DataSet image) throws IOException {
		PixelFormat format = PixelFormat.of(image);
		byte[] pixels = new byte[format.frameBytes() * format.frames()];
		for (int i = 0; i < format.frames(); i++) {
			byte[] samples = (i == 0 ? FrameEncoderContractFrames.gradient(format)
					: i == 1 ? FrameEncoderContractFrames.noise(format, 5) : FrameEncoderContractFrames.filled(format, 0)).samples();
			System.arraycopy(samples, 0, pixels, i * samples.length, samples.length);
		}
		image.put(Tag.PixelData, format.bitsAllocated() > 8 ? VR.OW : VR.OB, pixels).put(Tag.StudyInstanceUID, "1.2.4")
				.put(Tag.SeriesInstanceUID, "1.2.5");
		Path path = folder.resolve(name + ".dcm");
		files.write(TestImages.file(image), path);
		return path;
	}

	private void same(Path expected, Path actual) throws IOException {
		DicomFile one = files.read(expected);
		DicomFile other = files.read(actual);
		for (int i = 0; i < PixelFormat.of(one.dataSet()).frames(); i++) {
			assertArrayEquals(frames.decode(one, i).values(), frames.decode(other, i).values(), actual + " frame " + (i + 1));
		}
	}

	@Test
	void othersReadOurs() throws IOException {
		for (var image : images().entrySet()) {
			Path source = write(image.getKey(), image.getValue());
			Path rle = folder.resolve(image.getKey() + ".rle.dcm");
			files.write(transcoder.transcode(files.read(source), Compression.of(Uids.RLE_LOSSLESS), false,
					folder.resolve(image.getKey() + ".scratch")), rle);
			Path dcmtk = folder.resolve(image.getKey() + ".dcmtk.dcm");
			Peer.run("dcmdrle", rle, dcmtk).expectSuccess();
			same(source, dcmtk);
			Path gdcm = folder.resolve(image.getKey() + ".gdcm.dcm");
			Peer.run("gdcmconv", "--raw", rle, gdcm).expectSuccess();
			same(source, gdcm);
		}
	}

	@Test
	void weReadTheirs() throws IOException {
		for (var image : images().entrySet()) {
			Path source = write(image.getKey(), image.getValue());
			Path dcmtk = folder.resolve(image.getKey() + ".dcmtk.dcm");
			Peer.run("dcmcrle", source, dcmtk).expectSuccess();
			assertEquals(Uids.RLE_LOSSLESS, files.read(dcmtk).transferSyntax());
			same(source, dcmtk);
			Path gdcm = folder.resolve(image.getKey() + ".gdcm.dcm");
			Peer.run("gdcmconv", "--rle", source, gdcm).expectSuccess();
			assertEquals(Uids.RLE_LOSSLESS, files.read(gdcm).transferSyntax());
			same(source, gdcm);
		}
	}

	@Test
	void bigEndianDeflatedAndImplicitOnesAreTheSame() throws IOException {
		for (var image : images().entrySet()) {
			Path source = write(image.getKey(), image.getValue());
			for (String option : new String[] { "+tb", "+td", "+ti" }) {
				Path converted = folder.resolve(image.getKey() + option + ".dcm");
				Peer.run("dcmconv", option, source, converted).expectSuccess();
				same(source, converted);
			}
		}
	}
}
