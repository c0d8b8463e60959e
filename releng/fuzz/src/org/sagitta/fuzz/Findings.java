package org.sagitta.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.sagitta.dicom.Tag;
import org.sagitta.testkit.FileBytes;

/// Inputs that once did harm, as small as they could be made, each with what it did. They are seeds: each run begins with them.
final class Findings {
	/// @param target the one that it was found by
	/// @param bytes the input
	record Finding(String target, byte[] bytes) { }

	private final List<Finding> all = new ArrayList<>();

	private Findings() {
		files();
		directories();
		documents();
		texts();
	}

	static List<Finding> all() {
		return List.copyOf(new Findings().all);
	}

	private void files() {
		// Specific Character Set that says to be text in the specific character set: to decode it was to decode it first.
		FileBytes circle = part10().explicit(Tag.SpecificCharacterSet, "LO", "ISO_IR 100").explicit(Tag.PatientName, "PN", "\u00c4");
		add("ReadTarget", circle.toArray());
		add("ScanTarget", circle.toArray());
		// Group 0000 in the data set was written where it is read as file meta information.
		add("RoundTripTarget", new FileBytes().ascii("DICM").item(0, 16).zeros(8).toArray());
		// And an element of a later group, met before the last of group 0002, among the file meta information.
		add("RoundTripTarget", new FileBytes().ascii("DICM").explicit(0x002F0000, "UL", 4).zeros(8).toArray());
		// Lengths of items that were written without the delimiter of an empty sequence, and with an empty group length.
		FileBytes empty = new FileBytes().explicit(0x00081140, "SQ", FileBytes.UNDEFINED).item(FileBytes.SEQUENCE_END, 0);
		for (FileBytes item : List.of(empty, new FileBytes().explicit(0x00080000, "UL", 0))) {
			item.explicit(0x00081155, "UI", "1.2");
			add("RoundTripTarget", part10().explicit(0x00081115, "SQ", FileBytes.UNDEFINED).item(FileBytes.ITEM, item.size()).add(item)
					.item(FileBytes.SEQUENCE_END, 0).toArray());
		}
		// A sequence in the place of a group length: its items were in the XML, but not the element around them.
		add("InspectTarget", part10().explicit(0x00090000, "SQ", FileBytes.UNDEFINED).item(FileBytes.ITEM, 0).item(FileBytes.SEQUENCE_END, 0)
				.explicit(Tag.PatientID, "LO", "42").toArray());
	}

	private void directories() {
		// A file name that the locale of the system has no bytes for was an InvalidPathException.
		add("DirectoryTarget", FileSeeds.directory(0, "\u00c4B").toArray());
	}

	private static FileBytes part10() {
		return FileBytes.part10(FileBytes.EXPLICIT);
	}

	private void documents() {
		// Exponents beyond those of numbers in Java: a NumberFormatException, an ArithmeticException, and an infinite decimal string.
		document("00280010", "US", "1e99999999999");
		document("00280010", "US", "100e2147483647");
		document("00181164", "DS", "1e99999999999999999");
		// A decimal string that Java can only hold as text became a number of more than the 16 characters that one has.
		document("00181164", "DS", "123456780e99512");
		// A character set that is a number was written as the text ISO_IR 192.
		document("00080005", "SS", "1");
		// Each term counted again: the time grew with the square of the file.
		String terms = "\\\\".repeat(1000) + "ISO 2022 IR 100";
		String text = "^\u00e9".repeat(1000);
		document("{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"" + terms + "\"]},\"00104000\":{\"vr\":\"LT\",\"Value\":[\"" + text + "\"]}}");
	}

	private void texts() {
		// The yen sign became a backslash: one value two.
		add("CharacterSetTarget", hex("000b00a5"));
		// Cyrillic letters were written as if their set were the first one declared, which was an unknown one.
		add("CharacterSetTarget", hex("1912001b2d4cee"));
	}

	private void document(String tag, String vr, String number) {
		document("{\"%s\":{\"vr\":\"%s\",\"Value\":[%s]}}".formatted(tag, vr, number));
	}

	private void document(String json) {
		add("JsonTarget", json.getBytes(StandardCharsets.UTF_8));
	}

	private void add(String target, byte[] bytes) {
		all.add(new Finding(target, bytes));
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}
}
