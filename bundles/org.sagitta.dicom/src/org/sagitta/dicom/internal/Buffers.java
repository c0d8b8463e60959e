package org.sagitta.dicom.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The buffers that files are read through, used again: one for each file that is being read at the moment.
final class Buffers {
	static final int SIZE = 64 << 10;
	private final ConcurrentLinkedQueue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

	ByteBuffer take() {
		ByteBuffer buffer = free.poll();
		return buffer == null ? ByteBuffer.allocateDirect(SIZE) : buffer;
	}

	void giveBack(ByteBuffer buffer) {
		free.add(buffer);
	}
}
