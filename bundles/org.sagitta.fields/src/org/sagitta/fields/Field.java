package org.sagitta.fields;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.sagitta.dicom.Level;

/// A field that a rule fills, and the column that shows it until the user arranges the columns otherwise.
/// @param level whose rows have it; never [Level#INSTANCE]
/// @param name its name, unique on its level; a DICOM keyword where it is one
/// @param title the column's title for every language that [#titles] does not have
/// @param type how it sorts, aligns and is written
/// @param merge how the values of several instances become one
/// @param placeholders texts that stand for "no value" when values are merged, such as `Unnamed RT Plan`
/// @param visible whether the column shows by default
/// @param order lower is further left
/// @param titles the title in other languages, by language tag (BCP 47) such as `de` or `pt-BR`
/// @param width how wide the column is by default
public record Field(Level level, String name, String title, Type type, Merge merge, Set<String> placeholders,
		boolean visible, int order, Map<String, String> titles, Width width) {
	public Field {
		Objects.requireNonNull(level, "level");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(merge, "merge");
		Objects.requireNonNull(width, "width");
		placeholders = Set.copyOf(placeholders);
		titles = Map.copyOf(titles);
	}

	/// A field with one title, as wide as its contents.
	public Field(Level level, String name, String title, Type type, Merge merge, Set<String> placeholders, boolean visible, int order) {
		this(level, name, title, type, merge, placeholders, visible, order, Map.of(), Width.CONTENTS);
	}

	/// A field without placeholders.
	public static Field of(Level level, String name, String title, Type type, Merge merge, boolean visible, int order) {
		return new Field(level, name, title, type, merge, Set.of(), visible, order);
	}

	/// The same with a title in one more language.
	public Field titled(String language, String text) {
		var more = new HashMap<>(titles);
		more.put(language, text);
		return new Field(level, name, title, type, merge, placeholders, visible, order, more, width);
	}

	/// The same with another width.
	public Field wide(Width how) {
		return new Field(level, name, title, type, merge, placeholders, visible, order, titles, how);
	}

	/// The title for a language: that of the whole tag, else that of its language alone, else the one for all.
	public String title(Locale locale) {
		return Stream.of(locale.toLanguageTag(), locale.getLanguage()).map(titles::get).filter(Objects::nonNull).findFirst().orElse(title);
	}

	public enum Type {
		TEXT, NUMBER,
		/// A DICOM date (VR DA).
		DATE,
		/// A number of bytes, shown as 3.4 MB.
		SIZE,
		/// A number of seconds, shown as 12.5 s or 1:02:03.
		DURATION,
		/// A DICOM age (VR AS), such as 045Y.
		AGE;

		/// Whether it sorts, merges and aligns as a number.
		public boolean numeric() {
			return this == NUMBER || this == SIZE || this == DURATION || this == AGE;
		}
	}

	public enum Width {
		/// As the user drags it.
		INTERACTIVE,
		/// Takes the room that the others leave.
		STRETCH,
		/// As wide as what it shows.
		CONTENTS
	}
}
