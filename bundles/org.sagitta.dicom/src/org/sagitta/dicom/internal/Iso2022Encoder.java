package org.sagitta.dicom.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.util.List;

/// Encodes text with ISO 2022 escapes (PS3.5 section 6.1.2.5.3): each character in the first of the declared sets that has it, the
/// first G0 set again before delimiters, line ends and the end. After a delimiter of the representation the first G1 set is active
/// again; after what is one in other representations a reader may think so, and the next character designates its set anew.
final class Iso2022Encoder {
	/// Delimiters in one representation or another.
	private static final String ANY_DELIMITER = "\\^=";

	private final List<GraphicSet> sets;
	private final GraphicSet firstG0;
	private final GraphicSet firstG1;
	private final String delimiters;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private GraphicSet g0;
	private GraphicSet g1;

	/// @param sets the declared ones, in order
	/// @param firstG0 what is active at the beginning
	/// @param firstG1 likewise, null for none
	/// @param delimiters those of the representation
	Iso2022Encoder(List<GraphicSet> sets, GraphicSet firstG0, GraphicSet firstG1, String delimiters) {
		this.sets = sets;
		this.firstG0 = firstG0;
		this.firstG1 = firstG1;
		this.delimiters = delimiters;
		g0 = firstG0;
		g1 = firstG1;
	}

	byte[] encode(String text) throws CharacterCodingException {
		for (int i = 0; i < text.length();) {
			int end = text.offsetByCodePoints(i, 1);
			character(text.substring(i, end));
			i = end;
		}
		backToFirstG0();
		return out.toByteArray();
	}

	private void character(String character) throws CharacterCodingException {
		char c = character.charAt(0);
		if (c < 0x80) {
			if (c == Iso2022.ESCAPE) {
				throw new UnmappableCharacterException(1);
			}
			backToFirstG0();
			out.write(c);
			if (delimiters.indexOf(c) >= 0 || Iso2022.isLineEnd(c)) {
				g1 = firstG1;
			} else if (ANY_DELIMITER.indexOf(c) >= 0) {
				g1 = null;
			}
			return;
		}
		byte[] encoded = g0.width > 1 ? g0.encode(character) : null;
		if (encoded == null && g1 != null) {
			encoded = g1.encode(character);
		}
		out.writeBytes(encoded == null ? switched(character) : encoded);
	}

	private byte[] switched(String character) throws CharacterCodingException {
		for (GraphicSet set : sets) {
			byte[] encoded = set.encode(character);
			if (encoded != null) {
				designate(set);
				return encoded;
			}
		}
		throw new UnmappableCharacterException(character.length());
	}

	private void backToFirstG0() {
		if (g0 != firstG0) {
			designate(firstG0);
		}
	}

	private void designate(GraphicSet set) {
		out.write(Iso2022.ESCAPE);
		out.writeBytes(set.escape.getBytes(StandardCharsets.US_ASCII));
		if (set.lower) {
			g0 = set;
		} else {
			g1 = set;
		}
	}
}
