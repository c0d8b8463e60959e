package org.sagitta.dicom.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

import org.sagitta.dicom.Value;

/// Writes numbers and values in one of the two byte orders. Values in memory and in files are little endian.
final class Output {
	private final OutputStream out;
	private final boolean bigEndian;

	Output(OutputStream out, boolean bigEndian) {
		this.out = out;
		this.bigEndian = bigEndian;
	}

	void tag(int tag) throws IOException {
		number(tag >>> 16, 2);
		number(tag, 2);
	}

	void number(int value, int bytes) throws IOException {
		for (int i = 0; i < bytes; i++) {
			out.write(value >>> 8 * (bigEndian ? bytes - 1 - i : i));
		}
	}

	void letters(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			out.write(text.charAt(i));
		}
	}

	/// @param width of the words that have an order
	/// @param padding what makes an odd length even
	void value(Value value, int width, byte padding) throws IOException {
		int turned = bigEndian ? width : 1;
		if (value instanceof Value.Bytes(byte[] bytes)) {
			out.write(turned == 1 ? bytes : Words.turned(bytes, bytes.length, turned));
		} else if (value instanceof Value.OnDisk onDisk) {
			copy(onDisk, turned);
		}
		if ((length(value) & 1) != 0) {
			out.write(padding);
		}
	}

	static long length(Value value) {
		if (value instanceof Value.Stored stored) {
			return stored.length();
		}
		throw new IllegalArgumentException("Only bytes have a length of their own");
	}

	/// Straight from the file that the value stayed in, a whole number of words at a time.
	private void copy(Value.OnDisk value, int turned) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(value.file()); InputStream in = Channels.newInputStream(channel)) {
			channel.position(value.offset());
			byte[] chunk = new byte[(int) Math.min(value.length(), Buffers.SIZE)];
			for (long left = value.length(); left > 0;) {
				int count = in.readNBytes(chunk, 0, (int) Math.min(left, chunk.length));
				if (count == 0) {
					throw new EOFException(value.file() + " is shorter than it was when its header was read");
				}
				out.write(turned == 1 ? chunk : Words.turned(chunk, count, turned), 0, count);
				left -= count;
			}
		}
	}
}
