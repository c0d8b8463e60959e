package org.sagitta.view.internal;

import java.util.Map;

import org.sagitta.view.Picture;

/// Draws the letters of the patient's directions into a picture: white with a black outline, so that they show on any ground,
/// and larger in a larger picture.
public final class Letters {
	private static final int COLUMNS = 5;
	private static final int ROWS = 7;
	/// Five bits a row, from the top.
	private static final Map<Character, int[]> SHAPES = Map.of(
			'R', new int[] { 0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001 },
			'L', new int[] { 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b11111 },
			'A', new int[] { 0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001 },
			'P', new int[] { 0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000 },
			'S', new int[] { 0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110 },
			'I', new int[] { 0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110 },
			'H', new int[] { 0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001 },
			'F', new int[] { 0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b10000 });

	private final Picture picture;
	private final int scale;
	private final int outline;

	/// @param picture is drawn into
	public Letters(Picture picture) {
		this.picture = picture;
		scale = Math.clamp(Math.min(picture.width(), picture.height()) / 100, 1, 12);
		outline = (scale + 1) / 2;
	}

	public Picture picture() {
		return picture;
	}

	/// How far a letter's middle should stay from the edge.
	public int margin() {
		return (ROWS * scale) / 2 + outline + 2 * scale;
	}

	/// Draws a text around a point; a letter that has no shape here is left out.
	public void draw(String text, int centreX, int centreY) {
		int advance = (COLUMNS + 1) * scale;
		int left = centreX - (text.length() * advance - scale) / 2;
		int top = centreY - ROWS * scale / 2;
		for (int i = 0; i < text.length(); i++) {
			int[] shape = SHAPES.getOrDefault(text.charAt(i), new int[ROWS]);
			// The whole outline first: the box of one dot must not cover its white neighbour.
			dots(shape, left + i * advance, top, outline, (byte) 0);
			dots(shape, left + i * advance, top, 0, (byte) 255);
		}
	}

	private void dots(int[] shape, int left, int top, int grow, byte grey) {
		for (int row = 0; row < ROWS; row++) {
			for (int column = 0; column < COLUMNS; column++) {
				if ((shape[row] >> (COLUMNS - 1 - column) & 1) != 0) {
					box(left + column * scale - grow, top + row * scale - grow, scale + 2 * grow, grey);
				}
			}
		}
	}

	private void box(int left, int top, int size, byte grey) {
		for (int y = Math.max(0, top); y < Math.min(picture.height(), top + size); y++) {
			for (int x = Math.max(0, left); x < Math.min(picture.width(), left + size); x++) {
				picture.grey()[y * picture.width() + x] = grey;
			}
		}
	}
}
