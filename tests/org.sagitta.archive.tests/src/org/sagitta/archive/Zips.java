package org.sagitta.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes ZIP archives byte by byte (PKWARE APPNOTE), so that each field can lie.
final class Zips {
	static final int STORED = 0;
	static final int DEFLATED = 8;

	/// One record of the directory.
	static final class Entry {
		byte[] name;
		byte[] packed;
		int flags;
		int method;
		long crc;
		long size;
		long packedSize;
		int unixMode;
		/// Where the directory says that it is, if not where it is.
		long offset = -1;
		boolean zip64;
		/// Without local header and data.
		boolean directoryOnly;
	}

	private final List<Entry> entries = new ArrayList<>();

	Entry add(String name, byte[] data) {
		return add(name.getBytes(StandardCharsets.UTF_8), data, DEFLATED);
	}

	Entry add(byte[] name, byte[] data, int method) {
		Entry entry = new Entry();
		entry.name = name;
		entry.method = method;
		entry.packed = method == DEFLATED ? deflate(data) : data;
		CRC32 crc = new CRC32();
		crc.update(data);
		entry.crc = crc.getValue();
		entry.size = data.length;
		entry.packedSize = entry.packed.length;
		entries.add(entry);
		return entry;
	}

	static byte[] deflate(byte[] data) {
		Deflater deflater = new Deflater(9, true);
		deflater.setInput(data);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] chunk = new byte[4096];
		while (!deflater.finished()) {
			out.write(chunk, 0, deflater.deflate(chunk));
		}
		deflater.end();
		return out.toByteArray();
	}

	byte[] build() {
		int room = 200 + entries.stream().mapToInt(entry -> 200 + 2 * entry.name.length + entry.packed.length).sum();
		ByteBuffer out = ByteBuffer.allocate(room).order(ByteOrder.LITTLE_ENDIAN);
		long[] at = new long[entries.size()];
		for (int i = 0; i < at.length; i++) {
			Entry entry = entries.get(i);
			at[i] = entry.offset >= 0 ? entry.offset : out.position();
			if (!entry.directoryOnly) {
				out.putInt(0x04034B50).putShort((short) 20);
				common(out, entry, 0);
				out.put(entry.name).put(entry.packed);
			}
		}
		int directory = out.position();
		for (int i = 0; i < at.length; i++) {
			Entry entry = entries.get(i);
			out.putInt(0x02014B50).putShort((short) (3 << 8 | 45)).putShort((short) 45);
			common(out, entry, entry.zip64 ? 28 : 0);
			out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(entry.unixMode << 16);
			out.putInt(entry.zip64 ? -1 : (int) at[i]).put(entry.name);
			if (entry.zip64) {
				out.putShort((short) 1).putShort((short) 24).putLong(entry.size).putLong(entry.packedSize).putLong(at[i]);
			}
		}
		int end = out.position();
		out.putInt(0x06054B50).putInt(0).putShort((short) at.length).putShort((short) at.length);
		out.putInt(end - directory).putInt(directory).putShort((short) 0);
		byte[] bytes = new byte[out.position()];
		out.flip().get(bytes);
		return bytes;
	}

	private static void common(ByteBuffer out, Entry entry, int extra) {
		out.putShort((short) entry.flags).putShort((short) entry.method).putInt(0x21).putInt((int) entry.crc);
		out.putInt(extra > 0 ? -1 : (int) entry.packedSize).putInt(extra > 0 ? -1 : (int) entry.size);
		out.putShort((short) entry.name.length).putShort((short) extra);
	}
}
