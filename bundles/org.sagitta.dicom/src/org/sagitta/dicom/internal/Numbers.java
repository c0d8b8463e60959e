package org.sagitta.dicom.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.VR;

/// Numbers in their two forms, decimal text and little endian binary. The binary forms ignore bytes after the last whole number.
public final class Numbers {
	/// Characters of a number that is taken for one, as decimal text.
	public static final int LONGEST = 1024;
	private static final int DS_LENGTH = 16;

	private Numbers() {
	}

	/// NaN for what is no number as DS and IS have it: Java's own forms (`1d`, `0x1p3`, `Infinity`) are none.
	public static double parse(String text) {
		for (int i = 0; i < text.length(); i++) {
			if ("0123456789.+-eE ".indexOf(text.charAt(i)) < 0) {
				return Double.NaN;
			}
		}
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException _) {
			return Double.NaN;
		}
	}

	public static int count(VR vr, byte[] bytes) {
		return bytes.length / vr.width();
	}

	public static long integer(VR vr, byte[] bytes, int index) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		return switch (vr) {
			case US -> in.getShort(index * 2) & 0xFFFF;
			case SS -> in.getShort(index * 2);
			case UL -> in.getInt(index * 4) & 0xFFFFFFFFL;
			case SL -> in.getInt(index * 4);
			case SV, UV -> in.getLong(index * 8);
			case AT -> tag(in, index) & 0xFFFFFFFFL;
			default -> throw new IllegalArgumentException(vr + " is not a binary integer");
		};
	}

	public static double decimal(VR vr, byte[] bytes, int index) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		return switch (vr) {
			case FL -> in.getFloat(index * 4);
			case FD -> in.getDouble(index * 8);
			case UV -> unsigned(in.getLong(index * 8));
			default -> integer(vr, bytes, index);
		};
	}

	private static double unsigned(long value) {
		return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
	}

	/// All numbers as decimal text; AT as `ggggeeee`.
	public static List<String> texts(VR vr, byte[] bytes) {
		int count = count(vr, bytes);
		List<String> texts = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			texts.add(switch (vr) {
				case FL -> plain(Float.toString((float) decimal(vr, bytes, i)));
				case FD -> plain(Double.toString(decimal(vr, bytes, i)));
				case UV -> Long.toUnsignedString(integer(vr, bytes, i));
				case AT -> String.format("%08X", integer(vr, bytes, i));
				default -> Long.toString(integer(vr, bytes, i));
			});
		}
		return texts;
	}

	private static String plain(String number) {
		return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
	}

	/// @throws IllegalArgumentException when a text is no number, or one that the representation cannot hold
	public static byte[] encode(VR vr, List<String> values) {
		ByteBuffer out = ByteBuffer.allocate(values.size() * vr.width()).order(ByteOrder.LITTLE_ENDIAN);
		for (String value : values) {
			switch (vr) {
				case FL -> out.putFloat(Float.parseFloat(value));
				case FD -> out.putDouble(Double.parseDouble(value));
				case US -> out.putShort((short) checked(vr, value, 0, 0xFFFF));
				case SS -> out.putShort((short) checked(vr, value, Short.MIN_VALUE, Short.MAX_VALUE));
				case UL -> out.putInt((int) checked(vr, value, 0, 0xFFFFFFFFL));
				case SL -> out.putInt((int) checked(vr, value, Integer.MIN_VALUE, Integer.MAX_VALUE));
				case SV -> out.putLong(Long.parseLong(value));
				case UV -> out.putLong(Long.parseUnsignedLong(value));
				case AT -> {
					int tag = Integer.parseUnsignedInt(value, 16);
					out.putShort((short) (tag >>> 16)).putShort((short) tag);
				}
				default -> throw new IllegalArgumentException(vr + " takes bytes, not numbers");
			}
		}
		return out.array();
	}

	/// More digits than any number has take time that grows with their square.
	static void checkLength(String text) {
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("a number of " + text.length() + " characters is none");
		}
	}

	private static long checked(VR vr, String text, long least, long greatest) {
		checkLength(text);
		long value = new BigDecimal(text.strip()).longValueExact();
		if (value < least || value > greatest) {
			throw new IllegalArgumentException(text + " does not fit " + vr);
		}
		return value;
	}

	/// @throws IllegalArgumentException when the number is no whole one
	public static String integerString(double value) {
		if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("IS cannot hold " + value);
		}
		return Long.toString((long) value);
	}

	/// The shortest decimal text of a number that fits the 16 characters of DS, rounded where it must be.
	public static String decimalString(double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("DS cannot hold " + value);
		}
		String shortest = plain(Double.toString(value));
		if (shortest.length() <= DS_LENGTH) {
			return shortest;
		}
		BigDecimal exact = BigDecimal.valueOf(value);
		for (int digits = DS_LENGTH; digits > 1; digits--) {
			BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
			String plain = rounded.toPlainString();
			String text = plain.length() <= DS_LENGTH ? plain : rounded.toString();
			if (text.length() <= DS_LENGTH) {
				return text;
			}
		}
		return exact.round(new MathContext(1)).toString();
	}

	private static int tag(ByteBuffer in, int index) {
		return in.getShort(index * 4) << 16 | in.getShort(index * 4 + 2) & 0xFFFF;
	}
}
