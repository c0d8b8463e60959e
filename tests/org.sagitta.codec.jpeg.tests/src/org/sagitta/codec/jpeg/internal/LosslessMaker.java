package org.sagitta.codec.jpeg.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Writes lossless codestreams of every kind that ITU-T T.81 annex H has, slowly and plainly, bit by bit, with a code of five bits
/// for each category. It shares nothing with the encoder, and so can show that the decoder is right.
final class LosslessMaker {
	final int columns;
	final int rows;
	final int precision;
	/// The samples of each component.
	final int[][] planes;
	int predictor = 1;
	int pointTransform;
	int restartLines;
	boolean interleaved = true;
	/// Whether each component has a Huffman table of its own.
	boolean ownTables;
	/// What the frame header says of the lines, where 0 means that a DNL segment follows the first scan.
	int announcedLines;
	boolean endMarker = true;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int bits;
	private int count;

	LosslessMaker(int columns, int rows, int precision, int[]... planes) {
		this.columns = columns;
		this.rows = rows;
		this.precision = precision;
		this.planes = planes;
		announcedLines = rows;
	}

	byte[] make() {
		out.reset();
		word(0xFFD8);
		for (int i = 0; i < (ownTables ? planes.length : 1); i++) {
			table(i);
		}
		word(0xFFC3);
		word(8 + 3 * planes.length);
		out.write(precision);
		word(announcedLines);
		word(columns);
		out.write(planes.length);
		for (int i = 0; i < planes.length; i++) {
			out.write(i + 1);
			out.write(0x11);
			out.write(0);
		}
		if (restartLines > 0) {
			word(0xFFDD);
			word(4);
			word(restartLines * columns);
		}
		if (interleaved) {
			scan(0, planes.length);
			lines();
		} else {
			for (int i = 0; i < planes.length; i++) {
				scan(i, i + 1);
				if (i == 0) {
					lines();
				}
			}
		}
		if (endMarker) {
			word(0xFFD9);
		}
		return out.toByteArray();
	}

	private void lines() {
		if (announcedLines == 0) {
			word(0xFFDC);
			word(4);
			word(rows);
		}
	}

	/// Seventeen codes of five bits: category i has the code i or, in an odd table, 16 - i.
	private void table(int number) {
		word(0xFFC4);
		word(19 + 17);
		out.write(number);
		for (int length = 1; length <= 16; length++) {
			out.write(length == 5 ? 17 : 0);
		}
		for (int i = 0; i < 17; i++) {
			out.write(number % 2 == 0 ? i : 16 - i);
		}
	}

	private void scan(int from, int to) {
		word(0xFFDA);
		word(6 + 2 * (to - from));
		out.write(to - from);
		for (int i = from; i < to; i++) {
			out.write(i + 1);
			out.write((ownTables ? i : 0) << 4);
		}
		out.write(predictor);
		out.write(0);
		out.write(pointTransform);
		int[][] reduced = new int[planes.length][];
		for (int i = 0; i < planes.length; i++) {
			reduced[i] = Arrays.stream(planes[i]).map(sample -> sample >> pointTransform).toArray();
		}
		for (int y = 0; y < rows; y++) {
			boolean restarted = restartLines > 0 && y > 0 && y % restartLines == 0;
			if (restarted) {
				align();
				word(0xFFD0 + (y / restartLines - 1) % 8);
			}
			for (int x = 0; x < columns; x++) {
				for (int i = from; i < to; i++) {
					difference(reduced[i][y * columns + x] - prediction(reduced[i], x, y, y == 0 || restarted), ownTables ? i : 0);
				}
			}
		}
		align();
	}

	private int prediction(int[] plane, int x, int y, boolean firstLine) {
		int at = y * columns + x;
		if (firstLine) {
			return x == 0 ? 1 << precision - pointTransform - 1 : plane[at - 1];
		}
		if (x == 0) {
			return plane[at - columns];
		}
		int a = plane[at - 1];
		int b = plane[at - columns];
		int c = plane[at - columns - 1];
		return new int[] { 0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1 }[predictor];
	}

	private void difference(int exact, int table) {
		int difference = (short) exact;
		int category = 0;
		while (Math.abs(difference) >= 1 << category) {
			category++;
		}
		bits(table % 2 == 0 ? category : 16 - category, 5);
		if (category < 16) {
			bits(difference < 0 ? difference - 1 : difference, category);
		}
	}

	private void bits(int value, int size) {
		for (int i = size - 1; i >= 0; i--) {
			bits = bits << 1 | value >> i & 1;
			if (++count == 8) {
				out.write(bits);
				if ((bits & 0xFF) == 0xFF) {
					out.write(0);
				}
				count = 0;
			}
		}
	}

	private void align() {
		while (count > 0) {
			bits(1, 1);
		}
	}

	private void word(int value) {
		out.write(value >> 8);
		out.write(value);
	}
}
