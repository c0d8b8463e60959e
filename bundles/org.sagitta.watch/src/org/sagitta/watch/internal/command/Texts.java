package org.sagitta.watch.internal.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.LastImport;

/// Watched folders in words, for a terminal.
final class Texts {
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private Texts() {
	}

	/// Without control characters: what a file is called must not steer the user's terminal.
	static String plain(String text) {
		return text.replaceAll("[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "\uFFFD");
	}

	static String condition(FolderState state) {
		return switch (state.condition()) {
			case PAUSED -> "paused";
			case NOT_WATCHED -> "not watched now";
			case LOOKING -> "looking";
			case WATCHING -> "watching";
			case IMPORTING -> "importing";
			case OFFLINE -> "offline";
			case FAILED -> "failed";
		};
	}

	static String how(FolderState state) {
		return (state.folder().mode() == Mode.COPY ? "copy" : "link") + (state.folder().subfolders() ? "" : ", no subfolders");
	}

	static String last(LastImport last) {
		return LOCAL.withZone(ZoneId.systemDefault()).format(last.finished()) + ": " + counts(last);
	}

	static String counts(LastImport last) {
		return last.taken() + " taken" + (last.already() == 0 ? "" : ", " + last.already() + " already there")
				+ (last.notTaken() == 0 ? "" : ", " + last.notTaken() + " not taken");
	}
}
