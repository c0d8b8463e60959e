package org.sagitta.dicom.inspect.internal;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Text within XML 1.0 (section 2.2): what it cannot hold shows as U+FFFD, and a carriage return, which a reader would take for
/// a line feed, is written as a reference.
final class XmlText {
	private XmlText() {
	}

	static void write(String text, XMLStreamWriter xml) throws XMLStreamException {
		String[] lines = clean(text).split("\r", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				xml.writeEntityRef("#13");
			}
			xml.writeCharacters(lines[i]);
		}
	}

	/// For attributes, where white space would not survive either.
	static String attribute(String text) {
		return clean(text).replaceAll("[\r\n\t]", "\uFFFD");
	}

	private static String clean(String text) {
		return text.codePoints().allMatch(XmlText::fits) ? text
				: text.codePoints().map(c -> fits(c) ? c : '\uFFFD').collect(StringBuilder::new, StringBuilder::appendCodePoint,
						StringBuilder::append).toString();
	}

	private static boolean fits(int c) {
		return c >= 0x20 && c <= 0xD7FF || c == '\t' || c == '\n' || c == '\r' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
