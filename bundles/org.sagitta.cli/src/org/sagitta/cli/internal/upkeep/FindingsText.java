package org.sagitta.cli.internal.upkeep;

import java.io.PrintStream;
import java.util.Locale;

import org.sagitta.cli.internal.Text;
import org.sagitta.database.Integrity;

/// What is wrong between index and files, for people.
final class FindingsText {
	private FindingsText() {
	}

	static void found(Integrity.Report report, PrintStream out) {
		report.findings().forEach(finding -> out.println(line(finding)));
		out.println((report.cancelled() ? "Cancelled: " : "") + Text.count(report.checked(), "instance") + " checked, " + report.offline()
				+ " offline: " + (faults(report) == 0 ? "nothing is wrong" : Text.count(faults(report), "finding")));
	}

	static void willDo(Integrity.Report report, PrintStream out) {
		out.println("Repairing:");
		report.findings().stream().filter(finding -> !finding.repair().isEmpty())
				.forEach(finding -> out.println(Text.plain("  " + finding.file() + ": " + finding.repair())));
		out.flush();
	}

	static void left(Integrity.Report report, PrintStream out) {
		report.findings().forEach(finding -> out.println("left: " + line(finding)));
		out.println(report.cancelled() ? "Cancelled: what was not reached is as it was"
				: faults(report) == 0 ? "Everything was repaired" : Text.count(faults(report), "finding") + " left");
	}

	private static long faults(Integrity.Report report) {
		return report.findings().stream().filter(finding -> finding.kind() != Integrity.Kind.OFFLINE).count();
	}

	private static String line(Integrity.Finding finding) {
		String kind = String.format("%-10s ", finding.kind().name().toLowerCase(Locale.ROOT));
		return Text.plain(kind + finding.file() + ": " + finding.reason()
				+ (finding.repair().isEmpty() ? "" : " (--repair: " + finding.repair() + ")"));
	}
}
