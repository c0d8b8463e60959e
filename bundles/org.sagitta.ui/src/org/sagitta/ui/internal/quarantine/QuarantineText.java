package org.sagitta.ui.internal.quarantine;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Quarantine.Held;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Shown;

/// The quarantine in words.
final class QuarantineText {
	private QuarantineText() {
	}

	/// A cell of a file's row.
	static String cell(Held held, int column) {
		return switch (column) {
			case 0 -> held.sopInstanceUid();
			case 1 -> held.owned() ? held.file().toString() : NLS.bind(Messages.quarantine_link, held.file());
			case 2 -> held.source().toString();
			case 3 -> held.first().map(Path::toString).orElse(Messages.quarantine_no_first);
			case 4 -> held.reason();
			default -> Shown.time(held.added());
		};
	}

	/// Asks whether files shall take the place of the first ones.
	static String question(List<Held> held) {
		return held.size() == 1 ? NLS.bind(Messages.quarantine_replace_one, held.getFirst().source())
				: NLS.bind(Messages.quarantine_replace_some, held.size());
	}
}
