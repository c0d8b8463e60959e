package org.sagitta.export.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.sagitta.export.ExportReport;
import org.sagitta.export.NotExported;
import org.sagitta.export.internal.command.Chosen.Missing;

/// What came of an export, for people.
final class ReportText {
	private ReportText() {
	}

	static void write(ExportReport report, PrintStream out) {
		out.println((report.cancelled() ? "Cancelled: exported " : "Exported ") + count(report.written(), "file", "files") + " ("
				+ (report.bytes() + 500_000) / 1_000_000 + " MB) of " + count(report.studies(), "study", "studies")
				+ " to " + plain(report.folder().toString())
				+ (report.there() > 0 ? "; " + count(report.there(), "file was", "files were") + " there already" : "")
				+ (report.notExported().isEmpty() ? "" : "; " + count(report.notExported().size(), "file was", "files were") + " not exported"));
		report.directory().ifPresent(file -> out.println("DICOMDIR: " + plain(file.toString())));
	}

	static void problems(ExportReport report, List<Missing> unknown, PrintStream err) {
		unknown.forEach(missing -> say(err, missing.toString()));
		report.notExported().stream().filter(file -> file.reason() != NotExported.Reason.CANCELLED)
				.forEach(file -> say(err, file.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + file.message()));
		report.problems().forEach(problem -> say(err, problem));
		report.warnings().forEach(warning -> say(err, "warning: " + warning));
	}

	private static void say(PrintStream err, String text) {
		err.println("sagitta " + ExportCommand.COMMAND + ": " + plain(text));
	}

	private static String count(long number, String one, String many) {
		return number + " " + (number == 1 ? one : many);
	}

	/// Without what would steer the user's terminal.
	private static String plain(String text) {
		return text.codePoints().map(c -> switch (Character.getType(c)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> 0xFFFD;
			default -> c;
		}).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
