package org.sagitta.view.internal;

import org.sagitta.scene.Window;

/// From values to grey by a window: the function LINEAR of PS3.3 section C.11.2.1.2.1. It needs a width of at least 1;
/// narrower windows, which values that are not whole numbers need, are taken as LINEAR_EXACT (C.11.2.1.3.2).
public final class Grey {
	private final double factor;
	private final double summand;
	private final int flip;

	public Grey(Window window, boolean inverted) {
		boolean linear = window.width() >= 1;
		double width = linear ? window.width() - 1 : window.width();
		double centre = linear ? window.centre() - 0.5 : window.centre();
		// A window of no width is a threshold: a steep but finite ramp keeps the arithmetic free of NaN.
		factor = 255 / Math.max(width, 1e-9);
		summand = 127.5 - centre * factor;
		flip = inverted ? 255 : 0;
	}

	public byte of(double value) {
		double grey = value * factor + summand + 0.5;
		int clamped = grey >= 255 ? 255 : grey <= 0 ? 0 : (int) grey;
		return (byte) (clamped ^ flip);
	}
}
