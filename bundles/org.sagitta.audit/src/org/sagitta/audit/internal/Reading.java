package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditFilter;
import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineConsumer;
import org.sagitta.journal.LineLog;

/// Reads entries. Lines that are none do not hide those behind them.
final class Reading {
	private final AuditFilter filter;
	private final Consumer<AuditEntry> to;
	private long unreadable;
	private String firstPlace;
	private IOException firstReason;

	Reading(AuditFilter filter, Consumer<AuditEntry> to) {
		this.filter = filter;
		this.to = to;
	}

	void read(Path file) throws IOException {
		LineLog.read(file, new LineConsumer() {
			@Override
			public void line(long number, String text) {
				AuditEntry entry;
				try {
					entry = EntryReader.read(text);
				} catch (IOException e) {
					note(number, e);
					return;
				}
				if (filter.matches(entry.event())) {
					to.accept(entry);
				}
			}

			@Override
			public void damaged(JournalException problem) {
				note(problem.line(), problem);
			}

			private void note(long number, IOException reason) {
				if (unreadable++ == 0) {
					firstPlace = "line " + number + " of " + file;
					firstReason = reason;
				}
			}
		});
	}

	/// @throws IOException when there were lines that cannot be read
	void end() throws IOException {
		if (unreadable > 0) {
			throw new IOException(unreadable + " lines of the audit trail cannot be read, the first is " + firstPlace, firstReason);
		}
	}
}
