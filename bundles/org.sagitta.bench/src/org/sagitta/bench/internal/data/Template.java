package org.sagitta.bench.internal.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.sagitta.dicom.DicomFiles;

/// The bytes of a file in which fields are overwritten in place, so that files can be written as fast as the system makes them.
final class Template {
	private final byte[] bytes;
	private final Map<Field, int[]> offsets = new EnumMap<>(Field.class);

	private Template(byte[] bytes) {
		this.bytes = bytes;
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		for (Field field : Field.values()) {
			offsets.put(field, IntStream.iterate(text.indexOf(field.mark), at -> at >= 0, at -> text.indexOf(field.mark, at + 1)).toArray());
		}
	}

	/// @param scratch a folder for a file that is deleted again
	static Template make(DicomFiles files, Path scratch, int pixelBytes) throws IOException {
		Path file = scratch.resolve("template.dcm");
		files.write(CtHeader.file(pixelBytes), file);
		try {
			return new Template(Files.readAllBytes(file));
		} finally {
			Files.delete(file);
		}
	}

	/// @param text padded with spaces to the length of the field, which it must not exceed in UTF-8
	void set(Field field, String text) {
		byte[] value = text.getBytes(StandardCharsets.UTF_8);
		if (value.length > field.mark.length()) {
			throw new IllegalArgumentException(text + " is too long for " + field);
		}
		for (int at : offsets.get(field)) {
			Arrays.fill(bytes, at, at + field.mark.length(), (byte) ' ');
			System.arraycopy(value, 0, bytes, at, value.length);
		}
	}

	void write(Path file) throws IOException {
		Files.write(file, bytes);
	}
}
