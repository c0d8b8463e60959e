package org.sagitta.codec.jpegls.internal;

/// The codes after 0xFF (ITU-T T.81 table B.1, ITU-T T.87 table C.1).
final class Marker {
	static final int SOF_FIRST = 0xC0;
	static final int DHT = 0xC4;
	static final int JPG = 0xC8;
	static final int DAC = 0xCC;
	static final int SOF_LAST = 0xCF;
	static final int RST_FIRST = 0xD0;
	static final int RST_LAST = 0xD7;
	static final int SOI = 0xD8;
	static final int EOI = 0xD9;
	static final int SOS = 0xDA;
	static final int DNL = 0xDC;
	static final int DRI = 0xDD;
	static final int APP8 = 0xE8;
	static final int SOF55 = 0xF7;
	static final int LSE = 0xF8;

	private Marker() {
	}

	/// Whether a frame header of another JPEG process follows.
	static boolean isOtherFrame(int code) {
		return code >= SOF_FIRST && code <= SOF_LAST && code != DHT && code != JPG && code != DAC;
	}

	static String name(int code) {
		return String.format("0xFF%02X", code);
	}
}
