package org.sagitta.ui.internal.notes;

import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Notes;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;

/// The note and the labels of selected rows as they are before they are edited, and how they are changed. Knows no widgets; its
/// methods block.
/// @param note of the only row; "" for several
/// @param labels that any of the rows has
/// @param known all labels in use
record NotesEdit(Notes notes, Level level, Set<String> keys, String note, Set<String> labels, Set<String> known) {
	NotesEdit {
		keys = Set.copyOf(keys);
		labels = Set.copyOf(labels);
		known = Set.copyOf(known);
	}

	static NotesEdit read(Notes notes, RowSelection rows) {
		var labels = new TreeSet<String>();
		rows.keys().forEach(key -> labels.addAll(notes.labels(rows.level(), key)));
		String note = rows.keys().size() == 1 ? notes.note(rows.level(), rows.keys().iterator().next()) : "";
		return new NotesEdit(notes, rows.level(), rows.keys(), note, labels, notes.all());
	}

	/// Whether there is one row, which can have a note.
	boolean single() {
		return keys.size() == 1;
	}

	/// Gives the only row another note, and just these labels. What is as it was is not written.
	void replace(String newNote, Set<String> newLabels) throws DatabaseException {
		if (!newNote.equals(note)) {
			notes.setNote(level, keys.iterator().next(), newNote);
		}
		label(without(newLabels, labels), without(labels, newLabels));
	}

	/// Gives labels to all rows and takes others from them; what is among both goes.
	void label(Set<String> added, Set<String> removed) throws DatabaseException {
		if (!added.isEmpty() || !removed.isEmpty()) {
			notes.label(level, keys, without(added, removed), removed);
		}
	}

	private static Set<String> without(Set<String> all, Set<String> some) {
		var left = new TreeSet<>(all);
		left.removeAll(some);
		return left;
	}
}
