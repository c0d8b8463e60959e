package org.sagitta.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Transcoder;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Colours that lossy JPEG has transformed, uncompressed again as DCMTK does it.
class LossyColoursOSGiTest {
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Transcoder transcoder = Services.await(Transcoder.class);
	@TempDir
	Path folder;

	@Test
	void uncompressedColoursAreThoseOfDcmtk() throws IOException {
		same("examples_ybr_color.dcm");
		same("SC_rgb_jpeg_dcmtk.dcm");
		same("SC_rgb_dcmtk_+eb+cy+n1.dcm");
		same("SC_rgb_dcmtk_+eb+cy+s2.dcm");
	}

	private void same(String name) throws IOException {
		Path source = SharedData.dicom("pydicom").resolve(name);
		Path theirs = folder.resolve(name);
		Peer.run("dcmdjpeg", source, theirs).expectSuccess();
		DicomFile expected = files.read(theirs);
		DicomFile plain = transcoder.transcode(files.read(source), Compression.of(Uids.EXPLICIT_LITTLE_ENDIAN), false,
				folder.resolve(name + ".frames"));
		assertEquals("RGB", plain.dataSet().text(Tag.PhotometricInterpretation), name);
		assertEquals("RGB", expected.dataSet().text(Tag.PhotometricInterpretation), name);
		assertArrayEquals(expected.dataSet().bytes(Tag.PixelData), plain.dataSet().bytes(Tag.PixelData), name);
	}
}
