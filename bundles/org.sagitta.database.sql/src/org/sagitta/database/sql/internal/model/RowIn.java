package org.sagitta.database.sql.internal.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [RowOut] writes. What cannot be there is a [BufferUnderflowException].
record RowIn(ByteBuffer buffer) {
	int number() {
		return buffer.getInt();
	}

	long longNumber() {
		return buffer.getLong();
	}

	/// A number of things that take some bytes each.
	int count(int bytes) {
		int count = buffer.getInt();
		if (count < 0 || (long) count * bytes > buffer.remaining()) {
			throw new BufferUnderflowException();
		}
		return count;
	}

	byte[] bytes() {
		var bytes = new byte[count(1)];
		buffer.get(bytes);
		return bytes;
	}

	String text() {
		return new String(bytes(), StandardCharsets.UTF_8).intern();
	}

	List<String> texts() {
		var texts = new ArrayList<String>();
		for (int n = count(Integer.BYTES); n > 0; n--) {
			texts.add(text());
		}
		return texts;
	}
}
