package org.sagitta.cli.internal.columns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.UsageException;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;

/// Columns and elements as users name them.
final class ColumnWords {
	/// The levels that have columns.
	static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	private ColumnWords() {
	}

	static Level level(String word) throws UsageException {
		Level level = Levels.parse(word);
		if (level == Level.INSTANCE) {
			throw new UsageException("only patients, studies and series have columns");
		}
		return level;
	}

	/// By its field, or by its title where that is clear.
	static Column column(Columns columns, Level level, String word) throws UsageException {
		Optional<Column> byField = columns.all(level).stream().filter(each -> each.field().equalsIgnoreCase(word)).findFirst();
		if (byField.isPresent()) {
			return byField.get();
		}
		List<Column> byTitle = columns.all(level).stream().filter(each -> each.title().equalsIgnoreCase(word)).toList();
		if (byTitle.size() != 1) {
			throw new UsageException((byTitle.isEmpty() ? "there is no column " : "there are several columns ") + word + "; \"sagitta columns\" lists them");
		}
		return byTitle.getFirst();
	}

	static int element(String word) throws UsageException {
		OptionalInt tag = Dictionary.tag(word);
		return tag.orElseThrow(() -> new UsageException("there is no element " + word + "; name it by its keyword or as gggg,eeee"));
	}

	static <E extends Enum<E>> E constant(Class<E> type, String word) throws UsageException {
		return Stream.of(type.getEnumConstants()).filter(each -> word(each).equals(word)).findFirst()
				.orElseThrow(() -> new UsageException(word + " is not one of "
						+ String.join(", ", Stream.of(type.getEnumConstants()).map(ColumnWords::word).toList())));
	}

	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
