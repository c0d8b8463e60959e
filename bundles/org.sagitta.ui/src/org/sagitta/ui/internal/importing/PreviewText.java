package org.sagitta.ui.internal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.importing.Previewing.State;
import org.sagitta.ui.parts.Shown;

/// What would come of an import, in words.
final class PreviewText {
	private PreviewText() {
	}

	/// How far it is, or what would be new.
	static String headline(State state) {
		return switch (state) {
			case State.Nothing() -> Messages.preview_nothing;
			case State.Looking(long found, long done) -> NLS.bind(Messages.preview_looking, done, found);
			case State.Found(ImportPreview preview) -> NLS.bind(preview.cancelled() ? Messages.preview_stopped : Messages.preview_new,
					new Object[] { preview.patients(), preview.studies(), preview.series(), Shown.size(preview.bytes()) });
			case State.Failed(String reason) -> NLS.bind(Messages.preview_failed, reason);
		};
	}

	/// How many files would have each outcome, and what was looked into; "" while that is not known.
	static String counts(State state) {
		if (!(state instanceof State.Found(ImportPreview preview))) {
			return "";
		}
		String files = Arrays.stream(Outcome.values()).filter(each -> each == Outcome.TAKEN || preview.count(each) > 0)
				.map(each -> NLS.bind(Messages.report_count, ReportText.name(each), preview.count(each))).collect(Collectors.joining("  ·  "));
		return preview.archives() + preview.directories() == 0 ? files
				: files + System.lineSeparator() + NLS.bind(Messages.preview_containers, preview.archives(), preview.directories());
	}

	/// The first of the files that would not be taken, each with its reason; what could not be looked at comes before them.
	static List<ReportText.Line> lines(State state) {
		return state instanceof State.Found(ImportPreview preview) ? ReportText.lines(preview.failures(), preview.notTaken(), List.of()) : List.of();
	}
}
