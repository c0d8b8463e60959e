package org.sagitta.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Writes tar archives block by block (POSIX pax interchange format), so that each field can lie.
final class Tars {
	private static final int BLOCK = 512;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Tars file(String name, byte[] data) {
		return entry(name, '0', data);
	}

	Tars entry(String name, char type, byte[] data) {
		header(name, type, data.length);
		return data(data);
	}

	/// A record of pax for the next entry.
	Tars pax(String key, String value) {
		String rest = " " + key + "=" + value + "\n";
		int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
		int length = bytes + String.valueOf(bytes + 3).length();
		return entry("pax", 'x', (length + rest).getBytes(StandardCharsets.UTF_8));
	}

	Tars header(String name, char type, long size) {
		byte[] block = header(name.getBytes(StandardCharsets.ISO_8859_1), type, size, true);
		out.writeBytes(block);
		return this;
	}

	Tars data(byte[] data) {
		out.writeBytes(data);
		out.writeBytes(new byte[(BLOCK - data.length % BLOCK) % BLOCK]);
		return this;
	}

	static byte[] header(byte[] name, char type, long size, boolean ustar) {
		byte[] block = new byte[BLOCK];
		System.arraycopy(name, 0, block, 0, name.length);
		put(block, 100, "0000644\0");
		put(block, 124, "%011o ".formatted(size));
		put(block, 136, "00000000000 ");
		block[156] = (byte) type;
		if (ustar) {
			put(block, 257, "ustar\00000");
		}
		return sum(block);
	}

	/// Writes the checksum anew.
	static byte[] sum(byte[] block) {
		put(block, 148, "        ");
		int sum = 0;
		for (byte b : block) {
			sum += b & 0xFF;
		}
		put(block, 148, "%06o\0 ".formatted(sum));
		return block;
	}

	static void put(byte[] block, int at, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(bytes, 0, block, at, bytes.length);
	}

	/// With the two blocks that end an archive.
	byte[] build() {
		out.writeBytes(new byte[2 * BLOCK]);
		return out.toByteArray();
	}

	byte[] unended() {
		return out.toByteArray();
	}

	static byte[] gzip(byte[] data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(data);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
