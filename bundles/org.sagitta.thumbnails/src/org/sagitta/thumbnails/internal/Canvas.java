package org.sagitta.thumbnails.internal;

import org.sagitta.dicom.image.Picture;

/// Brings a picture to a square by averaging areas (a box filter): each pixel of the result is the mean of what it covers of the
/// picture, parts of pixels by their share. So nothing small vanishes between the pixels that are kept, and small pictures grow.
final class Canvas {
	private final Picture picture;
	private final int channels;
	private final int width;
	private final int height;

	private Canvas(Picture picture, int edge) {
		this.picture = picture;
		channels = picture.colour() ? 3 : 1;
		int longest = Math.max(picture.width(), picture.height());
		width = fitted(picture.width(), longest, edge);
		height = fitted(picture.height(), longest, edge);
	}

	/// The picture as large as it fits, in the middle, black around it.
	static Picture of(Picture picture, int edge) {
		Canvas canvas = new Canvas(picture, edge);
		byte[] samples = new byte[edge * edge * canvas.channels];
		int left = (edge - canvas.width) / 2;
		int top = (edge - canvas.height) / 2;
		for (int y = 0; y < canvas.height; y++) {
			canvas.line(y, samples, ((top + y) * edge + left) * canvas.channels);
		}
		return new Picture(edge, edge, picture.colour(), samples);
	}

	private static int fitted(int length, int longest, int edge) {
		return Math.max(1, (int) (((long) length * edge + longest / 2) / longest));
	}

	/// In units in which a pixel of the picture is as long as the result has pixels, and the other way round, all edges are whole
	/// numbers.
	private void line(int y, byte[] target, int at) {
		long from = (long) y * picture.height();
		long to = from + picture.height();
		long[] sums = new long[width * channels];
		for (int row = (int) (from / height); (long) row * height < to; row++) {
			long share = Math.min(to, (row + 1L) * height) - Math.max(from, (long) row * height);
			add(row, share, sums);
		}
		long area = (long) picture.width() * picture.height();
		for (int i = 0; i < sums.length; i++) {
			target[at + i] = (byte) ((sums[i] + area / 2) / area);
		}
	}

	/// At most 255 times the area of the picture comes together, which a `long` holds.
	private void add(int row, long rowShare, long[] sums) {
		int start = row * picture.width() * channels;
		for (int x = 0; x < width; x++) {
			long from = (long) x * picture.width();
			long to = from + picture.width();
			for (int column = (int) (from / width); (long) column * width < to; column++) {
				long share = rowShare * (Math.min(to, (column + 1L) * width) - Math.max(from, (long) column * width));
				for (int channel = 0; channel < channels; channel++) {
					sums[x * channels + channel] += share * (picture.samples()[start + column * channels + channel] & 0xFF);
				}
			}
		}
	}
}
