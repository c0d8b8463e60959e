package org.sagitta.dicom.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.sagitta.dicom.VR;

/// What Specific Character Set (0008,0005) says of the text of a data set (PS3.3 section C.12.1.1.2).
/// Without code extensions one Java charset does it all; with them ([Iso2022]) escapes switch between several.
public final class CharacterSet {
	/// No declaration, or ISO_IR 6.
	public static final CharacterSet DEFAULT = new CharacterSet("ISO_IR 6", StandardCharsets.US_ASCII, List.of());

	/// The sets that cannot be extended, and need not be.
	private static final Set<String> EVERYTHING = Set.of("192", "GB18030", "GBK");

	/// Many files declare the same few. What files say has no bounds, so only the first are kept.
	private static final Map<List<String>, CharacterSet> MET = new ConcurrentHashMap<>();
	private static final int MOST_MET = 64;

	private final String term;
	private final Charset charset;
	/// Those of the declared terms; none without code extensions.
	private final List<GraphicSet> extensions;

	private CharacterSet(String term, Charset charset, List<GraphicSet> extensions) {
		this.term = term;
		this.charset = charset;
		this.extensions = extensions;
	}

	/// @param terms the values of (0008,0005); unknown terms read as the default
	public static CharacterSet of(List<String> terms) {
		CharacterSet known = MET.get(terms);
		if (known != null) {
			return known;
		}
		CharacterSet made = make(terms);
		if (MET.size() < MOST_MET) {
			MET.put(List.copyOf(terms), made);
		}
		return made;
	}

	private static CharacterSet make(List<String> terms) {
		String first = terms.isEmpty() ? "" : terms.getFirst();
		if (first.isEmpty() && terms.size() < 2) {
			return DEFAULT;
		}
		boolean extended = (terms.size() > 1 || plain(first).startsWith("ISO2022")) && !EVERYTHING.contains(number(first));
		List<GraphicSet> extensions = !extended ? List.of()
				: terms.stream().distinct().map(CharacterSet::number)
						.flatMap(number -> Stream.of(GraphicSet.values()).filter(set -> set.number.equals(number))).distinct().toList();
		return new CharacterSet(String.join("\\", terms), charset(first), extended && extensions.isEmpty() ? List.of(GraphicSet.ASCII) : extensions);
	}

	/// The number of the register that the term names; 6 for an empty term.
	private static String number(String term) {
		String number = plain(term).replaceFirst("^ISO(IR|2022IR)", "");
		return number.isEmpty() ? GraphicSet.ASCII.number : number;
	}

	/// As the terms are met in files: with blanks, hyphens and underscores at will.
	private static String plain(String term) {
		return term.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

	private static Charset charset(String term) {
		String name = switch (number(term)) {
			case "100" -> "ISO-8859-1";
			case "101" -> "ISO-8859-2";
			case "109" -> "ISO-8859-3";
			case "110" -> "ISO-8859-4";
			case "144" -> "ISO-8859-5";
			case "127" -> "ISO-8859-6";
			case "126" -> "ISO-8859-7";
			case "138" -> "ISO-8859-8";
			case "148" -> "ISO-8859-9";
			case "203" -> "ISO-8859-15";
			case "166" -> "TIS-620";
			case "13" -> "JIS_X0201";
			case "149" -> "EUC-KR";
			case "58" -> "GB2312";
			case "192" -> "UTF-8";
			case "GB18030" -> "GB18030";
			case "GBK" -> "GBK";
			default -> "US-ASCII";
		};
		return Charset.forName(name);
	}

	/// Decodes whatever comes: what the declared character set cannot mean becomes U+FFFD, so that a wrong declaration shows.
	/// @param vr tells which characters are delimiters
	public String decode(VR vr, byte[] bytes) {
		int from = 0;
		int to = bytes.length;
		boolean ascii = true;
		boolean escapes = false;
		for (int i = from; i < to; i++) {
			ascii &= bytes[i] >= 0;
			escapes |= bytes[i] == Iso2022.ESCAPE;
		}
		if (escapes && !extensions.isEmpty()) {
			return Iso2022.decode(charset, bytes, from, to, delimiters(vr));
		}
		if (ascii) {
			return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
		}
		if (charset == StandardCharsets.US_ASCII) {
			return undeclared(bytes, from, to);
		}
		return charset(bytes, from, to);
	}

	private String charset(byte[] bytes, int from, int to) {
		String text = new String(bytes, from, to - from, charset);
		// JIS X 0201 has a yen sign and an overline where ASCII has these; DICOM keeps the backslash as the delimiter.
		return charset.name().equals("JIS_X0201") ? text.replace('\u00A5', '\\').replace('\u203E', '~') : text;
	}

	/// Text beyond ASCII of which nobody said what it is: UTF-8 if it can be (other text hardly ever happens to be), else
	/// the most common single-byte set.
	private static String undeclared(byte[] bytes, int from, int to) {
		try {
			return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
		} catch (CharacterCodingException _) {
			return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
		}
	}

	private static String delimiters(VR vr) {
		return vr == VR.PN ? "\\^=" : vr.isMultiValued() ? "\\" : "";
	}

	/// @throws CharacterCodingException when a character has no place in any of the declared sets
	public byte[] encode(VR vr, String text) throws CharacterCodingException {
		if (!extensions.isEmpty()) {
			String first = number(term.split("\\\\", 2)[0]);
			boolean japanese = first.equals(GraphicSet.ROMAJI.number);
			GraphicSet g1 = extensions.stream().filter(set -> !set.lower && set.number.equals(first)).findFirst().orElse(null);
			return new Iso2022Encoder(extensions, japanese ? GraphicSet.ROMAJI : GraphicSet.ASCII, g1, delimiters(vr)).encode(text);
		}
		if (charset.name().equals("JIS_X0201") && GraphicSet.isDelimiterThere(text)) {
			throw new UnmappableCharacterException(1);
		}
		ByteBuffer encoded = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text));
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		return bytes;
	}

	public boolean canEncode(String text) {
		try {
			encode(VR.PN, text);
			return true;
		} catch (CharacterCodingException _) {
			return false;
		}
	}

	/// The declared terms.
	@Override
	public String toString() {
		return term;
	}
}
