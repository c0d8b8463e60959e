package org.sagitta.dicom.inspect;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.sagitta.dicom.inspect.internal.CancellableText;
import org.sagitta.dicom.inspect.internal.ElementTexts;
import org.sagitta.dicom.inspect.internal.Wildcards;

/// Finds rows of a header by tag number, keyword, name, value, or the name of a UID; by the value representation as a whole. Upper and
/// lower case are the same. Where a text has `*` (any characters) or `?` (one), it must fit from beginning to end, else be somewhere
/// within; a regular expression may fit anywhere. What begins with `regexp:` is one in any case.
public final class HeaderSearch implements Predicate<HeaderRow> {
	private static final String EXPRESSION = "regexp:";

	/// A regular expression recurses too deep in a value.
	public static final class TooComplexException extends IllegalArgumentException {
		private static final long serialVersionUID = 1;
		private final transient TagPath path;

		TooComplexException(String expression, TagPath path, Throwable cause) {
			super("The regular expression \"" + expression + "\" is too complex for the value of " + path, cause);
			this.path = path;
		}

		/// Of the value.
		public TagPath path() {
			return path;
		}
	}

	private final String wanted;
	private final Predicate<String> fits;

	/// @param wanted compared with the representation
	private HeaderSearch(String wanted, Predicate<String> fits) {
		this.wanted = wanted;
		this.fits = fits;
	}

	/// @throws PatternSyntaxException for a regular expression that is none
	public static HeaderSearch of(String text, boolean regularExpression) {
		return of(text, regularExpression, () -> false);
	}

	/// @param cancelled asked now and then while a row is looked at; [#test] throws a [CancellationException] once it says so
	public static HeaderSearch of(String text, boolean regularExpression, BooleanSupplier cancelled) {
		String stripped = text.strip();
		boolean said = stripped.regionMatches(true, 0, EXPRESSION, 0, EXPRESSION.length());
		String wanted = said ? stripped.substring(EXPRESSION.length()) : stripped;
		if (said || regularExpression) {
			Pattern pattern = Pattern.compile(wanted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
			return new HeaderSearch(wanted, each -> pattern.matcher(new CancellableText(each, cancelled)).find());
		}
		String folded = ElementTexts.fold(wanted);
		boolean wildcards = folded.contains("*") || folded.contains("?");
		Predicate<String> fits = wildcards ? each -> Wildcards.match(folded, each) : each -> each.contains(folded);
		return new HeaderSearch(wanted, each -> {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException();
			}
			return fits.test(ElementTexts.fold(each));
		});
	}

	/// Items do not match: what is in them does.
	@Override
	public boolean test(HeaderRow row) {
		try {
			return row.vr().equalsIgnoreCase(wanted) || row.texts().anyMatch(fits);
		} catch (StackOverflowError e) {
			// Java's matcher recurses for alternatives that repeat.
			throw new TooComplexException(wanted, row.path(), e);
		}
	}
}
