package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditVerification.Problem;
import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineConsumer;
import org.sagitta.journal.LineLog;

/// Follows the chain through the files until it breaks, and counts the lines beyond.
final class ChainCheck {
	/// As a member that the writer makes. A text of a user cannot look like it, for its quotation marks are escaped.
	private static final String ALERT = "\"csd-code\":\"" + Action.AUDIT_DAMAGED + "\"";

	/// The entry that must be met, as the head has it.
	private final Link mark;
	private Link last = Link.START;
	private long entries;
	private long alerts;
	private Problem problem;
	/// Whether nothing but a chain that holds leads from the mark to the end.
	private boolean markMet;

	ChainCheck(Link mark) {
		this.mark = mark;
		markMet = mark.equals(Link.START);
	}

	void check(List<Path> files) throws IOException {
		for (int i = 0; i < files.size(); i++) {
			boolean newest = i == files.size() - 1;
			LineLog.read(files.get(i), new Lines(files.get(i).getFileName().toString(), newest));
		}
		if (problem == null && last.number() < mark.number()) {
			String name = files.isEmpty() ? Head.NAME : files.getLast().getFileName().toString();
			problem = new Problem(name, 0,
					"Entries are missing at the end: the log has " + last.number() + ", but " + mark.number() + " were written");
		}
	}

	long entries() {
		return entries;
	}

	long alerts() {
		return alerts;
	}

	Link last() {
		return last;
	}

	boolean leadsFromTheMark() {
		return markMet && problem == null;
	}

	Optional<Problem> problem() {
		return Optional.ofNullable(problem);
	}

	private final class Lines implements LineConsumer {
		private final String file;
		private final boolean newest;

		Lines(String file, boolean newest) {
			this.file = file;
			this.newest = newest;
		}

		@Override
		public void line(long number, String text) {
			entries++;
			if (text.contains(ALERT)) {
				alerts++;
			}
			if (problem == null) {
				String reason = step(text);
				problem = reason == null ? null : new Problem(file, number, reason);
			}
		}

		@Override
		public void damaged(JournalException damage) {
			entries++;
			report(damage.line(), damage.getMessage());
		}

		/// In the newest file the line may be one that is being written.
		@Override
		public void torn(long number, long bytes) {
			if (!newest) {
				report(number, "The file of a year that is over ends in the middle of a line");
			}
		}

		private void report(long number, String reason) {
			if (problem == null) {
				problem = new Problem(file, number, reason);
			}
		}
	}

	/// @return what is wrong, or null
	private String step(String text) {
		Link.Sealed line = Link.of(text).orElse(null);
		if (line == null) {
			return "The line is no entry of this log";
		}
		Link link = line.link();
		if (!line.computed().equals(link.hash())) {
			return "The entry was changed: its hash is not that of what it says";
		}
		long expected = last.number() + 1;
		if (link.number() != expected) {
			return link.number() > expected ? "Before this entry, number " + link.number() + ", " + (link.number() - expected) + " are missing"
					: "Entry " + link.number() + " stands where entry " + expected + " should";
		}
		if (!line.previous().equals(last.hash())) {
			return "The entry does not follow the one before it, which was replaced or is not the one that was written";
		}
		if (link.number() == mark.number() && !link.hash().equals(mark.hash())) {
			return "The entry is not the one that the head names";
		}
		last = link;
		markMet |= link.equals(mark);
		return null;
	}
}
