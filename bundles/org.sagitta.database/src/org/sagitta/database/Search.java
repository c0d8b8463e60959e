package org.sagitta.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sagitta.database.internal.SearchParser;
import org.sagitta.dicom.Level;

/// What a person typed to find rows, understood. Whatever is typed gives a search; what could not be understood is said in
/// [#problems].
///
/// | typed | finds rows in which |
/// |---|---|
/// | `head ct` | both words occur, in whatever values; upper and lower case, diacritics and full or half width do not matter, ß is ss |
/// | `"head ct"` | the words occur one behind the other |
/// | `jo*n`, `t?` | a word begins with jo and one ends with n; a word is of two characters and begins with t |
/// | `-scout` | the word does not occur |
/// | `Modality:MR`, `"Study date":2024` | a column has the value; it is named by its field, or by its title in any language |
/// | `Modality:=MR` | a column has this value and nothing else |
/// | `filesize:>10MB`, `age:<=6M`, `date:2024-01..2024-06` | a number, date, time, size, duration or age lies between bounds |
/// | `label:*`, `-label:*` | a column has a value, or none |
///
/// @param text as it was typed
/// @param terms which must all hold
/// @param problems what of it does not do what it seems to
public record Search(String text, List<Term> terms, List<Problem> problems) {
	/// Finds everything.
	public static final Search NOTHING = new Search("", List.of(), List.of());

	/// @param excluded whether the test must fail
	/// @param column whose values are looked at; nothing: those of all columns. One of another level than that of the rows asked for is
	///        looked at in the rows above or below
	public record Term(boolean excluded, Optional<Column> column, Test test) { }

	/// What a value must be.
	public sealed interface Test {
		/// Has the text somewhere.
		record Contains(String text) implements Test { }

		/// Has whole words that look like a pattern with `*` and `?`.
		record Like(String pattern) implements Test { }

		/// Is the text.
		record Is(String text) implements Test { }

		/// Is, as [Measure] has it, not below `from`, and below `to`.
		record Between(double from, double to) implements Test { }

		/// Is not empty.
		record Present() implements Test { }
	}

	/// @param kind what is wrong
	/// @param term the piece of the text
	/// @param field the field that it names
	public record Problem(Kind kind, String term, String field) {
		public enum Kind {
			/// There is no such field: the term was taken for a word.
			UNKNOWN_FIELD,
			/// The bound of a comparison is not of the column's type: the term was left out.
			NO_SUCH_VALUE
		}
	}

	public Search {
		terms = List.copyOf(terms);
		problems = List.copyOf(problems);
	}

	/// Of words that name no fields.
	public static Search parse(String text) {
		return parse(text, _ -> Optional.empty());
	}

	/// @param columns that may be named
	/// @param level that of the rows that are looked for: its columns come first, then those of the levels above and below
	public static Search parse(String text, Columns columns, Level level) {
		return parse(text, name -> columns.named(level, name));
	}

	/// @param columns the column that a name means
	public static Search parse(String text, Function<String, Optional<Column>> columns) {
		return SearchParser.parse(text, columns);
	}

	/// Whether it finds everything.
	public boolean isEmpty() {
		return terms.isEmpty();
	}
}
