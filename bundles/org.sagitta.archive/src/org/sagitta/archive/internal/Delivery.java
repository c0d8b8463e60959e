package org.sagitta.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.ArchiveReport;
import org.sagitta.archive.EntryConsumer;

/// Brings single entries into scratch files and to the consumer.
final class Delivery {
	private static final int CHUNK = Signature.GZIP_HEAD;

	private final Path scratchFolder;
	private final EntryConsumer consumer;
	private final Budget budget;
	private final byte[] chunk = new byte[CHUNK];
	private long files;
	private long bytes;
	private long skipped;
	private boolean cancelled;

	Delivery(Path scratchFolder, EntryConsumer consumer, Budget budget) {
		this.scratchFolder = scratchFolder;
		this.consumer = consumer;
		this.budget = budget;
	}

	/// Whether to stop; once stopped, it stays so.
	boolean cancelled() {
		cancelled = cancelled || consumer.cancelled();
		return cancelled;
	}

	/// Counts an entry of whatever kind.
	void count() throws ArchiveException {
		budget.entry();
	}

	void skip(String name, ArchiveException why) {
		skipped++;
		consumer.skipped(name, why);
	}

	/// Unpacks one entry, or tells the consumer why not.
	/// @param packed how many bytes of the archive it takes
	/// @return the trouble that the consumer was told of, or null
	/// @throws ArchiveException of kind LIMIT only
	ArchiveException deliver(String name, long packed, InputStream in) throws IOException {
		budget.unpack(name, packed);
		Path file = Files.createTempFile(scratchFolder, "entry", null);
		try {
			long length = write(in, file);
			if (length >= 0) {
				files++;
				bytes += length;
				consumer.entry(name, file);
			}
			return null;
		} catch (Refusal e) {
			skip(name, e.why);
			return e.why;
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/// @return how many bytes, or -1 when cancelled
	private long write(InputStream in, Path file) throws IOException, Refusal {
		long length = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int n = read(in); n > 0; n = read(in)) {
				if (length == 0 && Signature.of(chunk, n) != Signature.NONE) {
					throw new Refusal(new ArchiveException(Kind.UNSUPPORTED, "An archive within an archive is not unpacked"));
				}
				if (cancelled()) {
					return -1;
				}
				budget.written(n);
				out.write(chunk, 0, n);
				length += n;
			}
		}
		return length;
	}

	/// Fills the chunk as far as there are bytes.
	private int read(InputStream in) throws IOException, Refusal {
		try {
			return Source.read(() -> in.readNBytes(chunk, 0, CHUNK));
		} catch (ArchiveException e) {
			if (e.kind() == Kind.LIMIT) {
				throw e;
			}
			throw new Refusal(e);
		}
	}

	ArchiveReport report() {
		return new ArchiveReport(files, bytes, skipped, cancelled);
	}

	/// Trouble with this entry alone; checked, and no `IOException`, so that none from the consumer is taken for it.
	private static final class Refusal extends Exception {
		private static final long serialVersionUID = 1L;
		private final ArchiveException why;

		Refusal(ArchiveException why) {
			super(why);
			this.why = why;
		}
	}
}
