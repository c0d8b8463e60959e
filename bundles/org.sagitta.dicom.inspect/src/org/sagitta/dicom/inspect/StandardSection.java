package org.sagitta.dicom.inspect;

import java.util.List;
import java.util.stream.Stream;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.inspect.TagPath.Step;
import org.sagitta.dicom.inspect.internal.Modules;

/// A section of the standard, under its name there.
/// @param part such as "PS3.6"
/// @param number such as "6" or "C.7.6.2"
public record StandardSection(String part, String number, String title) {
	private static final String PAGES = "https://dicom.nema.org/medical/dicom/current/output/chtml/part";
	private static final StandardSection COMMANDS = new StandardSection("PS3.7", "E", "Command Dictionary");
	private static final StandardSection ELEMENTS = new StandardSection("PS3.6", "6", "Registry of DICOM Data Elements");
	private static final StandardSection META = new StandardSection("PS3.6", "7", "Registry of DICOM File Meta Elements");
	private static final StandardSection DIRECTORY = new StandardSection("PS3.6", "8", "Registry of DICOM Directory Structuring Elements");
	private static final StandardSection PRIVATE = new StandardSection("PS3.5", "7.8", "Private Data Elements");
	private static final StandardSection ITEMS = new StandardSection("PS3.5", "7.5", "Nesting of Data Sets");

	/// Where the standard has an element: its entry in the data dictionary first, then the modules that the checks know it in. Nothing for
	/// an element that no dictionary has.
	/// @param sopClass of the file; "" where it is not known
	/// @param path to one element or item
	public static List<StandardSection> of(String sopClass, TagPath path) {
		Step last = path.steps().getLast();
		int tag = last.tag();
		if (last.item() != Step.NONE) {
			return List.of(ITEMS);
		}
		if (Tag.isPrivate(tag)) {
			return List.of(PRIVATE);
		}
		return Dictionary.element(tag).isEmpty() ? List.of() : Stream.concat(Stream.of(registry(tag)), Modules.of(sopClass, path)).toList();
	}

	private static StandardSection registry(int tag) {
		return switch (tag >>> 16) {
			case 0x0000 -> COMMANDS;
			case 0x0002 -> META;
			case 0x0004 -> DIRECTORY;
			default -> ELEMENTS;
		};
	}

	/// The page of the current edition that has the section. It has one page for each section down to the fourth number, but the first
	/// of some that belong together stands on the page of the section around them.
	public String address() {
		String page = number;
		while (page.endsWith(".1")) {
			page = page.substring(0, page.length() - 2);
		}
		String place = part.substring(part.indexOf('.') + 1);
		String anchor = (number.contains(".") ? "sect_" : "chapter_") + number;
		return PAGES + "0".repeat(2 - place.length()) + place + '/' + (page.contains(".") ? "sect_" : "chapter_") + page + ".html"
				+ (page.equals(number) ? "" : "#" + anchor);
	}
}
