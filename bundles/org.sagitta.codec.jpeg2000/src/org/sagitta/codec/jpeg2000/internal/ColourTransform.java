package org.sagitta.codec.jpeg2000.internal;

/// Undoes the transforms of the first three components, in place, to red, green and blue (ITU-T T.800 annex G).
final class ColourTransform {
	private ColourTransform() {
	}

	/// Equations G-6 to G-8.
	static void undoReversible(int[] y, int[] u, int[] v) {
		for (int i = 0; i < y.length; i++) {
			int green = y[i] - (u[i] + v[i] >> 2);
			int red = v[i] + green;
			int blue = u[i] + green;
			y[i] = red;
			u[i] = green;
			v[i] = blue;
		}
	}

	/// Equations G-12 to G-14.
	static void undoIrreversible(float[] y, float[] cb, float[] cr) {
		for (int i = 0; i < y.length; i++) {
			float red = y[i] + 1.402f * cr[i];
			float green = y[i] - 0.344136f * cb[i] - 0.714136f * cr[i];
			float blue = y[i] + 1.772f * cb[i];
			y[i] = red;
			cb[i] = green;
			cr[i] = blue;
		}
	}
}
