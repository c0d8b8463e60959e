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
/// within; a regular expression may fit anywhere.
public final class HeaderSearch implements Predicate<HeaderRow> {
	private final String wanted;
	private final Predicate<String> fits;

	/// @param wanted compared with the representation
	private HeaderSearch(String wanted, Predicate<String> fits) {
		this.wanted = wanted;
		this.fits = fits;
	}

	/// @throws IllegalArgumentException for a regular expression that is none; the message says why
	public static HeaderSearch of(String text, boolean regularExpression) {
		return of(text, regularExpression, () -> false);
	}

	/// @param cancelled asked now and then while a row is looked at; [#test] throws a [CancellationException] once it says so
	public static HeaderSearch of(String text, boolean regularExpression, BooleanSupplier cancelled) {
		String wanted = text.strip();
		if (regularExpression) {
			Pattern pattern = pattern(wanted);
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

	private static Pattern pattern(String text) {
		try {
			return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
		} catch (PatternSyntaxException e) {
			String where = e.getIndex() < 0 ? "" : ", at character " + (e.getIndex() + 1);
			throw new IllegalArgumentException("\"" + text + "\" is no regular expression: " + e.getDescription() + where, e);
		}
	}

	/// Items do not match: what is in them does.
	@Override
	public boolean test(HeaderRow row) {
		try {
			return row.vr().equalsIgnoreCase(wanted) || row.texts().anyMatch(fits);
		} catch (StackOverflowError e) {
			// Java's matcher recurses for alternatives that repeat.
			throw new IllegalArgumentException("The regular expression \"" + wanted + "\" is too complex for the value of " + row.path(), e);
		}
	}
}
