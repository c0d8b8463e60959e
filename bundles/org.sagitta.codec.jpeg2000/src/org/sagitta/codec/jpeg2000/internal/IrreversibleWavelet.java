package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;

/// The 9/7 wavelet, undone in floating point (ITU-T T.800 annex F.3.8.1).
final class IrreversibleWavelet {
	/// Table F.4.
	private static final float ALPHA = -1.586134342059924f;
	private static final float BETA = -0.052980118572961f;
	private static final float GAMMA = 0.882911075530934f;
	private static final float DELTA = 0.443506852043971f;
	private static final float K = 1.230174104914001f;

	private IrreversibleWavelet() {
	}

	/// Undoes all levels in place.
	/// @param samples of the tile-component, row by row
	static void undo(float[] samples, int stride, Resolution[] resolutions) throws IOException {
		for (int r = 1; r < resolutions.length; r++) {
			Region region = resolutions[r].region();
			if (!region.isEmpty()) {
				across(samples, stride, Wavelet.of(region.left(), region.right()), region.height());
				down(samples, stride, Wavelet.of(region.top(), region.bottom()), region.width());
			}
		}
	}

	private static void across(float[] samples, int stride, Wavelet wavelet, int height) throws IOException {
		if (wavelet.length() == 1) {
			for (int y = 0; y < height && wavelet.odd() == 1; y++) {
				samples[y * stride] /= 2;
			}
			return;
		}
		// One more at each end, for what is mirrored there.
		float[] low = new float[wavelet.lows() + 2];
		float[] high = new float[wavelet.highs() + 2];
		for (int y = 0; y < height; y++) {
			if ((y & 0xFF) == 0) {
				Effort.pause();
			}
			row(samples, y * stride, wavelet, low, high);
		}
	}

	private static void row(float[] samples, int at, Wavelet wavelet, float[] low, float[] high) {
		int lows = wavelet.lows();
		int highs = wavelet.highs();
		int odd = wavelet.odd();
		for (int i = 0; i < lows; i++) {
			low[i + 1] = samples[at + i] * K;
		}
		for (int i = 0; i < highs; i++) {
			high[i + 1] = samples[at + lows + i] * (1 / K);
		}
		lift(low, high, lows, highs, odd, DELTA);
		lift(high, low, highs, lows, 1 - odd, GAMMA);
		lift(low, high, lows, highs, odd, BETA);
		lift(high, low, highs, lows, 1 - odd, ALPHA);
		for (int i = 0; i < lows; i++) {
			samples[at + 2 * i + odd] = low[i + 1];
		}
		for (int i = 0; i < highs; i++) {
			samples[at + 2 * i + 1 - odd] = high[i + 1];
		}
	}

	/// Takes a part of their neighbours off the targets.
	/// @param shift 1 where a source comes before the first target
	private static void lift(float[] target, float[] source, int targets, int sources, int shift, float factor) {
		source[0] = source[1];
		source[sources + 1] = source[sources];
		for (int i = 0; i < targets; i++) {
			target[i + 1] -= factor * (source[i + shift] + source[i + shift + 1]);
		}
	}

	private static void down(float[] samples, int stride, Wavelet wavelet, int width) throws IOException {
		if (wavelet.length() == 1) {
			for (int x = 0; x < width && wavelet.odd() == 1; x++) {
				samples[x] /= 2;
			}
			return;
		}
		int strip = Math.min(width, Wavelet.strip(width, wavelet.length()));
		float[] low = new float[strip * wavelet.lows()];
		float[] high = new float[strip * wavelet.highs()];
		for (int left = 0; left < width; left += strip) {
			Effort.pause();
			int columns = Math.min(strip, width - left);
			fetch(samples, stride, left, wavelet.lows(), columns, low, K);
			fetch(samples, stride, left + wavelet.lows() * stride, wavelet.highs(), columns, high, 1 / K);
			liftLows(low, high, wavelet, columns, DELTA);
			liftHighs(high, low, wavelet, columns, GAMMA);
			liftLows(low, high, wavelet, columns, BETA);
			liftHighs(high, low, wavelet, columns, ALPHA);
			for (int i = 0; i < wavelet.lows(); i++) {
				System.arraycopy(low, i * columns, samples, wavelet.placeOfLow(i) * stride + left, columns);
			}
			for (int i = 0; i < wavelet.highs(); i++) {
				System.arraycopy(high, i * columns, samples, wavelet.placeOfHigh(i) * stride + left, columns);
			}
		}
	}

	private static void fetch(float[] samples, int stride, int from, int rows, int columns, float[] to, float factor) {
		for (int i = 0; i < rows; i++) {
			int source = from + i * stride;
			int target = i * columns;
			for (int x = 0; x < columns; x++) {
				to[target + x] = samples[source + x] * factor;
			}
		}
	}

	private static void liftLows(float[] low, float[] high, Wavelet wavelet, int columns, float factor) {
		for (int i = 0; i < wavelet.lows(); i++) {
			lift(low, i * columns, high, wavelet.highBefore(i) * columns, wavelet.highAfter(i) * columns, columns, factor);
		}
	}

	private static void liftHighs(float[] high, float[] low, Wavelet wavelet, int columns, float factor) {
		for (int i = 0; i < wavelet.highs(); i++) {
			lift(high, i * columns, low, wavelet.lowBefore(i) * columns, wavelet.lowAfter(i) * columns, columns, factor);
		}
	}

	private static void lift(float[] target, int at, float[] source, int before, int after, int columns, float factor) {
		for (int x = 0; x < columns; x++) {
			target[at + x] -= factor * (source[before + x] + source[after + x]);
		}
	}
}
