package org.sagitta.ui.header.internal;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.HeaderSearch;
import org.sagitta.dicom.inspect.HeaderTree;
import org.sagitta.dicom.inspect.TagPath;

/// Which rows of a header are wanted.
/// @param text "" for all
/// @param only whether only those that differ
/// @param differing the paths that differ; null where two files are compared, whose rows say so themselves
record HeaderQuery(String text, boolean regularExpression, boolean only, Set<TagPath> differing) {
	boolean wantsAll() {
		return text.isBlank() && !only;
	}

	/// @throws IllegalArgumentException when the text is no regular expression, or one that is too complex
	HeaderFilter filter(HeaderTree tree, BooleanSupplier cancelled) {
		Predicate<HeaderRow> wanted = text.isBlank() ? _ -> true : HeaderSearch.of(text, regularExpression, cancelled);
		return HeaderFilter.of(tree, row -> (!only || differs(row)) && wanted.test(row), !only);
	}

	private boolean differs(HeaderRow row) {
		return differing == null ? row.differs() : differing.contains(row.path());
	}
}
