package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.PersonName;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

class ValuesTest {
	@Test
	void elementsAreInUnsignedOrderHoweverTheyCome() {
		DataSet dataSet = new DataSet().put(0xFFFCFFFC, VR.OB, new byte[2]).put(Tag.PixelData, VR.OW, new byte[2]).put(Tag.PatientID, "42")
				.put(Tag.Modality, "CT").put(Tag.PatientID, "43");
		assertArrayEquals(new int[] { Tag.Modality, Tag.PatientID, Tag.PixelData, 0xFFFCFFFC }, dataSet.tags());
		assertEquals("43", dataSet.text(Tag.PatientID));
		assertArrayEquals(new int[] { Tag.Modality, Tag.PixelData, 0xFFFCFFFC }, dataSet.remove(Tag.PatientID).remove(Tag.Rows).tags());
		assertEquals(3, dataSet.elements().size());
	}

	@Test
	void absentAndEmptyReadAlikeAndAreToldApart() {
		DataSet dataSet = new DataSet().put(Tag.PatientID);
		assertTrue(dataSet.contains(Tag.PatientID));
		assertFalse(dataSet.contains(Tag.PatientName));
		for (int tag : new int[] { Tag.PatientID, Tag.PatientName }) {
			assertEquals("", dataSet.text(tag));
			assertEquals(List.of(), dataSet.texts(tag));
			assertEquals(0, dataSet.decimals(tag).length);
			assertTrue(dataSet.integer(tag).isEmpty() && dataSet.decimal(tag).isEmpty() && dataSet.items(tag).isEmpty());
		}
	}

	@Test
	void paddingIsNoPartOfAValue() {
		DataSet dataSet = new DataSet().put(Tag.StudyInstanceUID, VR.UI, "1.2.3\0".getBytes()).put(Tag.PatientID, VR.LO, "  42 \\ 43 ".getBytes())
				.put(Tag.PatientComments, VR.LT, "  as\\it is  ".getBytes());
		assertEquals("1.2.3", dataSet.text(Tag.StudyInstanceUID));
		assertEquals(List.of("42", "43"), dataSet.texts(Tag.PatientID));
		assertEquals(List.of("  as\\it is"), dataSet.texts(Tag.PatientComments));
	}

	@Test
	void numbersOfAllRepresentationsAreKept() {
		Object[][] cases = { { VR.US, "65535" }, { VR.SS, "-32768" }, { VR.UL, "4294967295" }, { VR.SL, "-2147483648" },
				{ VR.SV, "-9223372036854775808" }, { VR.UV, "18446744073709551615" }, { VR.FL, "1.5" }, { VR.FD, "-0.1" }, { VR.AT, "7FE00010" } };
		for (Object[] one : cases) {
			assertEquals(List.of(one[1], one[1]), new DataSet().put(0x00091001, (VR) one[0], (String) one[1], (String) one[1]).texts(0x00091001));
		}
		assertThrows(IllegalArgumentException.class, () -> new DataSet().put(Tag.Rows, 65536));
		assertThrows(IllegalArgumentException.class, () -> new DataSet().put(Tag.Rows, -1));
		assertEquals(-1, new DataSet().put(Tag.PixelPaddingValue, -1).integer(Tag.PixelPaddingValue).orElseThrow());
		assertEquals(4294967295.0, new DataSet().put(0x00091001, VR.UL, "4294967295").decimal(0x00091001).orElseThrow());
	}

	@Test
	void whatOnlyJavaTakesForNumbersAreNone() {
		for (String text : List.of("1d", "1.5f", "0x1p3", "Infinity", "NaN", "-", "1e", "1,5", "")) {
			DataSet dataSet = new DataSet().put(Tag.WindowCenter, VR.DS, (text + "\\7").getBytes());
			assertTrue(Double.isNaN(dataSet.decimals(Tag.WindowCenter)[0]), text);
			assertEquals(7, dataSet.decimals(Tag.WindowCenter)[1]);
		}
		DataSet good = new DataSet().put(Tag.WindowCenter, VR.DS, " +1.5E+2\\-.5 ".getBytes());
		assertArrayEquals(new double[] { 150, -0.5 }, good.decimals(Tag.WindowCenter));
	}

	@Test
	void aPartOfAValueIsReadWhereverItIs() throws IOException {
		Path file = Files.write(Files.createTempFile("value", ".bin"), new byte[] { 9, 1, 2, 3, 4 });
		try {
			for (Value.Stored value : List.of(new Value.Bytes(new byte[] { 1, 2, 3, 4 }), new Value.OnDisk(file, 1, 4))) {
				assertEquals(4, value.length());
				assertArrayEquals(new byte[] { 2, 3 }, value.read(1, 2));
				assertThrows(IndexOutOfBoundsException.class, () -> value.read(3, 2));
				assertThrows(IndexOutOfBoundsException.class, () -> value.read(Long.MAX_VALUE, 2));
			}
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void decimalStringsFitSixteenCharactersAndStayClose() {
		Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
			String text = Numbers.decimalString(value);
			assertTrue(text.length() <= 16, text);
			assertEquals(value, Double.parseDouble(text), Math.abs(value) * 1e-7, text);
		}
		assertEquals("0.5", Numbers.decimalString(0.5));
		assertEquals("-1", Numbers.decimalString(-1));
		assertEquals("0.33333333333333", Numbers.decimalString(1 / 3.0));
		assertThrows(IllegalArgumentException.class, () -> Numbers.decimalString(Double.NaN));
	}

	@Test
	void namesAreTakenApart() {
		PersonName name = PersonName.parse("Yamada^Tarou^^Dr^Jr=山田^太郎=やまだ^たろう");
		assertEquals(new PersonName.Group("Yamada", "Tarou", "", "Dr", "Jr"), name.alphabetic());
		assertEquals("太郎", name.ideographic().given());
		assertEquals("やまだ", name.phonetic().family());
		assertEquals("Yamada, Tarou, Jr (Dr)", name.display());
		assertEquals("Yamada^Tarou^^Dr^Jr=山田^太郎=やまだ^たろう", name.text());
		assertEquals("=山田", PersonName.parse("=山田^^^=").text());
		assertEquals("山田, 太郎", PersonName.parse("=山田^太郎").display());
		assertEquals("", PersonName.parse("").display());
		assertEquals("A", PersonName.parse("A^^^^^^^=B=C=D").display());
		assertTrue(PersonName.parse("==").alphabetic().isEmpty());
	}

	@Test
	void uidsAreMadeAndJudged() {
		assertTrue(Uids.isValid(Uids.create()) && Uids.create().startsWith("2.25."));
		assertEquals(Uids.derive("study"), Uids.derive("study"));
		assertNotEquals(Uids.derive("study"), Uids.derive("series"));
		for (String wrong : List.of("", ".", "1.", ".1", "1..2", "1.02", "1.2a", "../etc", "1.2 ", "1.2\0", "1." + "2".repeat(63))) {
			assertFalse(Uids.isValid(wrong), wrong);
		}
		assertTrue(Uids.isValid("1.0.2") && Uids.isValid("1." + "2".repeat(62)));
	}

	@Test
	void transferSyntaxesDecideHowBytesAreRead() {
		assertFalse(TransferSyntax.of(Uids.IMPLICIT_LITTLE_ENDIAN).explicit());
		assertTrue(TransferSyntax.of(Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN).deflated());
		assertTrue(TransferSyntax.of("1.2.840.10008.1.2.4.90").encapsulated());
		assertFalse(TransferSyntax.of(Uids.EXPLICIT_LITTLE_ENDIAN).encapsulated());
		assertEquals("Explicit VR Little Endian", TransferSyntax.of(Uids.EXPLICIT_LITTLE_ENDIAN).name());
	}
}
