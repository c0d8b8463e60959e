package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// A file seen through one buffer, which moves forward over it. Reading past the end is a [DicomException], never a surprise.
final class Input {
	private static final int LATER_FILL = 8 << 10;

	/// Where the bytes come from.
	interface Source {
		/// As [java.nio.channels.FileChannel#read(ByteBuffer, long)].
		int read(ByteBuffer into, long position) throws IOException;
	}

	private final Source source;
	private final ByteBuffer window;
	private final long size;
	/// Where in the file the window begins.
	private long base;

	/// Fills the buffer with the beginning of the file.
	/// @param first how much of it, at most
	Input(Source source, long size, ByteBuffer buffer, int first) throws IOException {
		this.source = source;
		this.size = size;
		window = buffer.clear().order(ByteOrder.LITTLE_ENDIAN);
		fill(first);
	}

	/// As much of the beginning of the file as the buffer holds, to be looked at and not moved; the position stays.
	ByteBuffer beginning() throws IOException {
		if (base != 0) {
			long position = position();
			position(0);
			has((int) Math.min(size, window.capacity()));
			ByteBuffer beginning = window.duplicate();
			position(position);
			return beginning;
		}
		return window.duplicate().rewind();
	}

	long size() {
		return size;
	}

	long position() {
		return base + window.position();
	}

	void order(ByteOrder order) {
		window.order(order);
	}

	boolean isBigEndian() {
		return window.order() == ByteOrder.BIG_ENDIAN;
	}

	void position(long position) {
		long inWindow = position - base;
		if (inWindow >= 0 && inWindow <= window.limit()) {
			window.position((int) inWindow);
		} else {
			base = position;
			window.position(0).limit(0);
		}
	}

	/// Whether so many bytes (no more than the buffer holds) are left; they are in the buffer then.
	boolean has(int count) throws IOException {
		if (window.remaining() < count && size - position() >= count) {
			base += window.position();
			window.compact();
			fill(Math.max(count, LATER_FILL));
		}
		return window.remaining() >= count;
	}

	private void fill(int wanted) throws IOException {
		int start = window.position();
		window.limit(Math.min(window.capacity(), Math.max(start, wanted)));
		while (window.hasRemaining() && base + window.position() < size && source.read(window, base + window.position()) > 0) {
			continue;
		}
		window.flip();
	}

	/// A number some bytes ahead, after [#has] said that it is there.
	int peekShort(int ahead) {
		return window.getShort(window.position() + ahead) & 0xFFFF;
	}

	/// The next eight bytes, in the byte order of the input.
	long peekLong() {
		return window.getLong(window.position());
	}

	int peekInt(int ahead) {
		return window.getInt(window.position() + ahead);
	}

	int peekByte(int ahead) {
		return window.get(window.position() + ahead) & 0xFF;
	}

	int peekTag() {
		return peekShort(0) << 16 | peekShort(2);
	}

	void skip(long count) {
		position(position() + count);
	}

	/// The next bytes. The caller has checked the count against the rest of the file.
	byte[] take(int count) throws IOException {
		byte[] bytes = new byte[count];
		int done = 0;
		while (done < count) {
			if (!window.hasRemaining() && !has(Math.min(count - done, window.capacity()))) {
				throw new DicomException(Kind.TRUNCATED, position(), "The file became shorter while it was read");
			}
			int part = Math.min(count - done, window.remaining());
			window.get(bytes, done, part);
			done += part;
		}
		return bytes;
	}
}
