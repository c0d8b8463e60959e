package org.sagitta.database.choice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Rows, or instances that have files, that are named one by one.
/// @param keys of those that there are, in the order of the words
/// @param unknown words that name none, each once
public record NamedRows(List<String> keys, List<String> unknown) {
	public NamedRows {
		keys = List.copyOf(keys);
		unknown = List.copyOf(unknown);
	}

	/// Blocks for instances, which are not in memory.
	/// @param words keys, UIDs or Patient IDs
	/// @throws ChoiceException when one is the ID of several patients
	public static NamedRows of(DicomDatabase database, Level level, Collection<String> words) throws ChoiceException, DatabaseException {
		Snapshot snapshot = database.snapshot();
		var keys = new LinkedHashSet<String>();
		var unknown = new LinkedHashSet<String>();
		for (String word : words) {
			Set<String> meant = level != Level.INSTANCE ? meant(snapshot, level, word)
					: database.instance(word).isPresent() ? Set.of(word) : Set.of();
			if (meant.size() > 1) {
				throw new ChoiceException(meant.size() + " patients have the ID " + word + "; name one by its key: " + String.join(", ", meant));
			}
			keys.addAll(meant);
			if (meant.isEmpty()) {
				unknown.add(word);
			}
		}
		return new NamedRows(List.copyOf(keys), List.copyOf(unknown));
	}

	/// The keys of the rows that a word means: one UID or key or, as a Patient ID says nothing of who issued it, several patients.
	/// @param level patients, studies or series
	static Set<String> meant(Snapshot snapshot, Level level, String word) {
		Optional<Row> row = snapshot.row(level, word);
		if (row.isPresent() || level != Level.PATIENT) {
			return row.map(each -> Set.of(each.key())).orElse(Set.of());
		}
		return snapshot.find(Query.all(level)).rows().stream().filter(each -> each.attribute("PatientID").equals(word)).map(Row::key)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
