package org.sagitta.ui.activity.internal.watch;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.parts.Shown;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.LastImport;

/// Watched folders in words.
final class WatchText {
	private WatchText() {
	}

	static List<Column> columns() {
		return List.of(new Column(Messages.watch_folder, 220, false), new Column(Messages.watch_state, 120, false),
				new Column(Messages.watch_waiting, 85, true), new Column(Messages.watch_last, 125, false), new Column(Messages.watch_taken, 105, true),
				new Column(Messages.watch_not_taken, 130, true), new Column(Messages.watch_why, 320, false), new Column(Messages.watch_how, 110, false));
	}

	static String cell(FolderState state, int column) {
		return switch (column) {
			case 0 -> state.folder().path().toString();
			case 1 -> condition(state);
			case 2 -> Integer.toString(state.waiting());
			case 3 -> state.last().map(last -> Shown.time(last.finished())).orElse("");
			case 4 -> state.last().map(last -> Long.toString(last.taken())).orElse("");
			case 5 -> state.last().map(last -> Long.toString(last.notTaken())).orElse("");
			case 6 -> wrong(state);
			default -> how(state);
		};
	}

	private static String condition(FolderState state) {
		return switch (state.condition()) {
			case PAUSED -> Messages.watch_paused;
			case NOT_WATCHED -> Messages.watch_not_watched;
			case LOOKING -> Messages.watch_looking;
			case WATCHING -> Messages.watch_watching;
			case IMPORTING -> Messages.watch_importing;
			case OFFLINE -> Messages.watch_offline;
			case FAILED -> Messages.watch_failed_state;
		};
	}

	private static String how(FolderState state) {
		String mode = state.folder().mode() == Mode.COPY ? Messages.watch_copied : Messages.watch_linked;
		return state.folder().subfolders() ? mode : NLS.bind(Messages.watch_flat, mode);
	}

	/// What is wrong now, else what was wrong last.
	private static String wrong(FolderState state) {
		if (!state.detail().isEmpty()) {
			return state.detail();
		}
		return state.held().isEmpty() ? state.last().map(LastImport::why).orElse("")
				: NLS.bind(Messages.watch_report_line, state.held().getFirst().file().getFileName(), state.held().getFirst().reason());
	}
}
