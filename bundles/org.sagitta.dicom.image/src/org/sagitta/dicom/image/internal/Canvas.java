package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Overlay;
import org.sagitta.dicom.image.Picture;

/// Draws into a copy of a picture, in white: the samples may be those of a frame that somebody else has too.
final class Canvas {
	/// Coordinates beyond this are of no image; within it a `double` tells halves of pixels apart, whatever is computed with it.
	private static final double FARTHEST = 1e9;
	/// Pixels of all lines together. Real ones are a few thousand; 65,535 points could ask for so many lines across a wide image.
	private static final long LONGEST = 1 << 26;

	private final Picture picture;
	private final byte[] samples;
	private final int bytes;
	private long walked;

	Canvas(Picture picture) {
		this.picture = picture;
		samples = picture.samples().clone();
		bytes = picture.colour() ? 3 : 1;
	}

	Picture drawn() {
		return new Picture(picture.width(), picture.height(), picture.colour(), samples);
	}

	void draw(Overlay overlay) {
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				if (overlay.covers(x, y)) {
					dot(x, y);
				}
			}
		}
	}

	/// What lies outside of the picture is cut off; a line from or to a point that is no number, or of no image, is left out.
	void draw(Outline outline) throws DicomException {
		int count = outline.count();
		for (int i = 0; i < (outline.closed() || count == 1 ? count : count - 1); i++) {
			int next = (i + 1) % count;
			line(outline.x(i), outline.y(i), outline.x(next), outline.y(next));
		}
	}

	private void line(double x, double y, double toX, double toY) throws DicomException {
		if (!(Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST && Math.abs(toX) < FARTHEST && Math.abs(toY) < FARTHEST)) {
			return;
		}
		// The part from..to of the line that is inside (Liang and Barsky).
		double[] part = { 0, 1 };
		if (cut(part, x, toX - x, picture.width()) && cut(part, y, toY - y, picture.height())) {
			walk(x + part[0] * (toX - x), y + part[0] * (toY - y), x + part[1] * (toX - x), y + part[1] * (toY - y));
		}
	}

	/// Cuts off what is not from the first pixel to the last one.
	/// @return whether anything is left
	private static boolean cut(double[] part, double start, double length, int size) {
		double first = -0.5 - start;
		double last = size - 0.5 - start;
		if (length == 0) {
			return first <= 0 && last >= 0;
		}
		part[0] = Math.max(part[0], (length > 0 ? first : last) / length);
		part[1] = Math.min(part[1], (length > 0 ? last : first) / length);
		return part[0] <= part[1];
	}

	private void walk(double x, double y, double toX, double toY) throws DicomException {
		int steps = (int) Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)));
		walked += steps + 1L;
		if (walked > LONGEST) {
			throw Problem.limit("The curves of the image are longer than " + LONGEST + " pixels");
		}
		for (int i = 0; i <= steps; i++) {
			double done = steps == 0 ? 0 : (double) i / steps;
			dot(pixel(x + done * (toX - x), picture.width()), pixel(y + done * (toY - y), picture.height()));
		}
	}

	private static int pixel(double coordinate, int size) {
		return Math.clamp((int) Math.floor(coordinate + 0.5), 0, size - 1);
	}

	private void dot(int x, int y) {
		int at = (y * picture.width() + x) * bytes;
		for (int i = 0; i < bytes; i++) {
			samples[at + i] = (byte) 255;
		}
	}
}
