package org.sagitta.ui.internal.trash;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Trash.Removal;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Shown;

/// The trash in words.
final class TrashText {
	private TrashText() {
	}

	/// A cell of a removal's row.
	static String cell(Removal removal, int column) {
		return switch (column) {
			case 0 -> Shown.time(removal.when());
			case 1 -> what(removal);
			case 2 -> Integer.toString(removal.instances());
			case 3 -> Integer.toString(removal.files());
			case 4 -> removal.files() == 0 ? "" : Shown.size(removal.bytes());
			default -> removal.user();
		};
	}

	static String what(Removal removal) {
		return NLS.bind(switch (removal.level()) {
			case PATIENT -> Messages.trash_patient;
			case STUDY -> Messages.trash_study;
			case SERIES -> Messages.trash_series;
			case INSTANCE -> Messages.trash_instance;
		}, removal.title());
	}

	/// Asks whether to delete removals, with what is lost by it.
	static String question(List<Removal> removals) {
		long files = removals.stream().mapToLong(Removal::files).sum();
		if (files == 0) {
			return NLS.bind(Messages.trash_delete_links, removals.size());
		}
		String size = Shown.size(removals.stream().mapToLong(Removal::bytes).sum());
		return NLS.bind(Messages.trash_delete_files, new Object[] { files, size, removals.size() });
	}
}
