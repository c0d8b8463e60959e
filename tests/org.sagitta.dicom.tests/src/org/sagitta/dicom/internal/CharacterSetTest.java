package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// Text in the character sets of the standard; the escapes as in the examples of PS3.5 annexes H, I and K.
class CharacterSetTest {
	private static DataSet named(String declared, byte[] name) {
		return new DataSet().put(Tag.SpecificCharacterSet, VR.CS, declared.getBytes(StandardCharsets.US_ASCII)).put(Tag.PatientName, VR.PN, name);
	}

	private static byte[] bytes(String latin1) {
		return latin1.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Test
	void singleSetsAreDecodedAndEncoded() {
		String[][] cases = {
			{ "ISO_IR 100", "ISO-8859-1", "Äneas^Rüdiger" }, { "ISO_IR 101", "ISO-8859-2", "Wałęsa^Łukasz" },
			{ "ISO_IR 109", "ISO-8859-3", "Ċensu^Ħal" }, { "ISO_IR 110", "ISO-8859-4", "Āriņš^Ģirts" },
			{ "ISO_IR 144", "ISO-8859-5", "Люкceмбypг" }, { "ISO_IR 127", "ISO-8859-6", "قباني^لنزار" },
			{ "ISO_IR 126", "ISO-8859-7", "Διονυσιος" }, { "ISO_IR 138", "ISO-8859-8", "שרון^דבורה" },
			{ "ISO_IR 148", "ISO-8859-9", "Çavuşoğlu" }, { "ISO_IR 166", "TIS-620", "กานต์" },
			{ "ISO_IR 13", "JIS_X0201", "ﾔﾏﾀﾞ^ﾀﾛｳ" }, { "ISO_IR 192", "UTF-8", "Wang^XiaoDong=王^小東" },
			{ "GB18030", "GB18030", "Wang^XiaoDong=王^小东" }, { "GBK", "GBK", "Wang^XiaoDong=王^小东" } };
		for (String[] one : cases) {
			Charset charset = Charset.forName(one[1]);
			assertEquals(one[2], named(one[0], one[2].getBytes(charset)).text(Tag.PatientName));
			DataSet put = new DataSet().put(Tag.SpecificCharacterSet, one[0]).put(Tag.PatientName, one[2]);
			assertEquals(one[2], new String(put.bytes(Tag.PatientName), charset));
		}
	}

	@Test
	void escapesSwitchBetweenSets() {
		String kanji = "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B=\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B";
		assertEquals("Yamada^Tarou=山田^太郎=やまだ^たろう", named("\\ISO 2022 IR 87", bytes(kanji)).text(Tag.PatientName));
		String katakana = "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J";
		assertEquals("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎", named("ISO 2022 IR 13\\ISO 2022 IR 87", bytes(katakana)).text(Tag.PatientName));
		String korean = "Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7=\u001b$)C\u00c8\u00ab^\u001b$)C\u00b1\u00e6\u00b5\u00bf";
		assertEquals("Hong^Gildong=洪^吉洞=홍^길동", named("\\ISO 2022 IR 149", bytes(korean)).text(Tag.PatientName));
		String greek = "Papas\u001b-F\u00d0\u001b-L\u00b8";
		assertEquals("PapasΠИ", named("ISO 2022 IR 6\\ISO 2022 IR 126\\ISO 2022 IR 144", bytes(greek)).text(Tag.PatientName));
	}

	@Test
	void aDelimiterBringsTheFirstSetBack() {
		String text = "\u001b-F\u00d0^\u00e9";
		assertEquals("Π^é", named("ISO 2022 IR 100\\ISO 2022 IR 126", bytes(text)).text(Tag.PatientName));
	}

	@Test
	void aBackslashWithinACharacterSeparatesNothing() {
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "GBK").put(Tag.PatientName, VR.PN, "誠\\乗".getBytes(Charset.forName("GBK")));
		assertEquals(List.of("誠", "乗"), dataSet.texts(Tag.PatientName));
	}

	@Test
	void undeclaredTextIsUtf8WhereItCanBe() {
		assertEquals("Jörg", new DataSet().put(Tag.PatientName, VR.PN, "Jörg".getBytes(StandardCharsets.UTF_8)).text(Tag.PatientName));
		assertEquals("Jörg", new DataSet().put(Tag.PatientName, VR.PN, bytes("Jörg")).text(Tag.PatientName));
	}

	@Test
	void aWrongDeclarationShowsAndKeepsTheBytes() {
		DataSet dataSet = named("ISO_IR 192", bytes("Jörg"));
		assertEquals("J\uFFFDrg", dataSet.text(Tag.PatientName));
		assertEquals("Jörg", new String(dataSet.bytes(Tag.PatientName), StandardCharsets.ISO_8859_1));
		assertEquals("Jörg", dataSet.put(Tag.SpecificCharacterSet, VR.CS, bytes("ISO_IR 100")).text(Tag.PatientName));
	}

	@Test
	void itemsInheritUnlessTheyDeclare() {
		DataSet inheriting = new DataSet().put(Tag.PatientName, "Müller");
		DataSet own = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Müller");
		DataSet root = new DataSet().putItems(0x00081140, List.of(inheriting, own)).put(Tag.SpecificCharacterSet, "ISO_IR 100");
		assertEquals(6, root.items(0x00081140).getFirst().bytes(Tag.PatientName).length);
		assertEquals(7, root.items(0x00081140).getLast().bytes(Tag.PatientName).length);
	}

	@Test
	void aNewDeclarationReencodesWhatIsThere() {
		DataSet item = new DataSet().put(Tag.PatientName, VR.PN, bytes("Jörg"));
		DataSet dataSet = named("ISO_IR 100", bytes("Jörg")).putItems(0x00081140, List.of(item)).put(Tag.SpecificCharacterSet, "ISO_IR 192");
		assertEquals("Jörg", new String(dataSet.bytes(Tag.PatientName), StandardCharsets.UTF_8));
		assertEquals("Jörg", new String(item.bytes(Tag.PatientName), StandardCharsets.UTF_8));
	}

	@Test
	void aDeclarationWithADamagedRepresentationDoesNotAskForItself() {
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, VR.LO, bytes("ISO_IR 192")).put(Tag.PatientName, VR.PN,
				"Jörg".getBytes(StandardCharsets.UTF_8));
		assertEquals("ISO_IR 192", dataSet.text(Tag.SpecificCharacterSet));
		assertEquals("Jörg", dataSet.text(Tag.PatientName));
	}

	@Test
	void whatCannotBeEncodedIsRefusedByName() {
		DataSet dataSet = new DataSet().put(Tag.PatientName, "Müller");
		var e = assertThrows(UncheckedIOException.class, () -> dataSet.element(Tag.PatientName));
		assertEquals(DicomException.Kind.UNSUPPORTED, ((DicomException) e.getCause()).kind());
		assertEquals("Müller", dataSet.text(Tag.PatientName), "but it can be read");
	}

	@Test
	void textIsWrittenWithTheEscapesOfTheStandardsExamples() {
		String[][] cases = {
			{ "", "ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう",
				"Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B=\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B" },
			{ "ISO 2022 IR 13", "ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎",
				"\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J" },
			{ "", "ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동",
				"Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7=\u001b$)C\u00c8\u00ab^\u001b$)C\u00b1\u00e6\u00b5\u00bf" },
			{ "", "ISO 2022 IR 58", "Zhang^XiaoDong=张^小东", "Zhang^XiaoDong=\u001b$)A\u00d5\u00c5^\u001b$)A\u00d0\u00a1\u00b6\u00ab" },
			{ "ISO 2022 IR 100", "ISO 2022 IR 126", "Müller^Διο=é", "M\u00fcller^\u001b-F\u00c4\u00e9\u00ef=\u00e9" } };
		for (String[] one : cases) {
			DataSet put = new DataSet().put(Tag.SpecificCharacterSet, one[0], one[1]).put(Tag.PatientName, one[2]);
			assertEquals(one[3], new String(put.bytes(Tag.PatientName), StandardCharsets.ISO_8859_1));
			assertEquals(one[2], named(one[0] + "\\" + one[1], put.bytes(Tag.PatientName)).text(Tag.PatientName), "and read again");
		}
	}

	@Test
	void everyDeclaredExtensionIsUsedAndOthersAreRefused() {
		String all = "Ä Ł Ж Π ไ 張 洪";
		DataSet put = new DataSet().put(Tag.SpecificCharacterSet, "ISO 2022 IR 100", "ISO 2022 IR 101", "ISO 2022 IR 144", "ISO 2022 IR 126",
				"ISO 2022 IR 166", "ISO 2022 IR 87", "ISO 2022 IR 149").put(Tag.StudyDescription, all);
		put.put(Tag.StudyDescription, VR.LO, put.bytes(Tag.StudyDescription));
		assertEquals(all, put.text(Tag.StudyDescription));
		put.put(Tag.SpecificCharacterSet, "ISO 2022 IR 100", "ISO 2022 IR 101");
		assertThrows(UncheckedIOException.class, () -> put.bytes(Tag.StudyDescription));
	}

	@Test
	void onlyTheDelimitersOfItsRepresentationBringTheFirstSetBack() {
		byte[] korean = bytes("\u001b$)C\u00c8\u00ab=\u00c8\u00ab^\u00c8\u00ab");
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "", "ISO 2022 IR 149").put(Tag.StudyDescription, VR.LO, korean);
		assertEquals("홍=홍^홍", dataSet.text(Tag.StudyDescription));
	}

	@Test
	void mixedSetsComeBackInEveryRepresentation() {
		for (VR vr : new VR[] { VR.LO, VR.LT, VR.PN, VR.SH, VR.UC }) {
			for (String text : List.of("Ω^Ö", "Ж=ä", "aΩ=Ω^ЖÖ", "Ö\tΩ")) {
				DataSet put = new DataSet().put(Tag.SpecificCharacterSet, "ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126").put(0x00090010, vr, text);
				put.put(0x00090010, vr, put.bytes(0x00090010));
				assertEquals(text, put.text(0x00090010), vr::name);
			}
		}
	}

	@Test
	void whatWouldBeReadAsADelimiterOrAnEscapeIsRefused() {
		for (String declared : List.of("ISO_IR 13", "ISO 2022 IR 13\\ISO 2022 IR 87")) {
			for (String text : List.of("\u00A5100", "\u203E")) {
				DataSet put = new DataSet().put(Tag.SpecificCharacterSet, declared.split("\\\\")).put(Tag.StudyDescription, text);
				assertThrows(UncheckedIOException.class, () -> put.bytes(Tag.StudyDescription));
			}
		}
		DataSet escape = new DataSet().put(Tag.SpecificCharacterSet, "", "ISO 2022 IR 87").put(Tag.StudyDescription, "a\u001b$Bb1");
		assertThrows(UncheckedIOException.class, () -> escape.bytes(Tag.StudyDescription));
	}

	@Test
	void aCharacterSetIsChosenWhereTheDeclaredOneLacksSomething() {
		assertEquals("", new DataSet().put(Tag.PatientName, "Mueller").chooseCharacterSet().text(Tag.SpecificCharacterSet));
		assertEquals("ISO_IR 100", new DataSet().put(Tag.PatientName, "Müller").chooseCharacterSet().text(Tag.SpecificCharacterSet));
		DataSet item = new DataSet().put(Tag.PatientName, "山田");
		assertEquals("ISO_IR 192", new DataSet().put(Tag.PatientName, "Müller").putItems(0x00081140, List.of(item)).chooseCharacterSet()
				.text(Tag.SpecificCharacterSet));
		DataSet greek = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 126").put(Tag.PatientName, "Παπάς");
		assertEquals("ISO_IR 126", greek.chooseCharacterSet().text(Tag.SpecificCharacterSet), "what suffices is kept");
	}
}
