package org.sagitta.codec.jpeg2000.internal;

/// Codes of the markers (ITU-T T.800 table A.2, T.814 table A.1).
final class Marker {
	static final int SOC = 0xFF4F;
	static final int CAP = 0xFF50;
	static final int SIZ = 0xFF51;
	static final int COD = 0xFF52;
	static final int COC = 0xFF53;
	static final int QCD = 0xFF5C;
	static final int QCC = 0xFF5D;
	static final int RGN = 0xFF5E;
	static final int POC = 0xFF5F;
	static final int PPM = 0xFF60;
	static final int PPT = 0xFF61;
	static final int SOT = 0xFF90;
	static final int SOP = 0xFF91;
	static final int EPH = 0xFF92;
	static final int SOD = 0xFF93;
	static final int EOC = 0xFFD9;

	private Marker() {
	}

	/// Whether the marker changes the samples in a way of Part 2 (ITU-T T.801 table A.1: MCT, MCC, NLT, MCO, CBD, ATK, ADS, DFS, VMS,
	/// DCO, QPD, QPC): a decoder that skipped it would make a wrong image.
	static boolean isPart2(int marker) {
		return marker >= 0xFF70 && marker <= 0xFF7A || marker == 0xFF54 || marker == 0xFF56 || marker == 0xFF5A || marker == 0xFF5B;
	}

	/// Whether the marker stands alone, without a length.
	static boolean standsAlone(int marker) {
		return marker >= 0xFF30 && marker <= 0xFF3F || marker == SOC || marker == EPH || marker == SOD || marker == EOC;
	}
}
