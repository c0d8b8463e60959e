package org.sagitta.dicom;

import java.util.Optional;

/// A value representation (PS3.5 section 6.2).
public enum VR {
	AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI, UL,
	UN, UR, US, UT, UV;

	/// The representation that two received bytes name, or nothing when they name none.
	public static Optional<VR> of(int first, int second) {
		throw new UnsupportedOperationException();
	}
}
