package org.sagitta.database.derby.internal;

import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Takes what Derby would write into a `derby.log` in the working folder. Derby finds the writer by the name of its field.
public final class DerbyLog extends Writer {
	public static final Writer WRITER = new DerbyLog();
	private static final Logger LOG = System.getLogger("org.sagitta.database.derby");

	private final StringBuilder line = new StringBuilder();

	@Override
	public synchronized void write(char[] text, int from, int length) {
		for (int i = from; i < from + length; i++) {
			if (text[i] != '\n') {
				line.append(text[i]);
			} else if (!line.toString().isBlank()) {
				flushLine();
			}
		}
	}

	private void flushLine() {
		LOG.log(Level.DEBUG, line.toString());
		line.setLength(0);
	}

	@Override
	public void flush() {
		// lines go out when they end
	}

	@Override
	public void close() {
		// the writer lives as long as the program
	}
}
