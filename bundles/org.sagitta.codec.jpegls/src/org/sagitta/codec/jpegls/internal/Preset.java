package org.sagitta.codec.jpegls.internal;

/// What an LSE segment of type 1 presets (ITU-T T.87 section C.2.4.1.1); 0 stands for the default value.
/// @param maximum MAXVAL, the greatest sample
/// @param t1 from which gradient on a context is a different one; so `t2` and `t3`
/// @param reset after how many samples a context forgets half of what it has learned
record Preset(int maximum, int t1, int t2, int t3, int reset) {
	static final Preset DEFAULT = new Preset(0, 0, 0, 0, 0);
}
