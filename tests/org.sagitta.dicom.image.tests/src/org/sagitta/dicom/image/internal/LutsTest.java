package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Lut;

/// Look-up tables, also those that lie about their length (as in Orthanc's CVE-2026-5442 and the like).
class LutsTest {
	private static Lut lut(VR vr, byte[] descriptor, byte[] data, boolean signed) throws IOException {
		DataSet dataSet = new DataSet().put(ImageTag.LUTDescriptor, vr, descriptor).put(ImageTag.LUTData, VR.OW, data);
		return Luts.read(dataSet, ImageTag.LUTDescriptor, ImageTag.LUTData, signed);
	}

	@Test
	void inputsOutsideOfTheTableHaveTheOutputOfItsEnds() throws IOException {
		Lut lut = lut(VR.US, words(3, 10, 16), words(100, 200, 60000), false);
		assertEquals(100, lut.at(-5));
		assertEquals(100, lut.at(10));
		assertEquals(200, lut.at(11));
		assertEquals(60000, lut.at(12));
		assertEquals(60000, lut.at(1e12));
		assertEquals(100, lut.at(Double.NaN));
	}

	@Test
	void theFirstInputMayBeNegative() throws IOException {
		assertEquals(-1024, lut(VR.SS, words(2, -1024, 16), words(1, 2), false).first());
		assertEquals(-1024, lut(VR.US, words(2, -1024, 16), words(1, 2), true).first(), "signed pixels, and a wrong representation");
		assertEquals(64512, lut(VR.US, words(2, -1024, 16), words(1, 2), false).first());
	}

	@Test
	void noEntriesAreSixtyFiveThousandFiveHundredAndThirtySix() throws IOException {
		byte[] data = new byte[2 << 16];
		data[data.length - 2] = 7;
		Lut lut = lut(VR.US, words(0, 0, 16), data, false);
		assertEquals(1 << 16, lut.entries().length);
		assertEquals(7, lut.at(65535));
		assertThrows(DicomException.class, () -> lut(VR.US, words(0, 0, 16), new byte[(2 << 16) - 1], false));
	}

	@Test
	void entriesOfEightBitsAreInBytesOrInWords() throws IOException {
		for (byte[] data : new byte[][] { bytes(1, 2, 255, 0), words(1, 2, 255) }) {
			Lut lut = lut(VR.US, words(3, 0, 8), data, false);
			assertEquals(255, lut.at(2));
			assertEquals(8, lut.bits());
		}
	}

	@Test
	void aWrongNumberOfBitsIsSeenByTheEntries() throws IOException {
		assertEquals(8, lut(VR.US, words(2, 0, 16), words(1, 255), false).bits());
		assertEquals(16, lut(VR.US, words(2, 0, 8), words(1, 256), false).bits());
		assertEquals(12, lut(VR.US, words(2, 0, 12), words(1, 256), false).bits());
	}

	@Test
	void tablesThatAreShorterThanTheySayAreMalformed() {
		record Wrong(byte[] descriptor, byte[] data, String said) { }
		for (Wrong wrong : List.of(new Wrong(words(256, 0, 16), new byte[510], "510"), new Wrong(words(256, 0, 8), new byte[255], "255"),
				new Wrong(words(0, 0, 16), new byte[2], "65536"), new Wrong(words(2, 0, 16), new byte[0], "0 bytes"),
				new Wrong(words(2, 0, 17), new byte[4], "17 bits"), new Wrong(words(2, 0, 0), new byte[4], "0 bits"),
				new Wrong(words(2, 0), new byte[4], "2 numbers"), new Wrong(words(), new byte[4], "0 numbers"))) {
			DicomException e = assertThrows(DicomException.class, () -> lut(VR.US, wrong.descriptor(), wrong.data(), false));
			assertEquals(Kind.MALFORMED, e.kind());
			assertTrue(e.getMessage().contains(wrong.said()), e::getMessage);
		}
	}

	@Test
	void aLongerRepresentationCannotSmuggleInMoreEntries() {
		byte[] descriptor = bytes(0, 0, 1, 0, 0, 0, 0, 0, 16, 0, 0, 0);
		DicomException e = assertThrows(DicomException.class, () -> lut(VR.UL, descriptor, new byte[16], false));
		assertTrue(e.getMessage().contains("65536"), e::getMessage);
	}

	@Test
	void tablesThatBelongTogetherAreScaledTogether() {
		Luts.Descriptor descriptor = new Luts.Descriptor(1, 0, 16);
		Luts.Written strong = new Luts.Written(descriptor, new short[] { (short) 0xFFFF }, true);
		Luts.Written weak = new Luts.Written(descriptor, new short[] { 200 }, true);
		assertEquals(List.of(16, 16, 16), Luts.scaled(List.of(strong, weak, weak)).stream().map(Lut::bits).toList());
		assertEquals(List.of(8, 8, 8), Luts.scaled(List.of(weak, weak, weak)).stream().map(Lut::bits).toList());
	}
}
