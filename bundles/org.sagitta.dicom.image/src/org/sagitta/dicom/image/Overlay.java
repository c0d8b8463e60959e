package org.sagitta.dicom.image;

/// One overlay plane, as one frame has it (PS3.3 section C.9.2).
/// @param group 6000 to 601E, hexadecimal
/// @param originRow where its top left lies in the image, counted from 1; may be outside
/// @param type G for graphics, R for a region of interest
/// @param bits row by row, each byte from its lowest bit up
public record Overlay(int group, int columns, int rows, int originColumn, int originRow, String type, String label, String description,
		byte[] bits) {
	/// Whether a pixel of the image, counted from 0, is covered.
	public boolean covers(int x, int y) {
		int column = x + 1 - originColumn;
		int row = y + 1 - originRow;
		if (column < 0 || column >= columns || row < 0 || row >= rows) {
			return false;
		}
		long bit = (long) row * columns + column;
		return (bits[(int) (bit >> 3)] >> (bit & 7) & 1) != 0;
	}
}
