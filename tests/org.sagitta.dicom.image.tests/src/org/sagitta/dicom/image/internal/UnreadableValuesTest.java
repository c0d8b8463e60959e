package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sagitta.dicom.image.internal.TestImages.file;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.ModalityLut;
import org.sagitta.dicom.image.Overlays;
import org.sagitta.dicom.image.Palette;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;

/// Values that stayed in a file which is gone: the services throw the checked exception that they promise.
class UnreadableValuesTest {
	@TempDir
	private Path folder;

	private DicomFile gone(int tag, VR vr) {
		DataSet image = pixels(grey(1, 1, 8, 8, 0), 1);
		return file(image.put(new Element(tag, vr, new Value.OnDisk(folder.resolve("gone"), 0, 2))));
	}

	@Test
	void framesThrowTheReason() {
		DicomFile source = gone(Tag.Rows, VR.US);
		assertThrows(NoSuchFileException.class, () -> TestImages.frames().decode(source, 0));
		assertThrows(NoSuchFileException.class, () -> TestImages.frames().monochrome(source, 0));
		assertThrows(NoSuchFileException.class, () -> TestImages.frames().decimals(source, 0));
	}

	@Test
	void aPictureThrowsTheReason() {
		for (DicomFile source : new DicomFile[] { gone(Tag.Rows, VR.US), gone(Tag.WindowCenter, VR.DS) }) {
			assertThrows(NoSuchFileException.class, () -> TestImages.rendering().picture(source, 0, RenderingOptions.DEFAULT));
		}
	}

	@Test
	void transcodingThrowsTheReason() {
		Path scratch = folder.resolve("scratch");
		assertThrows(NoSuchFileException.class,
				() -> TestImages.transcoder().transcode(gone(Tag.Rows, VR.US), Compression.of(Uids.RLE_LOSSLESS), false, scratch));
		assertFalse(Files.exists(scratch));
	}

	@Test
	void staticReadersThrowTheReason() {
		assertThrows(NoSuchFileException.class, () -> PixelFormat.of(gone(Tag.Rows, VR.US).dataSet()));
		assertThrows(NoSuchFileException.class, () -> Voi.of(gone(Tag.WindowCenter, VR.DS).dataSet(), 0));
		assertThrows(NoSuchFileException.class, () -> ModalityLut.of(gone(Tag.RescaleSlope, VR.DS).dataSet(), 0));
		assertThrows(NoSuchFileException.class, () -> Palette.of(gone(ImageTag.RedPaletteColorLookupTableDescriptor, VR.US).dataSet()));
		DataSet overlay = gone(0x60000011, VR.US).dataSet().put(0x60003000, VR.OW, new byte[2]);
		assertThrows(NoSuchFileException.class, () -> Overlays.of(overlay, 0));
	}
}
