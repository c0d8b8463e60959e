package org.sagitta.cli.internal.audit;

import java.io.IOException;
import java.io.PrintStream;

import org.sagitta.audit.AuditVerification;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Command;
import org.sagitta.dicom.JsonWriter;

/// Whether the audit trail is what was written.
final class VerificationOutput {
	private VerificationOutput() {
	}

	/// @return the exit code
	static int write(AuditVerification verification, boolean json, PrintStream out) throws IOException {
		if (json) {
			json(verification, out);
		} else {
			text(verification, out);
		}
		return verification.intact() ? Command.OK : Command.FAILED;
	}

	private static void text(AuditVerification verification, PrintStream out) {
		String entries = Text.count(verification.entries(), "entry");
		out.println(entries + ": " + (verification.intact() ? "the log is what was written" : "the log is damaged"));
		verification.problem().ifPresent(problem -> out.println(Text.plain(problem.file()
				+ (problem.line() == 0 ? "" : ", line " + problem.line()) + ": " + problem.reason())));
		if (verification.alerts() > 0) {
			out.println("Damage was found " + Text.count(verification.alerts(), "time") + " when the log was opened: sagitta audit --action "
					+ "AUDIT_DAMAGED");
		}
	}

	private static void json(AuditVerification verification, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginObject().name("intact").value(verification.intact()).name("entries").value(verification.entries());
		json.name("alerts").value(verification.alerts());
		if (verification.problem().isPresent()) {
			AuditVerification.Problem problem = verification.problem().get();
			json.name("problem").beginObject().name("file").value(problem.file()).name("line").value(problem.line());
			json.name("reason").value(problem.reason()).endObject();
		}
		json.endObject();
		out.println();
	}
}
