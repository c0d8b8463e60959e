package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.colour;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.RenderingOptions;

/// Colour models and palettes to RGB.
class ColoursTest {
	private static Picture picture(DataSet image) throws IOException {
		return TestImages.rendering().picture(TestImages.file(image), 0, RenderingOptions.DEFAULT);
	}

	private static DataSet palette(DataSet image, byte[] descriptor, byte[] red, byte[] green, byte[] blue) {
		byte[][] tables = { red, green, blue };
		for (int i = 0; i < 3; i++) {
			image.put(ImageTag.RedPaletteColorLookupTableDescriptor + i, VR.US, descriptor);
			image.put(ImageTag.RedPaletteColorLookupTableData + i, VR.OW, tables[i]);
		}
		return image;
	}

	@Test
	void redGreenAndBlueOfAnyDepth() throws IOException {
		assertEquals(0x0A141E, picture(pixels(colour(1, 1, 8, "RGB", 0), 10, 20, 30)).rgb(0, 0));
		assertEquals(0x0A141E, picture(pixels(colour(1, 1, 16, "RGB", 0), 255, 10, 1, 20, 0, 30)).rgb(0, 0));
		assertEquals(0xFF0080, picture(pixels(colour(1, 1, 32, "RGB", 1), 0, 0, 0, 255, 9, 9, 9, 0, 0, 0, 0, 128)).rgb(0, 0));
		assertEquals(0xFF0055, picture(pixels(colour(1, 1, 8, "RGB", 0).put(Tag.BitsStored, 2).put(Tag.HighBit, 1), 3, 0, 1)).rgb(0, 0));
	}

	@Test
	void luminanceAndChrominance() throws IOException {
		assertEquals(0xFE0000, picture(pixels(colour(1, 1, 8, "YBR_FULL", 0), 76, 85, 255)).rgb(0, 0));
		assertEquals(0x808080, picture(pixels(colour(1, 1, 8, "YBR_FULL", 0), 128, 128, 128)).rgb(0, 0));
		assertEquals(0x0000FE, picture(pixels(colour(1, 1, 8, "YBR_FULL", 0), 29, 255, 107)).rgb(0, 0));
		Picture pair = picture(pixels(colour(2, 1, 8, "YBR_PARTIAL_422", 0), 235, 16, 128, 128));
		assertEquals(0xFFFFFF, pair.rgb(0, 0));
		assertEquals(0x000000, pair.rgb(1, 0));
	}

	@Test
	void retiredModelsAreNamedInTheRefusal() {
		for (String model : List.of("HSV", "ARGB", "CMYK", "XYB")) {
			DataSet image = pixels(colour(1, 1, 8, model, 0), 1, 2, 3, 4);
			if (model.length() == 4) {
				image.put(Tag.SamplesPerPixel, 4);
			}
			DicomException e = assertThrows(DicomException.class, () -> picture(image));
			assertEquals(Kind.UNSUPPORTED, e.kind());
			assertTrue(e.getMessage().contains(model), e::getMessage);
		}
	}

	@Test
	void paletteEntriesOfEightAndSixteenBits() throws IOException {
		DataSet image = pixels(grey(4, 1, 8, 8, 0).put(Tag.PhotometricInterpretation, "PALETTE COLOR"), 0, 10, 11, 255);
		Picture wide = picture(palette(image, words(2, 10, 16), words(0x1200, 0xFF00), words(0x3400, 0), words(0x5600, 0x80FF)));
		assertArrayEquals(bytes(0x12, 0x34, 0x56, 0x12, 0x34, 0x56, 0xFF, 0, 0x80, 0xFF, 0, 0x80), wide.samples());
		Picture packed = picture(palette(image, words(2, 10, 8), bytes(1, 2), bytes(3, 4), bytes(5, 6)));
		assertArrayEquals(bytes(1, 3, 5, 1, 3, 5, 2, 4, 6, 2, 4, 6), packed.samples());
		Picture inWords = picture(palette(image, words(2, 10, 16), words(1, 2), words(3, 4), words(5, 6)));
		assertArrayEquals(packed.samples(), inWords.samples(), "eight bits that call themselves sixteen");
	}

	@Test
	void aSegmentedPalette() throws IOException {
		DataSet image = pixels(grey(4, 1, 8, 8, 0).put(Tag.PhotometricInterpretation, "PALETTE COLOR"), 0, 1, 2, 3);
		for (int i = 0; i < 3; i++) {
			image.put(ImageTag.RedPaletteColorLookupTableDescriptor + i, VR.US, words(4, 0, 16));
			image.put(ImageTag.SegmentedRedPaletteColorLookupTableData + i, VR.OW, words(0, 1, i << 8, 1, 3, 0x3000));
		}
		assertEquals(0x000102, picture(image).rgb(0, 0));
		assertEquals(0x101011, picture(image).rgb(1, 0));
		assertEquals(0x303030, picture(image).rgb(3, 0));
	}

	@Test
	void aPaletteThatIsMissingOrTooShortIsMalformed() {
		DataSet image = pixels(grey(1, 1, 8, 8, 0).put(Tag.PhotometricInterpretation, "PALETTE COLOR"), 9);
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> picture(image)).kind());
		palette(image, words(256, 0, 16), new byte[512], new byte[512], new byte[30]);
		DicomException e = assertThrows(DicomException.class, () -> picture(image));
		assertTrue(e.getMessage().contains("BluePaletteColorLookupTableData") && e.getMessage().contains("30"), e::getMessage);
	}

	@Test
	void aSupplementalPaletteColoursTheValuesThatItMaps() throws IOException {
		DataSet image = grey(3, 1, 16, 16, 0).put(Tag.PixelData, VR.OW, words(100, 1000, 1001)).put(Tag.WindowCenter, "50.5")
				.put(Tag.WindowWidth, "101");
		palette(image, words(1, 1000, 8), words(1), words(2), words(3));
		assertEquals(false, picture(image).colour(), "without Pixel Presentation it is not meant");
		Picture picture = picture(image.put(ImageTag.PixelPresentation, "COLOR"));
		assertArrayEquals(bytes(255, 255, 255, 1, 2, 3, 255, 255, 255), picture.samples());
	}

	@Test
	void aWeakBlueOfSixteenBitsStaysWeak() throws IOException {
		DataSet image = pixels(grey(2, 1, 8, 8, 0).put(Tag.PhotometricInterpretation, "PALETTE COLOR"), 0, 1);
		Picture picture = picture(palette(image, words(2, 0, 16), words(0xFF00, 0x8000), words(0x8000, 0), words(255, 128)));
		assertEquals(0xFF8000, picture.rgb(0, 0));
		assertEquals(0x800000, picture.rgb(1, 0));
	}
}
