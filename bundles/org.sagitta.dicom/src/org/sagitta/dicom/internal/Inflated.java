package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The beginning of a deflated data set (PS3.5 section A.5), inflated in memory and read like a file. How much it is depends on
/// what really comes out, never on what was announced, and has a limit.
final class Inflated implements Input.Source {
	private static final int CHUNK = 64 << 10;

	private final List<byte[]> chunks = new ArrayList<>();
	private long size;

	/// @param in at the data set; read to its end, or as far as the limit allows
	Inflated(Input in, long limit, ParseLog log) throws IOException {
		Inflater inflater = new Inflater(true);
		byte[] chunk = new byte[CHUNK];
		int filled = 0;
		try {
			while (!inflater.finished() && size + filled < limit) {
				if (inflater.needsInput()) {
					int count = (int) Math.min(in.size() - in.position(), Buffers.SIZE);
					if (count == 0) {
						log.lost(in.position(), () -> "The deflated data set is not terminated");
						break;
					}
					inflater.setInput(in.take(count));
				}
				int count = inflater.inflate(chunk, filled, CHUNK - filled);
				if (count == 0 && !inflater.needsInput() && !inflater.finished()) {
					throw new DataFormatException("it cannot be continued");
				}
				filled += count;
				if (filled == CHUNK) {
					add(chunk, filled);
					chunk = new byte[CHUNK];
					filled = 0;
				}
			}
			if (!inflater.finished() && size + filled >= limit) {
				log.lost(in.position(), () -> "The data set inflates to more than " + (limit >> 20) + " MB, of which the beginning is read");
			}
		} catch (DataFormatException e) {
			log.lost(in.position(), () -> "The deflated data set is damaged: " + e.getMessage());
		} finally {
			inflater.end();
		}
		add(chunk, filled);
	}

	private void add(byte[] chunk, int filled) {
		chunks.add(chunk);
		size += filled;
	}

	long size() {
		return size;
	}

	@Override
	public int read(ByteBuffer into, long position) {
		if (position >= size) {
			return -1;
		}
		int offset = (int) (position % CHUNK);
		int count = (int) Math.min(Math.min(CHUNK - offset, size - position), into.remaining());
		into.put(chunks.get((int) (position / CHUNK)), offset, count);
		return count;
	}
}
