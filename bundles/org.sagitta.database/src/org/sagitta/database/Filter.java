package org.sagitta.database;

/// One condition on a field or attribute of a row. Texts are compared without regard to upper and lower case and diacritics.
/// @param field what [Row#value] takes
/// @param value what it is compared with; "" where the kind needs none
public record Filter(String field, Kind kind, String value) {
	public enum Kind {
		/// The value has this text somewhere.
		CONTAINS,
		/// The value is this text; `*` stands for any characters, `?` for one.
		IS,
		/// The value is not below this one: as a number where the field is one, else as text. An empty value never is.
		FROM,
		/// The value is not above this one. An empty value never is.
		TO,
		/// The row has no value.
		EMPTY
	}

	/// Reads `field:value`, `field=value`, `field>=value`, `field<=value` and `field=` (empty), as people write them.
	/// @throws IllegalArgumentException when it is none of these
	public static Filter parse(String text) {
		int at = 0;
		while (at < text.length() && ":=<>".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		String field = text.substring(0, at).strip();
		String rest = text.substring(at);
		if (field.isEmpty() || rest.isEmpty()) {
			throw new IllegalArgumentException("A condition is FIELD:TEXT, FIELD=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD= (no value), unlike " + text);
		}
		if (rest.startsWith(">=") || rest.startsWith("<=")) {
			return new Filter(field, rest.charAt(0) == '>' ? Kind.FROM : Kind.TO, rest.substring(2).strip());
		}
		String value = rest.substring(1).strip();
		return switch (rest.charAt(0)) {
			case ':' -> new Filter(field, Kind.CONTAINS, value);
			case '=' -> new Filter(field, value.isEmpty() ? Kind.EMPTY : Kind.IS, value);
			default -> throw new IllegalArgumentException("There is >= and <=, and no " + rest.charAt(0) + " alone");
		};
	}
}
