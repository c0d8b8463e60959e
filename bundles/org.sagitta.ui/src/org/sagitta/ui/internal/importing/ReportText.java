package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
	/// @param taken whether it is in the index all the same
	record Line(String kind, Path file, String reason, boolean taken) {
		/// Whether all of some words are in what is shown.
		boolean has(List<String> words) {
			String text = (kind + '\n' + file + '\n' + reason).toLowerCase(Locale.ROOT);
			return words.stream().allMatch(text::contains);
		}
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
		return lines(report.failures(), report.notTaken(), report.warnings());
	}

	static List<Line> lines(List<FileNote> failures, List<FileNote> notTaken, List<FileNote> warnings) {
		var lines = new ArrayList<Line>();
		failures.forEach(note -> lines.add(new Line(Messages.report_failure, note.file(), note.reason(), false)));
		notTaken.forEach(note -> lines.add(new Line(name(note.outcome()), note.file(), note.reason(), false)));
		warnings.forEach(note -> lines.add(new Line(Messages.report_warning, note.file(), note.reason(), true)));
		return lines;
	}

	/// The lines in which all words of a text are, be it in upper or lower case.
	static List<Line> matching(List<Line> lines, String text) {
		List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
		return lines.stream().filter(line -> line.has(words)).toList();
	}

	/// One line a file with a header, as RFC 4180 has it.
	static String csv(List<Line> lines) {
		return row(Messages.report_column_kind, Messages.report_column_file, Messages.report_column_reason)
				+ lines.stream().map(line -> row(line.kind(), line.file().toString(), line.reason())).collect(Collectors.joining());
	}

	/// One line a file, with tabs between its parts.
	static String tabbed(List<Line> lines) {
		return lines.stream().map(line -> String.join("\t", line.kind(), line.file().toString(), line.reason()) + System.lineSeparator())
				.collect(Collectors.joining());
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

	private static String row(String... cells) {
		return Arrays.stream(cells).map(ReportText::quoted).collect(Collectors.joining(",")) + "\r\n";
	}

	/// A spreadsheet would run what begins like a formula.
	private static String quoted(String text) {
		String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return '"' + safe.replace("\"", "\"\"") + '"';
	}
}
