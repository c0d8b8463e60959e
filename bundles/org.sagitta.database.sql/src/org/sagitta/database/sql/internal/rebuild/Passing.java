package org.sagitta.database.sql.internal.rebuild;

import java.io.IOException;
import java.util.List;

import org.sagitta.database.sql.internal.imports.ImportLines;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.journal.Line;
import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineConsumer;

/// Hands on the lines about files and remote instances that came; what is damaged was said when the journal was read first.
record Passing(Files to) implements LineConsumer {
	private static final List<String> KINDS = List.of(ImportLines.IMPORTED, RemoteLines.ADDED, RemoteLines.GONE);

	@FunctionalInterface
	interface Files {
		void take(Line line) throws IOException;
	}

	@Override
	public void line(long number, String text) throws IOException {
		if (KINDS.stream().anyMatch(kind -> text.startsWith("{\"kind\":\"" + kind + "\""))) {
			to.take(Line.parse(text));
		}
	}

	@Override
	public void damaged(JournalException problem) {
		// said already
	}
}
