package org.sagitta.database.sql.internal.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sagitta.dicom.Level;
import org.sagitta.database.Row;

/// One row of a snapshot. Rows point to each other by their places in the tables of their levels.
/// @param place its place in the table of its level; never used again after a removal
/// @param parentPlace the place of the row above, -1 for a patient
/// @param children the places of the rows below; for a series nothing
public record Entry(Level level, String key, String parent, int place, int parentPlace, int[] children, Texts attributeValues,
		Texts fieldValues, int instances, Folded folded) implements Row {
	/// The searchable text, made when it is first searched; racing threads make the same.
	static final class Folded {
		private volatile String text;
	}

	@Override
	public String value(String field) {
		String shown = fieldValues.get(field);
		return shown != null ? shown : attributeValues.getOrDefault(field, "");
	}

	@Override
	public String attribute(String keyword) {
		return attributeValues.getOrDefault(keyword, "");
	}

	@Override
	public Set<String> attributes() {
		return attributeValues.keySet();
	}

	@Override
	public Set<String> fields() {
		return fieldValues.keySet();
	}

	/// All values in one folded text.
	String searchText() {
		String text = folded.text;
		if (text == null) {
			text = fold(attributeValues.joined() + fieldValues.joined());
			folded.text = text;
		}
		return text;
	}

	/// Lower case, without diacritics; compatibility forms and the caret of person names count as their plain counterparts.
	static String fold(String text) {
		String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
		return plain.toLowerCase(Locale.ROOT).replace('^', ' ');
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch(c -> c < 0x80);
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

	@Override
	public String toString() {
		return level + " " + key;
	}
}
