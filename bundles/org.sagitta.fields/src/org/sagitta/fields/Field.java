package org.sagitta.fields;

import java.util.Set;

import org.sagitta.dicom.Level;

/// A field that a rule fills, and the column that shows it until the user arranges the columns otherwise.
/// @param level whose rows have it
/// @param name its name, unique on its level; a DICOM keyword where it is one
/// @param title the column's title
/// @param type how it sorts and aligns
/// @param merge how the values of several instances become one
/// @param placeholders texts that stand for "no value" when values are merged, such as `Unnamed RT Plan`
/// @param visible whether the column shows by default
/// @param order lower is further left
public record Field(Level level, String name, String title, Type type, Merge merge, Set<String> placeholders,
		boolean visible, int order) {
	public Field {
		placeholders = Set.copyOf(placeholders);
	}

	/// A field without placeholders.
	public static Field of(Level level, String name, String title, Type type, Merge merge, boolean visible, int order) {
		return new Field(level, name, title, type, merge, Set.of(), visible, order);
	}

	public enum Type {
		TEXT, NUMBER, DATE
	}
}
