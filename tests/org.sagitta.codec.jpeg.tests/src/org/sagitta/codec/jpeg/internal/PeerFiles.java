package org.sagitta.codec.jpeg.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.PixelFormat;

/// Files of one frame for the programs of others, and the pixel data of theirs. Written by hand, so that these tests need no other
/// bundle to read or write right.
final class PeerFiles {
	private PeerFiles() {
	}

	static void write(Path file, String transferSyntax, PixelFormat format, byte[] samples) throws IOException {
		ByteArrayOutputStream meta = new ByteArrayOutputStream();
		element(meta, 0x0002, 0x0001, "OB", new byte[] { 0, 1 });
		element(meta, 0x0002, 0x0002, "UI", uid("1.2.840.10008.5.1.4.1.1.7"));
		element(meta, 0x0002, 0x0003, "UI", uid("1.2.3.4"));
		element(meta, 0x0002, 0x0010, "UI", uid(transferSyntax));
		element(meta, 0x0002, 0x0012, "UI", uid("1.2.3.5"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(new byte[128]);
		out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
		element(out, 0x0002, 0x0000, "UL", new byte[] { (byte) meta.size(), (byte) (meta.size() >> 8), 0, 0 });
		meta.writeTo(out);
		element(out, 0x0008, 0x0016, "UI", uid("1.2.840.10008.5.1.4.1.1.7"));
		element(out, 0x0008, 0x0018, "UI", uid("1.2.3.4"));
		element(out, 0x0008, 0x0060, "CS", "OT".getBytes(StandardCharsets.US_ASCII));
		element(out, 0x0020, 0x000D, "UI", uid("1.2.3.6"));
		element(out, 0x0020, 0x000E, "UI", uid("1.2.3.7"));
		number(out, 0x0002, format.samplesPerPixel());
		String photometric = format.photometricInterpretation();
		element(out, 0x0028, 0x0004, "CS", (photometric + " ".repeat(photometric.length() % 2)).getBytes(StandardCharsets.US_ASCII));
		if (format.samplesPerPixel() > 1) {
			number(out, 0x0006, 0);
		}
		number(out, 0x0010, format.rows());
		number(out, 0x0011, format.columns());
		number(out, 0x0100, format.bitsAllocated());
		number(out, 0x0101, format.bitsStored());
		number(out, 0x0102, format.highBit());
		number(out, 0x0103, format.signed() ? 1 : 0);
		if (transferSyntax.equals(Uids.EXPLICIT_LITTLE_ENDIAN)) {
			byte[] even = Arrays.copyOf(samples, samples.length + (samples.length & 1));
			element(out, 0x7FE0, 0x0010, format.bitsAllocated() == 8 ? "OB" : "OW", even);
		} else {
			tag(out, 0x7FE0, 0x0010);
			out.writeBytes(new byte[] { 'O', 'B', 0, 0, -1, -1, -1, -1 });
			item(out, 0xE000, new byte[0]);
			item(out, 0xE000, samples);
			item(out, 0xE0DD, new byte[0]);
		}
		Files.write(file, out.toByteArray());
	}

	/// The pixel data of an uncompressed file, or the only frame's codestream of a compressed one.
	static byte[] pixelData(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 132; at < bytes.length - 12; at++) {
			if (in.getInt(at) == 0x00107FE0 && bytes[at + 4] == 'O') {
				int length = in.getInt(at + 8);
				return length == -1 ? fragments(in, at + 12) : Arrays.copyOfRange(bytes, at + 12, at + 12 + length);
			}
		}
		throw new IOException(file + " has no pixel data");
	}

	private static byte[] fragments(ByteBuffer in, int first) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		// Behind the basic offset table.
		for (int at = first + 8 + in.getInt(first + 4); in.getInt(at) == 0xE000FFFE; at += 8 + in.getInt(at + 4)) {
			joined.write(in.array(), at + 8, in.getInt(at + 4));
		}
		return joined.toByteArray();
	}

	/// What a file says of its photometric interpretation.
	static String photometric(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 132; at < bytes.length - 12; at++) {
			if (in.getInt(at) == 0x00040028 && bytes[at + 4] == 'C') {
				return new String(bytes, at + 8, in.getShort(at + 6), StandardCharsets.US_ASCII).strip();
			}
		}
		throw new IOException(file + " has no photometric interpretation");
	}

	private static byte[] uid(String uid) {
		return Arrays.copyOf(uid.getBytes(StandardCharsets.US_ASCII), uid.length() + uid.length() % 2);
	}

	private static void number(ByteArrayOutputStream out, int element, int value) {
		element(out, 0x0028, element, "US", new byte[] { (byte) value, (byte) (value >> 8) });
	}

	private static void element(ByteArrayOutputStream out, int group, int element, String vr, byte[] value) {
		tag(out, group, element);
		out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
		if (vr.startsWith("O")) {
			little(out, 0, 2);
			little(out, value.length, 4);
		} else {
			little(out, value.length, 2);
		}
		out.writeBytes(value);
	}

	private static void item(ByteArrayOutputStream out, int element, byte[] value) {
		tag(out, 0xFFFE, element);
		little(out, value.length, 4);
		out.writeBytes(value);
	}

	private static void tag(ByteArrayOutputStream out, int group, int element) {
		little(out, group, 2);
		little(out, element, 2);
	}

	private static void little(ByteArrayOutputStream out, int value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			out.write(value >> 8 * i);
		}
	}
}
