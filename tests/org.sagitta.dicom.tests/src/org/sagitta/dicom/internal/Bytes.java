package org.sagitta.dicom.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts files together byte by byte, right or wrong, independently of the writer.
final class Bytes {
	static final String EXPLICIT = "1.2.840.10008.1.2.1";
	static final String IMPLICIT = "1.2.840.10008.1.2";
	static final long UNDEFINED = 0xFFFFFFFFL;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/// Preamble, mark and file meta information.
	static Bytes part10(String transferSyntax) {
		Bytes meta = new Bytes().explicit(0x00020010, "UI", transferSyntax);
		return new Bytes().zeros(128).ascii("DICM").explicit(0x00020000, "UL", 4).number(meta.out.size(), 4).add(meta);
	}

	Bytes add(Bytes other) {
		out.writeBytes(other.toArray());
		return this;
	}

	Bytes add(byte... bytes) {
		out.writeBytes(bytes);
		return this;
	}

	Bytes zeros(int count) {
		out.writeBytes(new byte[count]);
		return this;
	}

	Bytes ascii(String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	Bytes number(long value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			out.write((int) (value >>> 8 * i));
		}
		return this;
	}

	Bytes tag(int tag) {
		return number(tag >>> 16, 2).number(tag, 2);
	}

	/// The header of an explicit element; the value comes by another call.
	Bytes explicit(int tag, String vr, long length) {
		tag(tag).ascii(vr);
		return "OB OW OF OD OL OV SQ SV UC UN UR UT UV".contains(vr) ? number(0, 2).number(length, 4) : number(length, 2);
	}

	Bytes explicit(int tag, String vr, String value) {
		String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
		return explicit(tag, vr, even.length()).ascii(even);
	}

	Bytes implicit(int tag, String value) {
		String even = value.length() % 2 == 0 ? value : value + " ";
		return item(tag, even.length()).ascii(even);
	}

	/// The header of an item, a delimiter or an implicit element.
	Bytes item(int tag, long length) {
		return tag(tag).number(length, 4);
	}

	int size() {
		return out.size();
	}

	byte[] toArray() {
		return out.toByteArray();
	}

	Path in(Path folder) {
		return write(folder, toArray());
	}

	static Path write(Path folder, byte[] bytes) {
		try {
			return Files.write(Files.createTempFile(folder, "bytes", ".dcm"), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
