package org.sagitta.codec.system.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.sagitta.dicom.image.PixelFormat;

/// Just enough of a reader of encapsulated DICOM files, explicit little endian, for the tests of this bundle: the first frame of
/// a file, and its format.
/// @param file all bytes
record Encapsulated(byte[] file) {
	private static final byte[] PIXEL_DATA = { (byte) 0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1 };

	static Encapsulated read(Path path) throws IOException {
		return new Encapsulated(Files.readAllBytes(path));
	}

	/// Writes a frame as an uncompressed file that DCMTK and GDCM take.
	static byte[] uncompressed(PixelFormat format, byte[] samples) {
		ByteBuffer out = ByteBuffer.allocate(4096 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
		out.position(128);
		out.put("DICM".getBytes(StandardCharsets.US_ASCII));
		String secondaryCapture = "1.2.840.10008.5.1.4.1.1.7";
		ByteBuffer meta = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
		text(meta, 0x0002, 0x0002, "UI", secondaryCapture);
		text(meta, 0x0002, 0x0003, "UI", "2.25.1");
		text(meta, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1");
		text(meta, 0x0002, 0x0012, "UI", "2.25.2");
		out.putShort((short) 2).putShort((short) 0).put("UL".getBytes(StandardCharsets.US_ASCII)).putShort((short) 4).putInt(meta.position());
		out.put(meta.flip());
		text(out, 0x0008, 0x0016, "UI", secondaryCapture);
		text(out, 0x0008, 0x0018, "UI", "2.25.1");
		text(out, 0x0020, 0x000D, "UI", "2.25.3");
		text(out, 0x0020, 0x000E, "UI", "2.25.4");
		number(out, 0x0002, format.samplesPerPixel());
		text(out, 0x0028, 0x0004, "CS", format.photometricInterpretation());
		if (format.samplesPerPixel() > 1) {
			number(out, 0x0006, 0);
		}
		number(out, 0x0010, format.rows());
		number(out, 0x0011, format.columns());
		number(out, 0x0100, format.bitsAllocated());
		number(out, 0x0101, format.bitsStored());
		number(out, 0x0102, format.highBit());
		number(out, 0x0103, format.signed() ? 1 : 0);
		out.putShort((short) 0x7FE0).putShort((short) 0x10).put("OW".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
		out.putInt(samples.length + samples.length % 2).put(samples);
		return Arrays.copyOf(out.array(), out.position() + samples.length % 2);
	}

	/// Puts a compressed frame into a file.
	/// @param transferSyntax its UID
	static byte[] compressed(PixelFormat format, String transferSyntax, byte[] codestream) {
		byte[] plain = uncompressed(format, new byte[0]);
		ByteBuffer out = ByteBuffer.allocate(plain.length + codestream.length + 64).order(ByteOrder.LITTLE_ENDIAN);
		int tag = find(plain, new byte[] { (byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W' });
		int syntax = find(plain, new byte[] { 2, 0, 0x10, 0, 'U', 'I' });
		int syntaxLength = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getShort(syntax + 6);
		out.put(plain, 0, syntax);
		text(out, 0x0002, 0x0010, "UI", transferSyntax);
		int grown = out.position() - (syntax + 8 + syntaxLength);
		out.putInt(140, out.getInt(140) + grown);
		out.put(plain, syntax + 8 + syntaxLength, tag - (syntax + 8 + syntaxLength));
		out.put(PIXEL_DATA).putInt(0xE000FFFE).putInt(0);
		out.putInt(0xE000FFFE).putInt(codestream.length).put(codestream);
		out.putInt(0xE0DDFFFE).putInt(0);
		return Arrays.copyOf(out.array(), out.position());
	}

	/// The first frame's fragments, joined, or the pixel data of an uncompressed file.
	byte[] frame() {
		// The last ones: an icon may come before.
		int at = Math.max(last(file, new byte[] { (byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W', 0, 0 }),
				last(file, new byte[] { (byte) 0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0 })) + 8;
		ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		if (in.getInt(at) != -1) {
			return Arrays.copyOfRange(file, at + 4, Math.min(file.length, at + 4 + in.getInt(at)));
		}
		ByteBuffer joined = ByteBuffer.allocate(file.length);
		at += 12 + in.getInt(at + 8);
		// A fragment that begins with SOC belongs to the next frame.
		while (in.getInt(at) == 0xE000FFFE && (joined.position() == 0 || in.get(at + 8) != -1 || in.get(at + 9) != 0x4F)) {
			joined.put(file, at + 8, in.getInt(at + 4));
			at += 8 + in.getInt(at + 4);
		}
		return Arrays.copyOf(joined.array(), joined.position());
	}

	PixelFormat format() {
		String photometric = new String(value(0x0004, "CS"), StandardCharsets.US_ASCII).strip();
		return new PixelFormat(number(0x0011), number(0x0010), 1, number(0x0002), photometric, 0, number(0x0100), number(0x0101),
				number(0x0102), number(0x0103) == 1);
	}

	private int number(int element) {
		return ByteBuffer.wrap(value(element, "US")).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF;
	}

	private byte[] value(int element, String vr) {
		byte[] tag = { 0x28, 0, (byte) element, (byte) (element >> 8), (byte) vr.charAt(0), (byte) vr.charAt(1) };
		int at = find(file, tag);
		return Arrays.copyOfRange(file, at + 8, at + 8 + file[at + 6]);
	}

	private static int find(byte[] in, byte[] wanted) {
		return all(in, wanted).findFirst().orElse(-1);
	}

	private static int last(byte[] in, byte[] wanted) {
		return all(in, wanted).reduce((_, last) -> last).orElse(-1);
	}

	private static IntStream all(byte[] in, byte[] wanted) {
		return IntStream.rangeClosed(0, in.length - wanted.length)
				.filter(at -> in[at] == wanted[0] && Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length));
	}

	private static void number(ByteBuffer out, int element, int value) {
		out.putShort((short) 0x28).putShort((short) element).put("US".getBytes(StandardCharsets.US_ASCII)).putShort((short) 2)
				.putShort((short) value);
	}

	private static void text(ByteBuffer out, int group, int element, String vr, String value) {
		String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
		out.putShort((short) group).putShort((short) element).put(vr.getBytes(StandardCharsets.US_ASCII)).putShort((short) even.length())
				.put(even.getBytes(StandardCharsets.US_ASCII));
	}
}
