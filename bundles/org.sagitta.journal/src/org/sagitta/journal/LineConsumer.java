package org.sagitta.journal;

import java.io.IOException;

import org.osgi.annotation.versioning.ConsumerType;

/// Takes the lines of a [LineLog], in their order, on the thread that reads them. An exception from here ends the reading.
@ConsumerType
@FunctionalInterface
public interface LineConsumer {
	/// @param number counted from 1
	/// @param text without its end of line
	void line(long number, String text) throws IOException;

	/// A line that cannot be read. Unless this method is overridden the reading ends with the problem; when it returns, the
	/// reading goes on behind that line.
	default void damaged(JournalException problem) throws IOException {
		throw problem;
	}

	/// The file ends in the middle of a line, which is not read: another thread may be writing it, or a crash left it.
	/// @param number counted from 1
	/// @param bytes how many bytes it has
	default void torn(long number, long bytes) throws IOException {
		// A torn line was never reported as written: most readers may pass over it.
	}
}
