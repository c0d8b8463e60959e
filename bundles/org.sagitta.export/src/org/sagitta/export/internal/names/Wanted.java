package org.sagitta.export.internal.names;

import java.util.Locale;

/// A name that a folder or a file is to have, and those that it gets when another has it.
/// @param stem what a number is put behind
/// @param end the extension with its dot
/// @param counted whether it is a number behind letters anyway, as on media (PS3.10 section 8.2)
record Wanted(String stem, String end, boolean counted) {
	/// @param attempt from 1
	String name(int attempt) {
		if (counted) {
			return stem + String.format(Locale.ROOT, "%06d", attempt);
		}
		return attempt == 1 ? stem + end : stem + "-" + attempt + end;
	}
}
