package org.sagitta.dicom.inspect.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.sagitta.dicom.Value;

/// The bytes of values, wherever they are, a piece at a time.
public final class ValueBytes {
	private static final int PIECE = 1 << 18;

	private ValueBytes() {
	}

	/// The bytes of a value, those of all fragments together; 0 for a sequence.
	public static long length(Value value) {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> bytes.length;
			case Value.OnDisk disk -> disk.length();
			case Value.Fragments(List<Value> fragments) -> fragments.stream().mapToLong(ValueBytes::length).sum();
			case Value.Items _ -> 0;
		};
	}

	/// Some bytes of a value that is neither a sequence nor encapsulated.
	public static byte[] part(Value value, long from, int count) throws IOException {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> Arrays.copyOfRange(bytes, (int) from, (int) from + count);
			case Value.OnDisk disk -> disk.read(from, count);
			case Value.Items _, Value.Fragments _ -> throw new IllegalArgumentException("These are not bytes in a row");
		};
	}

	/// Whether two values that are not both sequences are the same bytes, in the same fragments.
	static boolean equal(Value a, Value b) throws IOException {
		if (a instanceof Value.Fragments(List<Value> ones) && b instanceof Value.Fragments(List<Value> others)) {
			if (ones.size() != others.size() || length(a) != length(b)) {
				return false;
			}
			for (int i = 0; i < ones.size(); i++) {
				if (!equalBytes(ones.get(i), others.get(i))) {
					return false;
				}
			}
			return true;
		}
		return isRow(a) && isRow(b) && equalBytes(a, b);
	}

	/// Whether these are bytes in a row: neither a sequence nor fragments.
	static boolean isRow(Value value) {
		return value instanceof Value.Bytes || value instanceof Value.OnDisk;
	}

	private static boolean equalBytes(Value a, Value b) throws IOException {
		long length = length(a);
		if (length != length(b)) {
			return false;
		}
		byte[] pieceA = new byte[(int) Math.min(PIECE, length)];
		byte[] pieceB = new byte[pieceA.length];
		try (InputStream inA = stream(a); InputStream inB = stream(b)) {
			for (long left = length; left > 0;) {
				int count = read(inA, pieceA, left);
				read(inB, pieceB, left);
				if (!Arrays.equals(pieceA, 0, count, pieceB, 0, count)) {
					return false;
				}
				left -= count;
			}
		}
		return true;
	}

	/// SHA-256 in hexadecimal, over all fragments where there are some.
	public static String digest(Value value) throws IOException {
		MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
		byte[] piece = new byte[(int) Math.min(PIECE, length(value))];
		List<Value> rows = value instanceof Value.Fragments(List<Value> fragments) ? fragments : List.of(value);
		for (Value row : rows) {
			try (InputStream in = stream(row)) {
				for (long left = length(row); left > 0;) {
					int count = read(in, piece, left);
					digest.update(piece, 0, count);
					left -= count;
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static InputStream stream(Value value) throws IOException {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> new ByteArrayInputStream(bytes);
			case Value.OnDisk disk ->
					Channels.newInputStream(FileChannel.open(disk.file(), StandardOpenOption.READ).position(disk.offset()));
			case Value.Items _, Value.Fragments _ -> throw new IllegalArgumentException("These are not bytes in a row");
		};
	}

	/// Fills the piece, or as much of it as there is left of the value.
	private static int read(InputStream in, byte[] piece, long left) throws IOException {
		int wanted = (int) Math.min(piece.length, left);
		if (in.readNBytes(piece, 0, wanted) < wanted) {
			throw new EOFException("The file became shorter than it was when its header was read");
		}
		return wanted;
	}
}
