package org.sagitta.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts DICOM files together byte by byte, right or wrong, independently of any writer. Each call appends.
public final class FileBytes {
	public static final String EXPLICIT = "1.2.840.10008.1.2.1";
	public static final String IMPLICIT = "1.2.840.10008.1.2";
	public static final long UNDEFINED = 0xFFFFFFFFL;

	public static final int ITEM = 0xFFFEE000;
	public static final int ITEM_END = 0xFFFEE00D;
	public static final int SEQUENCE_END = 0xFFFEE0DD;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/// Preamble, mark and file meta information.
	public static FileBytes part10(String transferSyntax) {
		FileBytes meta = new FileBytes().explicit(0x00020010, "UI", transferSyntax);
		return new FileBytes().zeros(128).ascii("DICM").explicit(0x00020000, "UL", 4).number(meta.out.size(), 4).add(meta);
	}

	public FileBytes add(FileBytes other) {
		out.writeBytes(other.toArray());
		return this;
	}

	public FileBytes add(byte... bytes) {
		out.writeBytes(bytes);
		return this;
	}

	public FileBytes zeros(int count) {
		out.writeBytes(new byte[count]);
		return this;
	}

	public FileBytes ascii(String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	public FileBytes number(long value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			out.write((int) (value >>> 8 * i));
		}
		return this;
	}

	public FileBytes tag(int tag) {
		return number(tag >>> 16, 2).number(tag, 2);
	}

	/// The header of an explicit element; the value comes by another call.
	public FileBytes explicit(int tag, String vr, long length) {
		tag(tag).ascii(vr);
		return "OB OW OF OD OL OV SQ SV UC UN UR UT UV".contains(vr) ? number(0, 2).number(length, 4) : number(length, 2);
	}

	public FileBytes explicit(int tag, String vr, String value) {
		String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
		return explicit(tag, vr, even.length()).ascii(even);
	}

	public FileBytes implicit(int tag, String value) {
		String even = value.length() % 2 == 0 ? value : value + " ";
		return item(tag, even.length()).ascii(even);
	}

	/// The header of an item, a delimiter or an implicit element.
	public FileBytes item(int tag, long length) {
		return tag(tag).number(length, 4);
	}

	public int size() {
		return out.size();
	}

	public byte[] toArray() {
		return out.toByteArray();
	}

	/// Writes the bytes to a new file in a folder.
	public Path in(Path folder) {
		return write(folder, toArray());
	}

	public static Path write(Path folder, byte[] bytes) {
		try {
			return Files.write(Files.createTempFile(folder, "bytes", ".dcm"), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
