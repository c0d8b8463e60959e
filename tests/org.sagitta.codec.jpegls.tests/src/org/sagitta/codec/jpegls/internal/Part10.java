package org.sagitta.codec.jpegls.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.PixelFormat;

/// As much of a DICOM file as it takes to exchange frames with other programs, in explicit little endian.
final class Part10 {
	private static final Set<String> LONG = Set.of("OB", "OW", "OF", "OD", "OL", "UN", "UT", "UC", "UR", "SQ", "OV", "SV", "UV");
	private static final int UNDEFINED = -1;
	private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

	private Part10() {
	}

	static void writeNative(Path file, PixelFormat format, byte[] samples) throws IOException {
		byte[] even = Arrays.copyOf(samples, samples.length + samples.length % 2);
		write(file, Uids.EXPLICIT_LITTLE_ENDIAN, format, element(0x7FE0, 0x0010, "OW", even.length, even));
	}

	static void writeEncapsulated(Path file, PixelFormat format, String transferSyntax, byte[] codestream) throws IOException {
		ByteArrayOutputStream value = new ByteArrayOutputStream();
		value.writeBytes(item(0xE000, new byte[0]));
		value.writeBytes(item(0xE000, codestream));
		value.writeBytes(item(0xE0DD, new byte[0]));
		write(file, transferSyntax, format, element(0x7FE0, 0x0010, "OB", UNDEFINED, value.toByteArray()));
	}

	private static void write(Path file, String transferSyntax, PixelFormat format, byte[] pixels) throws IOException {
		ByteArrayOutputStream meta = new ByteArrayOutputStream();
		meta.writeBytes(element(0x0002, 0x0001, "OB", 2, new byte[] { 0, 1 }));
		meta.writeBytes(text(0x0002, 0x0002, "UI", SECONDARY_CAPTURE));
		meta.writeBytes(text(0x0002, 0x0003, "UI", "2.25.1"));
		meta.writeBytes(text(0x0002, 0x0010, "UI", transferSyntax));
		meta.writeBytes(text(0x0002, 0x0012, "UI", "2.25.2"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[128]);
		out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
		byte[] length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(meta.size()).array();
		out.writeBytes(element(0x0002, 0x0000, "UL", 4, length));
		out.writeBytes(meta.toByteArray());
		out.writeBytes(text(0x0008, 0x0016, "UI", SECONDARY_CAPTURE));
		out.writeBytes(text(0x0008, 0x0018, "UI", "2.25.1"));
		out.writeBytes(text(0x0008, 0x0060, "CS", "OT"));
		out.writeBytes(text(0x0010, 0x0010, "PN", "Test"));
		out.writeBytes(text(0x0010, 0x0020, "LO", "1"));
		out.writeBytes(text(0x0020, 0x000D, "UI", "2.25.3"));
		out.writeBytes(text(0x0020, 0x000E, "UI", "2.25.4"));
		out.writeBytes(number(0x0028, 0x0002, format.samplesPerPixel()));
		out.writeBytes(text(0x0028, 0x0004, "CS", format.photometricInterpretation()));
		if (format.samplesPerPixel() > 1) {
			out.writeBytes(number(0x0028, 0x0006, 0));
		}
		out.writeBytes(number(0x0028, 0x0010, format.rows()));
		out.writeBytes(number(0x0028, 0x0011, format.columns()));
		out.writeBytes(number(0x0028, 0x0100, format.bitsAllocated()));
		out.writeBytes(number(0x0028, 0x0101, format.bitsStored()));
		out.writeBytes(number(0x0028, 0x0102, format.highBit()));
		out.writeBytes(number(0x0028, 0x0103, format.signed() ? 1 : 0));
		out.writeBytes(pixels);
		Files.write(file, out.toByteArray());
	}

	/// The pixel data: one value, or the fragments after the offset table. Goes through sequences as if they were not there.
	static List<byte[]> pixelData(Path file) throws IOException {
		ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).position(132);
		while (true) {
			int tag = in.getShort() << 16 | in.getShort() & 0xFFFF;
			if (tag >>> 16 == 0xFFFE) {
				in.getInt();
				continue;
			}
			byte[] name = new byte[2];
			in.get(name);
			String vr = new String(name, StandardCharsets.US_ASCII);
			boolean isLong = LONG.contains(vr);
			int length = isLong ? in.getInt(in.position() + 2) : in.getShort() & 0xFFFF;
			in.position(in.position() + (isLong ? 6 : 0));
			if (tag == 0x7FE00010) {
				return length == UNDEFINED ? fragments(in) : List.of(take(in, length));
			}
			in.position(in.position() + (vr.equals("SQ") ? 0 : length));
		}
	}

	private static List<byte[]> fragments(ByteBuffer in) {
		List<byte[]> fragments = new ArrayList<>();
		while (in.getInt() == 0xE000FFFE) {
			fragments.add(take(in, in.getInt()));
		}
		return fragments.subList(1, fragments.size());
	}

	private static byte[] take(ByteBuffer in, int length) {
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

	private static byte[] text(int group, int element, String vr, String value) {
		byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
		byte[] even = Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
		if (even.length > bytes.length && !vr.equals("UI")) {
			even[bytes.length] = ' ';
		}
		return element(group, element, vr, even.length, even);
	}

	private static byte[] number(int group, int element, int value) {
		return element(group, element, "US", 2, new byte[] { (byte) value, (byte) (value >> 8) });
	}

	private static byte[] item(int element, byte[] value) {
		return ByteBuffer.allocate(8 + value.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0xFFFE).putShort((short) element)
				.putInt(value.length).put(value).array();
	}

	private static byte[] element(int group, int element, String vr, int length, byte[] value) {
		boolean isLong = LONG.contains(vr);
		ByteBuffer out = ByteBuffer.allocate((isLong ? 12 : 8) + value.length).order(ByteOrder.LITTLE_ENDIAN);
		out.putShort((short) group).putShort((short) element).put(vr.getBytes(StandardCharsets.US_ASCII));
		if (isLong) {
			out.putShort((short) 0).putInt(length);
		} else {
			out.putShort((short) length);
		}
		return out.put(value).array();
	}
}
