package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.RenderingOptions;

/// Attributes that lie: nothing but a [DicomException] comes of them, and no memory is taken for what is not there. The cases that
/// have a name are those that programs of others were attacked with (CVE-2024-22100, CVE-2026-5442 to 5445).
class HostileImagesTest {
	private static final VR[] NUMBERS = { VR.US, VR.SS, VR.UL, VR.SL, VR.FD, VR.OW, VR.DS, VR.UN };
	private static final int[] EDGES = { 0, 1, 2, 3, 7, 8, 12, 15, 16, 17, 24, 31, 32, 33, 63, 64, 255, 256, 0x7FFF, 0x8000, 0xFFFF };

	private static DataSet image(int kind) {
		DataSet table = new DataSet().put(ImageTag.LUTDescriptor, VR.US, words(4, 2, 16)).put(ImageTag.LUTData, VR.OW, words(1, 2, 3, 4));
		DataSet image = kind % 3 == 0 ? TestImages.colour(4, 4, 8, kind % 2 == 0 ? "YBR_FULL_422" : "RGB", kind % 2)
				: grey(4, 4, kind % 2 == 0 ? 8 : 16, 8, kind % 2);
		if (kind % 3 == 1) {
			image.put(Tag.PhotometricInterpretation, "PALETTE COLOR");
		}
		for (int i = 0; i < 3; i++) {
			image.put(ImageTag.RedPaletteColorLookupTableDescriptor + i, VR.US, words(3, 1, 16));
			image.put((kind % 4 == 0 ? ImageTag.RedPaletteColorLookupTableData : ImageTag.SegmentedRedPaletteColorLookupTableData) + i, VR.OW,
					words(0, 2, 5, 1, 1, 1, 9));
		}
		image.put(ImageTag.PixelPresentation, "COLOR").put(Tag.WindowCenter, "5").put(Tag.WindowWidth, "9").put(Tag.PixelPaddingValue, 3)
				.put(Tag.RescaleSlope, "2").put(Tag.RescaleIntercept, "-4").put(Tag.NumberOfFrames, 2)
				.put(0x60000010, VR.US, words(4)).put(0x60000011, VR.US, words(4)).put(0x60000050, VR.SS, words(1, 1))
				.put(0x60000100, VR.US, words(1)).put(0x60000102, VR.US, words(kind % 5 == 0 ? 12 : 0))
				.put(0x50000005, VR.US, words(2)).put(0x50000020, VR.CS, "POLY").put(0x50000010, VR.US, words(2)).put(0x50000103, VR.US, words(0))
				.put(0x50003000, VR.OW, words(1, 2, 3, 4)).put(Tag.PixelData, VR.OW, new byte[96]);
		if (kind % 5 != 0) {
			image.put(0x60003000, VR.OW, bytes(1, 2));
		}
		if (kind % 7 == 0) {
			image.putItems(ImageTag.ModalityLUTSequence, List.of(table)).putItems(ImageTag.VOILUTSequence, List.of(table));
		}
		return image;
	}

	/// One to three elements are removed, or get numbers at the edges of what is possible, in any representation.
	private static void damage(DataSet image, Random random) {
		for (int n = 0; n <= random.nextInt(3); n++) {
			int[] tags = image.tags();
			int tag = tags[random.nextInt(tags.length)];
			DataSet at = image.items(tag).isEmpty() ? image : image.items(tag).getFirst();
			int target = at == image ? tag : at.tags()[random.nextInt(at.size())];
			if (random.nextInt(6) == 0) {
				at.remove(target);
				continue;
			}
			VR vr = NUMBERS[random.nextInt(NUMBERS.length)];
			int edge = EDGES[random.nextInt(EDGES.length)];
			if (vr == VR.DS) {
				at.put(target, VR.DS, random.nextBoolean() ? Integer.toString(edge) : "-1e308");
			} else {
				byte[] value = new byte[vr.width() * random.nextInt(1, 4)];
				for (int i = 0; i < value.length; i += 2) {
					value[i] = (byte) edge;
					if (i + 1 < value.length) {
						value[i + 1] = (byte) (edge >> 8);
					}
				}
				at.put(target, vr, value);
			}
		}
	}

	@Test
	void damagedAttributesGiveAPictureOrAReason(@TempDir Path folder) {
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			int pictures = 0;
			for (int i = 0; i < 4000; i++) {
				DataSet image = image(i);
				damage(image, new Random(i));
				DicomFile file = TestImages.file(image);
				try {
					for (int frame = 0; frame < 2 && frame < PixelFormat.of(image).frames(); frame++) {
						TestImages.rendering().picture(file, frame, RenderingOptions.DEFAULT);
						pictures++;
					}
					if (i % 10 == 0 && PixelFormat.of(image).frames() < 100) {
						Path scratch = folder.resolve("scratch" + i);
						TestImages.transcoder().transcode(file, Compression.of(Uids.RLE_LOSSLESS), false, scratch);
						Files.delete(scratch);
					}
				} catch (DicomException e) {
					assertTrue(e.getMessage().length() > 10, e::getMessage);
				} catch (RuntimeException e) {
					throw new AssertionError("seed " + i, e);
				}
			}
			assertTrue(pictures > 2000, pictures + " pictures: the damage should not always be deadly");
		});
	}

	@Test
	void sizesInALongerRepresentationAreCheckedAsTheNumbersThatTheyAre() {
		DataSet image = grey(1, 1, 8, 8, 0).put(Tag.Rows, VR.UL, bytes(0, 0, 1, 0)).put(Tag.PixelData, VR.OB, new byte[4]);
		DicomException e = assertThrows(DicomException.class, () -> PixelFormat.of(image));
		assertTrue(e.getMessage().contains("Rows") && e.getMessage().contains("65536"), e::getMessage);
		image.put(Tag.Rows, VR.UL, bytes(255, 255, 255, 255));
		assertThrows(DicomException.class, () -> PixelFormat.of(image));
	}

	@Test
	void aProductOfSizesThatWrapsAroundIsALimit() {
		DataSet image = TestImages.colour(65535, 65535, 32, "RGB", 0).put(Tag.PixelData, VR.OW, new byte[16]);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> PixelFormat.of(image)).kind());
		DataSet wraps = grey(0x8000, 0x8000, 32, 32, 0).put(Tag.PixelData, VR.OW, new byte[16]);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> PixelFormat.of(wraps)).kind(), "2 to the 32nd, which is 0 as an int");
	}

	@Test
	void theFirstBitOfAFrameFarAwayDoesNotOverflow() {
		for (int bits : new int[] { 1, 8 }) {
			DataSet image = grey(65535, 32000, bits, bits, 0).put(Tag.NumberOfFrames, Integer.toString(Integer.MAX_VALUE))
					.put(Tag.PixelData, VR.OB, bytes(1));
			DicomFile file = TestImages.file(image);
			for (int frame : new int[] { 0, 1 << 30, Integer.MAX_VALUE - 1 }) {
				assertEquals(Kind.TRUNCATED, assertThrows(DicomException.class, () -> TestImages.frames().decode(file, frame)).kind());
			}
		}
	}
}
