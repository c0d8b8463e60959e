package org.sagitta.cli.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.command.UsageException;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.choice.ChoiceException;
import org.sagitta.database.choice.Conditions;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.Level;

/// The fields that the user names, or those that the browser shows and what identifies a row.
final class FieldWords {
	private FieldWords() {
	}

	/// @throws UsageException when there is no such field
	static List<String> of(Optional<String> words, Columns columns, Level level) throws UsageException {
		if (words.isEmpty()) {
			return usual(columns, level);
		}
		List<String> fields = Stream.of(words.get().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
		for (String field : fields) {
			if (level != Level.INSTANCE || !InstanceFields.OTHERS.contains(field)) {
				check(field, columns, level);
			}
		}
		return fields;
	}

	private static void check(String field, Columns columns, Level level) throws UsageException {
		try {
			Conditions.level(field, columns, level);
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static List<String> usual(Columns columns, Level level) {
		if (level == Level.INSTANCE) {
			return InstanceFields.USUAL;
		}
		Stream<String> visible = columns.all(level).stream().filter(Column::visible).map(Column::field);
		return Stream.concat(visible, Stream.of(LevelWords.uid(level))).distinct().toList();
	}
}
