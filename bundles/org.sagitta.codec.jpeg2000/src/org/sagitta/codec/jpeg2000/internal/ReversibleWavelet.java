package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;

/// The 5/3 wavelet, undone in integers (ITU-T T.800 annex F.3.8.2.1).
final class ReversibleWavelet {
	private ReversibleWavelet() {
	}

	/// Undoes all levels in place.
	/// @param samples of the tile-component, row by row
	static void undo(int[] samples, int stride, Resolution[] resolutions) throws IOException {
		for (int r = 1; r < resolutions.length; r++) {
			Region region = resolutions[r].region();
			if (!region.isEmpty()) {
				across(samples, stride, Wavelet.of(region.left(), region.right()), region.height());
				down(samples, stride, Wavelet.of(region.top(), region.bottom()), region.width());
			}
		}
	}

	private static void across(int[] samples, int stride, Wavelet wavelet, int height) throws IOException {
		if (wavelet.length() == 1) {
			for (int y = 0; y < height && wavelet.odd() == 1; y++) {
				samples[y * stride] >>= 1;
			}
			return;
		}
		// One more at each end, for what is mirrored there.
		int[] low = new int[wavelet.lows() + 2];
		int[] high = new int[wavelet.highs() + 2];
		for (int y = 0; y < height; y++) {
			if ((y & 0xFF) == 0) {
				Effort.pause();
			}
			row(samples, y * stride, wavelet, low, high);
		}
	}

	private static void row(int[] samples, int at, Wavelet wavelet, int[] low, int[] high) {
		int lows = wavelet.lows();
		int highs = wavelet.highs();
		int odd = wavelet.odd();
		System.arraycopy(samples, at + lows, high, 1, highs);
		high[0] = high[1];
		high[highs + 1] = high[highs];
		for (int i = 0; i < lows; i++) {
			low[i + 1] = samples[at + i] - (high[i + odd] + high[i + odd + 1] + 2 >> 2);
		}
		low[0] = low[1];
		low[lows + 1] = low[lows];
		for (int i = 0; i < lows; i++) {
			samples[at + 2 * i + odd] = low[i + 1];
		}
		for (int i = 0; i < highs; i++) {
			samples[at + 2 * i + 1 - odd] = high[i + 1] + (low[i + 1 - odd] + low[i + 2 - odd] >> 1);
		}
	}

	private static void down(int[] samples, int stride, Wavelet wavelet, int width) throws IOException {
		if (wavelet.length() == 1) {
			for (int x = 0; x < width && wavelet.odd() == 1; x++) {
				samples[x] >>= 1;
			}
			return;
		}
		int strip = Math.min(width, Wavelet.strip(width, wavelet.length()));
		int[] out = new int[strip * wavelet.length()];
		for (int left = 0; left < width; left += strip) {
			Effort.pause();
			int columns = Math.min(strip, width - left);
			columns(samples, stride, left, wavelet, columns, out);
			for (int y = 0; y < wavelet.length(); y++) {
				System.arraycopy(out, y * columns, samples, y * stride + left, columns);
			}
		}
	}

	private static void columns(int[] samples, int stride, int left, Wavelet wavelet, int columns, int[] out) {
		int firstHigh = wavelet.lows() * stride + left;
		for (int i = 0; i < wavelet.lows(); i++) {
			int low = i * stride + left;
			int before = firstHigh + wavelet.highBefore(i) * stride;
			int after = firstHigh + wavelet.highAfter(i) * stride;
			int to = wavelet.placeOfLow(i) * columns;
			for (int x = 0; x < columns; x++) {
				out[to + x] = samples[low + x] - (samples[before + x] + samples[after + x] + 2 >> 2);
			}
		}
		for (int i = 0; i < wavelet.highs(); i++) {
			int high = firstHigh + i * stride;
			int before = wavelet.placeOfLow(wavelet.lowBefore(i)) * columns;
			int after = wavelet.placeOfLow(wavelet.lowAfter(i)) * columns;
			int to = wavelet.placeOfHigh(i) * columns;
			for (int x = 0; x < columns; x++) {
				out[to + x] = samples[high + x] + (out[before + x] + out[after + x] >> 1);
			}
		}
	}
}
