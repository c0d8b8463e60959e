package org.sagitta.fields.internal;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Field;
import org.sagitta.fields.Merge;

/// Fields with their titles in the languages that Sagitta speaks.
final class Titles {
	private Titles() {
	}

	/// A field whose column shows by default.
	static Field shown(Level level, String name, Field.Type type, Merge merge, int order, String english, String german, String japanese) {
		return Field.of(level, name, english, type, merge, true, order).titled("de", german).titled("ja", japanese);
	}

	/// A field whose column the user has to ask for.
	static Field hidden(Level level, String name, Field.Type type, Merge merge, int order, String english, String german, String japanese) {
		return Field.of(level, name, english, type, merge, false, order).titled("de", german).titled("ja", japanese);
	}

	/// A hidden field of series with each different text that instances have.
	static Field words(String name, int order, String english, String german, String japanese) {
		return hidden(Level.SERIES, name, Field.Type.TEXT, Merge.CONCATENATE, order, english, german, japanese);
	}
}
