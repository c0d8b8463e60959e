package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.image.PixelFormat;

/// The photometric interpretation of what is decoded is the one that the samples have.
class ColoursTest {
	private static final String JFIF = "FFE0 0010 4A46494600 0101 00 0001 0001 00 00";
	private static final String ADOBE_RGB = "FFEE 000E 41646F6265 0064 0000 0000 00";
	private static final String ADOBE_YCC = "FFEE 000E 41646F6265 0064 0000 0000 01";
	private static final String NUMBERS = "010203";
	private static final String LETTERS = "524742";

	/// Three components of one grey block each, all coefficients zero.
	private static String lossy(String application, String ids, String factors) {
		StringBuilder frame = new StringBuilder();
		StringBuilder scan = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			String id = ids.substring(2 * i, 2 * i + 2);
			frame.append(id).append(i == 0 ? factors : "11").append("00");
			scan.append(id).append("00");
		}
		return "FFD8" + application + "FFDB 0043 00" + "01".repeat(64) + "FFC4 0014 00 01" + "00".repeat(16)
				+ "FFC4 0014 10 01" + "00".repeat(16) + "FFC0 0011 08 0008 0008 03" + frame + "FFDA 000C 03" + scan + "00 3F 00" + "0000" + "FFD9";
	}

	private static String photometric(String said, String hex) throws IOException {
		PixelFormat format = Images.colour(8, 8, said);
		return new JpegDecoder().decode(HexFormat.of().parseHex(hex.replace(" ", "")), format).format().photometricInterpretation();
	}

	private static void assertPhotometric(String expected, String said, String application, String ids, String factors) throws IOException {
		assertEquals(expected, photometric(said, lossy(application, ids, factors)), said + " " + application + " " + ids + " " + factors);
	}

	@Test
	void theDataSetIsBelievedWhereTheCodestreamShowsNothing() throws IOException {
		assertPhotometric("RGB", "RGB", "", NUMBERS, "11");
		assertPhotometric("RGB", "RGB", "", "000102", "11");
		assertPhotometric("YBR_FULL", "YBR_FULL", "", NUMBERS, "11");
	}

	@Test
	void eachPixelHasItsOwnColour() throws IOException {
		assertPhotometric("YBR_FULL", "YBR_FULL_422", "", NUMBERS, "21");
		assertPhotometric("YBR_FULL", "YBR_FULL_422", "", NUMBERS, "11");
	}

	@Test
	void whatIsNoRgbIsNotCalledSo() throws IOException {
		assertPhotometric("YBR_FULL", "RGB", JFIF, NUMBERS, "11");
		assertPhotometric("YBR_FULL", "RGB", ADOBE_YCC, NUMBERS, "11");
		assertPhotometric("YBR_FULL", "RGB", "", NUMBERS, "21");
		assertPhotometric("YBR_FULL", "RGB", "", NUMBERS, "22");
	}

	@Test
	void whatIsRgbIsCalledSo() throws IOException {
		assertPhotometric("RGB", "RGB", ADOBE_RGB, NUMBERS, "11");
		assertPhotometric("RGB", "YBR_FULL_422", ADOBE_RGB, NUMBERS, "11");
		assertPhotometric("RGB", "YBR_FULL", "", LETTERS, "11");
	}

	@Test
	void coloursThatJpegKnowsNothingOfKeepTheirName() throws IOException {
		assertPhotometric("HSV", "HSV", JFIF, NUMBERS, "11");
	}

	@Test
	void aLosslessCodestreamHasTheColoursOfTheDataSet() throws IOException {
		for (String application : new String[] { "", JFIF, ADOBE_YCC, ADOBE_RGB }) {
			String lossless = "FFD8" + application + "FFC4 0014 00 01" + "00".repeat(16) + "FFC3 0011 08 0008 0008 03 011100 021100 031100"
					+ "FFDA 000C 03 0100 0200 0300 01 00 00" + "00".repeat(24) + "FFD9";
			assertEquals("RGB", photometric("RGB", lossless));
			assertEquals("YBR_FULL", photometric("YBR_FULL", lossless));
			assertEquals("YBR_FULL", photometric("YBR_FULL_422", lossless));
		}
	}
}
