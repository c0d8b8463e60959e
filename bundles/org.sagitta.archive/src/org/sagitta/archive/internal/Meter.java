package org.sagitta.archive.internal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a stream of archive has delivered, with a bound on it where the reader behind has none.
final class Meter extends FilterInputStream {
	/// Asked after each read.
	@FunctionalInterface
	interface Check {
		void check(long bytes) throws IOException;
	}

	private final byte[] waste = new byte[8192];
	private final Check check;
	private long count;
	private long stopAt = Long.MAX_VALUE;

	Meter(InputStream in, Check check) {
		super(in);
		this.check = check;
	}

	long count() {
		return count;
	}

	/// From here on, so many bytes may be read.
	void allow(long bytes) {
		stopAt = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		if (length > stopAt - count) {
			throw Budget.limit("headers of one entry that take more than their share of bytes");
		}
		int n = super.read(into, offset, length);
		if (n > 0) {
			count += n;
			check.check(count);
		}
		return n;
	}

	/// By reading: a file can be skipped beyond its end, and an archive that is cut off would look complete.
	@Override
	public long skip(long bytes) throws IOException {
		long left = bytes;
		while (left > 0) {
			int n = read(waste, 0, (int) Math.min(waste.length, left));
			if (n < 0) {
				throw new EOFException("the archive ends within an entry");
			}
			left -= n;
		}
		return Math.max(bytes, 0);
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
