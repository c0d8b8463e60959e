package org.sagitta.cli.internal.upkeep;

import java.io.PrintStream;

import org.sagitta.cli.internal.Periods;
import org.sagitta.cli.internal.Sizes;
import org.sagitta.database.Policy;

/// A policy for people, in the words of the options that set it.
final class PolicyText {
	private PolicyText() {
	}

	static void write(Policy policy, PrintStream out) {
		InfoText.line("Quota", policy.quota().map(Sizes::text).orElse("none"), out);
		InfoText.line("Trash expiry", Periods.text(policy.trashExpiry()), out);
		InfoText.line("Study expiry", Periods.text(policy.studyExpiry()), out);
		InfoText.line("Backup every", Periods.text(policy.backupEvery()), out);
	}
}
