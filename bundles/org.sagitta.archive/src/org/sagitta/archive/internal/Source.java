package org.sagitta.archive.internal;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;

/// The border to the code that takes archives apart: whatever it throws there means that the bytes are bad. Commons Compress
/// reports them by `IOException`, but some damage surfaces as an unchecked exception from the depths of its parsers.
final class Source {
	private Source() {
	}

	/// Something that reads from the archive.
	@FunctionalInterface
	interface Read<T> {
		T get() throws IOException;
	}

	/// @throws ArchiveException as it is thrown, or of kind DAMAGED
	/// @throws ClosedChannelException when the thread was interrupted
	static <T> T read(Read<T> read) throws ArchiveException, ClosedChannelException {
		try {
			return read.get();
		} catch (IOException | RuntimeException e) {
			switch (first(e)) {
				case ArchiveException ours -> throw ours;
				case ClosedChannelException interrupted -> throw interrupted;
				case Throwable first ->
					throw new ArchiveException(Kind.DAMAGED, "Damaged: " + DisplayName.harmless(String.valueOf(first.getMessage())), e);
			}
		}
	}

	/// The libraries wrap what streams and channels below them throw, ours too: what was thrown first counts.
	private static Throwable first(Throwable last) {
		Throwable first = last;
		while (first.getCause() != null) {
			first = first.getCause();
		}
		return first;
	}
}
