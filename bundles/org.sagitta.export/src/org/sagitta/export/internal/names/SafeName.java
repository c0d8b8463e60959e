package org.sagitta.export.internal.names;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes names of received values that every system takes: each stays one name, in its folder, and says what it says.
public final class SafeName {
	/// Bytes of UTF-8. File systems take 255 at most, encrypting ones 143; a number may come behind.
	static final int LONGEST = 120;
	/// When nothing is left of a name.
	private static final String NOTHING = "unknown";
	/// No value of a name is worth looking at beyond this: text elements can have gigabytes.
	private static final int WORTH = 300;
	private static final String SEPARATORS = "/\\:*?\"<>|";
	/// What devices are called on Windows, with any extension.
	private static final Pattern DEVICE = Pattern.compile(
			"(?i)(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00B9\u00B2\u00B3])\\s*(\\..*)?");

	/// A piece of a name.
	/// @param value whether it comes from a value, and may be shortened
	record Piece(String text, boolean value) { }

	private SafeName() {
	}

	/// A value without what a name must not have: composed (NFC), and each character that separates, steers or is none becomes `_`.
	static String value(String raw) {
		String some = raw.codePointCount(0, raw.length()) > WORTH ? raw.substring(0, raw.offsetByCodePoints(0, WORTH)) : raw;
		return Normalizer.normalize(some, Normalizer.Form.NFC).codePoints().map(c -> isUnsafe(c) ? '_' : Character.isSpaceChar(c) ? ' ' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip().replaceAll(" +", " ");
	}

	private static boolean isUnsafe(int c) {
		return SEPARATORS.indexOf(c) >= 0 || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.UNASSIGNED, Character.PRIVATE_USE -> true;
			default -> false;
		};
	}

	/// The name of these pieces. Its longest values are shortened until it is short enough, so that what tells files apart stays.
	static String of(List<Piece> pieces) {
		List<Piece> left = new ArrayList<>(pieces);
		for (int bytes = bytes(left); bytes > LONGEST; bytes = bytes(left)) {
			int longest = -1;
			for (int i = 0; i < left.size(); i++) {
				if (left.get(i).value && (longest < 0 || size(left.get(i)) > size(left.get(longest)))) {
					longest = i;
				}
			}
			if (longest < 0 || left.get(longest).text.isEmpty()) {
				break; // the pattern itself is long: whether it fits is for the system to say
			}
			left.set(longest, new Piece(shorter(left.get(longest).text), true));
		}
		return whole(String.join("", left.stream().map(Piece::text).toList()));
	}

	private static int bytes(List<Piece> pieces) {
		return pieces.stream().mapToInt(SafeName::size).sum();
	}

	private static int size(Piece piece) {
		return piece.text.getBytes(StandardCharsets.UTF_8).length;
	}

	/// Without its last character and the marks on it.
	private static String shorter(String text) {
		int end = text.length();
		int c;
		do {
			c = text.codePointBefore(end);
			end -= Character.charCount(c);
		} while (end > 0 && (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK));
		return text.substring(0, end);
	}

	/// A whole name as every system takes it: not hidden, no option of a command, no device; what Windows would drop at the end is not
	/// there to be dropped.
	static String whole(String name) {
		String safe = name.strip().replaceFirst("[. ]+$", "");
		if (safe.startsWith(".") || safe.startsWith("-") || safe.startsWith("~")) {
			safe = "_" + safe.substring(1);
		}
		if (safe.isEmpty()) {
			return NOTHING;
		}
		return writable(DEVICE.matcher(safe).matches() ? "_" + safe : safe);
	}

	/// A locale such as C lets Java write no names but those of ASCII.
	private static String writable(String name) {
		try {
			Path.of(name);
			return name;
		} catch (InvalidPathException _) {
			return name.codePoints().map(c -> c < 0x80 ? c : '_').collect(StringBuilder::new, StringBuilder::appendCodePoint,
					StringBuilder::append).toString();
		}
	}

	/// What names have in common that are one name on some system: case and composition aside.
	public static String folded(String name) {
		return Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT),
				Normalizer.Form.NFC);
	}
}
