package org.sagitta.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The value of an element, undecoded.
public sealed interface Value {
	/// Plain bytes, wherever they are; numbers are little endian.
	sealed interface Stored extends Value permits Bytes, OnDisk {
		long length();

		/// A copy of a part.
		/// @param from from the beginning of the value
		/// @throws IndexOutOfBoundsException when the value has no such part
		/// @throws EOFException when the file became shorter than it was when it was read
		byte[] read(long from, int count) throws IOException;
	}

	/// Bytes in memory; numbers are little endian, whatever the byte order of the file was.
	record Bytes(byte[] bytes) implements Stored {
		/// A value of no bytes, to be shared.
		public static final Bytes EMPTY = new Bytes(new byte[0]);

		@Override
		public long length() {
			return bytes.length;
		}

		@Override
		public byte[] read(long from, int count) {
			Objects.checkFromIndexSize(from, count, length());
			return Arrays.copyOfRange(bytes, (int) from, (int) from + count);
		}
	}

	/// Bytes that stayed in the file that was read: large values are fetched only when asked for.
	record OnDisk(Path file, long offset, long length) implements Stored {
		@Override
		public byte[] read(long from, int count) throws IOException {
			Objects.checkFromIndexSize(from, count, length);
			try (SeekableByteChannel channel = Files.newByteChannel(file)) {
				channel.position(offset + from);
				if (channel.size() - channel.position() < count) {
					throw new EOFException(file + " is shorter than it was when its header was read");
				}
				ByteBuffer bytes = ByteBuffer.allocate(count);
				while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
					continue;
				}
				if (bytes.hasRemaining()) {
					throw new EOFException(file + " ended while a value was read");
				}
				return bytes.array();
			}
		}
	}

	/// The items of a sequence.
	record Items(List<DataSet> items) implements Value { }

	/// Encapsulated pixel data: the first fragment is the basic offset table (PS3.5 section A.4).
	record Fragments(List<Value> fragments) implements Value { }
}
