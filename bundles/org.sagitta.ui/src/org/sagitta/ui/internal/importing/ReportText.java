package org.sagitta.ui.internal.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReport;
import org.sagitta.ui.internal.Messages;

/// An import report in words, lines and CSV.
/// @param report what to tell
record ReportText(ImportReport report) {
	/// What is said of one file.
	/// @param kind not taken, a warning, or a failure
	record Line(String kind, String file, String reason) {
	}

	/// The outcome in a sentence; it says "finished" only where nothing was left out.
	String headline() {
		long taken = Arrays.stream(Outcome.values()).filter(Outcome::indexed).mapToLong(report::count).sum();
		int not = report.notTaken().size();
		if (report.cancelled()) {
			return NLS.bind(Messages.report_cancelled, taken, not);
		}
		if (!report.complete()) {
			return NLS.bind(Messages.report_problems, new Object[] { taken, not, report.failures().size() });
		}
		return not == 0 ? NLS.bind(Messages.report_complete, taken) : NLS.bind(Messages.report_left_out, taken, not);
	}

	/// The outcomes that occurred, with their counts.
	String counts() {
		return Arrays.stream(Outcome.values()).filter(o -> report.count(o) > 0).map(o -> NLS.bind(Messages.report_count, name(o), report.count(o)))
				.collect(Collectors.joining("  ·  "));
	}

	List<Line> lines() {
		var lines = new ArrayList<Line>();
		report.failures().forEach(note -> lines.add(line(Messages.report_failure, note)));
		report.notTaken().forEach(note -> lines.add(line(name(note.outcome()), note)));
		report.warnings().forEach(note -> lines.add(line(Messages.report_warning, note)));
		return lines;
	}

	/// One line a file with a header, as RFC 4180 has it.
	static String csv(List<Line> lines) {
		var all = new ArrayList<Line>();
		all.add(new Line(Messages.report_column_kind, Messages.report_column_file, Messages.report_column_reason));
		all.addAll(lines);
		return all.stream().map(l -> quoted(l.kind()) + ',' + quoted(l.file()) + ',' + quoted(l.reason()) + "\r\n").collect(Collectors.joining());
	}

	static String name(Outcome outcome) {
		return switch (outcome) {
			case TAKEN -> Messages.outcome_taken;
			case ALREADY_THERE -> Messages.outcome_already_there;
			case NOW_OWNED -> Messages.outcome_now_owned;
			case UPDATED -> Messages.outcome_updated;
			case RELOCATED -> Messages.outcome_relocated;
			case RELOCATED_CHANGED -> Messages.outcome_relocated_changed;
			case QUARANTINED -> Messages.outcome_quarantined;
			case NOT_DICOM -> Messages.outcome_not_dicom;
			case NOT_AN_INSTANCE -> Messages.outcome_not_an_instance;
			case NO_UID -> Messages.outcome_no_uid;
			case FAILED -> Messages.outcome_failed;
		};
	}

	private static Line line(String kind, FileNote note) {
		return new Line(kind, note.file().toString(), note.reason());
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}
}
