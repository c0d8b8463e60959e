package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Overlay;
import org.sagitta.dicom.image.Overlays;
import org.sagitta.dicom.image.RenderingOptions;

/// Overlays with data of their own and in unused bits.
class OverlaysTest {
	private static DataSet overlay(DataSet image, int group, int columns, int rows, byte[] bits) {
		int base = group << 16;
		return image.put(base | 0x10, VR.US, words(rows)).put(base | 0x11, VR.US, words(columns)).put(base | 0x40, VR.CS, "G")
				.put(base | 0x50, VR.SS, words(1, 1)).put(base | 0x100, VR.US, words(1)).put(base | 0x102, VR.US, words(0))
				.put(base | 0x3000, VR.OW, bits);
	}

	@Test
	void allSixteenGroupsEachAtItsPlace() throws IOException {
		DataSet image = overlay(new DataSet(), 0x601E, 3, 2, bytes(0b010001, 0));
		overlay(image, 0x6000, 1, 1, bytes(1, 0)).put(0x60000050, VR.SS, words(-1, 5)).put(0x60001500, VR.LO, "label")
				.put(0x60000022, VR.LO, "description");
		var overlays = Overlays.of(image, 0);
		assertEquals(2, overlays.size());
		Overlay first = overlays.getFirst();
		assertEquals("label description G", first.label() + ' ' + first.description() + ' ' + first.type());
		assertEquals(-1, first.originRow());
		assertTrue(first.covers(4, -2));
		assertFalse(first.covers(0, 0));
		Overlay last = overlays.getLast();
		assertTrue(last.covers(0, 0) && last.covers(1, 1));
		assertFalse(last.covers(1, 0) || last.covers(3, 0) || last.covers(0, 2));
	}

	@Test
	void planesOfSeveralFramesFollowEachOtherWithoutPadding() throws IOException {
		DataSet image = overlay(new DataSet(), 0x6002, 3, 1, bytes(0b01_110_101, 0)).put(0x60020015, VR.IS, "2")
				.put(0x60020051, VR.US, words(2));
		assertTrue(Overlays.of(image, 0).isEmpty(), "the overlay begins with the second frame");
		assertArrayEquals(bytes(0b101), new byte[] { (byte) (Overlays.of(image, 1).getFirst().bits()[0] & 7) });
		assertArrayEquals(bytes(0b110), new byte[] { (byte) (Overlays.of(image, 2).getFirst().bits()[0] & 7) });
		assertTrue(Overlays.of(image, 3).isEmpty());
		image.put(0x60020015, VR.IS, "9");
		assertEquals(Kind.TRUNCATED, assertThrows(DicomException.class, () -> Overlays.of(image, 7)).kind());
	}

	@Test
	void anOverlayForAllFramesSaysNoNumber() throws IOException {
		assertEquals(1, Overlays.of(overlay(new DataSet(), 0x6000, 8, 1, bytes(1, 0)), 5).size());
	}

	@Test
	void shortDataAndSizesOfNothingAreErrors() {
		DataSet dataSet = overlay(new DataSet(), 0x6004, 65535, 65535, bytes(1, 0));
		DicomException e = assertThrows(DicomException.class, () -> Overlays.of(dataSet, 0));
		assertTrue(e.getMessage().contains("6004") && e.getMessage().contains("536854529"), e::getMessage);
		assertThrows(DicomException.class, () -> Overlays.of(overlay(new DataSet(), 0x6000, 0, 1, bytes(1, 0)), 0));
	}

	@Test
	void anEmbeddedOverlayIsABitThatHoldsNoValue() throws IOException {
		DataSet image = grey(3, 1, 16, 12, 0).put(Tag.PixelData, VR.OW, words(0x8FFF, 0x7001, 0x8000)).put(0x60000100, VR.US, words(16))
				.put(0x60000102, VR.US, words(15));
		var frames = TestImages.frames();
		var overlays = Overlays.of(image, 0, frames.decode(TestImages.file(image), 0));
		assertEquals(0b101, overlays.getFirst().bits()[0]);
		assertTrue(Overlays.of(image, 0).isEmpty(), "only the pixels have it");
		image.put(0x60000102, VR.US, words(11));
		DicomException e = assertThrows(DicomException.class, () -> Overlays.of(image, 0, frames.decode(TestImages.file(image), 0)));
		assertTrue(e.getMessage().contains("bit 11"), e::getMessage);
	}

	@Test
	void overlaysAreDrawnInWhiteUnlessTheyAreSwitchedOff() throws IOException {
		DataSet image = overlay(TestImages.pixels(grey(2, 1, 8, 8, 0), 10, 20), 0x6000, 1, 1, bytes(1, 0)).put(0x60000050, VR.SS, words(1, 2));
		assertArrayEquals(bytes(10, 255), TestImages.rendering().picture(TestImages.file(image), 0, RenderingOptions.DEFAULT).samples());
		assertArrayEquals(bytes(10, 20),
				TestImages.rendering().picture(TestImages.file(image), 0, RenderingOptions.DEFAULT.withOverlays(false)).samples());
		assertArrayEquals(bytes(10, 20), image.bytes(Tag.PixelData), "the pixel data are not drawn into");
	}
}
