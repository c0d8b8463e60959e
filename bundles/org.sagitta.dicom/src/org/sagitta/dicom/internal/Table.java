package org.sagitta.dicom.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A generated, tab-separated, sorted table of the bundle. It stays the bytes that it is in the bundle, and a line is made text
/// only when it is asked for: that is what makes the dictionaries cost a few milliseconds at a cold start.
final class Table {
	private final byte[] bytes;
	private final int[] starts;

	Table(String resource) {
		try (InputStream in = Table.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The bundle lacks its table " + resource);
			}
			bytes = in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot read the bundle's table " + resource, e);
		}
		int[] found = new int[bytes.length / 16 + 2];
		int count = 1;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	int size() {
		return starts.length - 1;
	}

	/// The hexadecimal digit at a column of characters (not of fields) of a line, or -1.
	int digit(int line, int position) {
		byte b = bytes[starts[line] + position];
		return b >= '0' && b <= '9' ? b - '0' : b >= 'A' && b <= 'F' ? b - 'A' + 10 : -1;
	}

	/// A field of a line, from 0.
	String field(int line, int index) {
		int start = starts[line];
		for (int i = 0; i < index; i++) {
			start = end(start) + 1;
		}
		return new String(bytes, start, end(start) - start, StandardCharsets.UTF_8);
	}

	private int end(int start) {
		int end = start;
		while (bytes[end] != '\t' && bytes[end] != '\n') {
			end++;
		}
		return end;
	}
}
