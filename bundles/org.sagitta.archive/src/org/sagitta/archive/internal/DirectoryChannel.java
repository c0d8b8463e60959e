package org.sagitta.archive.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveLimits;

/// A ZIP archive as Commons Compress reads it. Its `ZipFile` keeps an object for each record of the directory and knows no limit, nor
/// does the count in the archive bind anyone, so this stops it at the limit of entries and, for long names, at a number of bytes.
/// Only while it opens: what is read later is counted as it comes out.
final class DirectoryChannel implements SeekableByteChannel {
	/// The comment at the end through which the end record is looked for, and some.
	private static final long END_BYTES = 4 * 65_536L;
	/// Many names are longer than this, but not on the average of a full directory.
	private static final long BYTES_OF_ENTRY = 256;
	private static final int RECORD = 0x02014B50;

	private final SeekableByteChannel file;
	private final int mostEntries;
	private final long mostBytes;
	private boolean opening = true;
	private long bytes;
	private long entries;

	DirectoryChannel(SeekableByteChannel file, ArchiveLimits limits) {
		this.file = file;
		this.mostEntries = limits.entries();
		this.mostBytes = END_BYTES + BYTES_OF_ENTRY * limits.entries();
	}

	void opened() {
		opening = false;
	}

	@Override
	public int read(ByteBuffer into) throws IOException {
		int start = into.position();
		int n = file.read(into);
		if (opening && n > 0) {
			count(into, start, n);
		}
		return n;
	}

	private void count(ByteBuffer read, int start, int n) throws ArchiveException {
		bytes += n;
		// The mark of a record is read on its own; a name of four bytes that looks like it counts twice, which does no harm.
		if (n == Integer.BYTES && read.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(start) == RECORD) {
			entries++;
		}
		if (entries > mostEntries) {
			throw Budget.limit("more than " + mostEntries + " entries");
		}
		if (bytes > mostBytes) {
			throw Budget.limit("a directory of more than " + mostBytes + " bytes");
		}
	}

	@Override
	public int write(ByteBuffer from) throws IOException {
		throw new UnsupportedOperationException("archives are read only");
	}

	@Override
	public long position() throws IOException {
		return file.position();
	}

	@Override
	public SeekableByteChannel position(long position) throws IOException {
		file.position(position);
		return this;
	}

	@Override
	public long size() throws IOException {
		return file.size();
	}

	@Override
	public SeekableByteChannel truncate(long size) throws IOException {
		throw new UnsupportedOperationException("archives are read only");
	}

	@Override
	public boolean isOpen() {
		return file.isOpen();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
