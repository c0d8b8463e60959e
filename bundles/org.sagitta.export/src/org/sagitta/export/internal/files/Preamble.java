package org.sagitta.export.internal.files;

import java.nio.ByteBuffer;

/// What the first bytes of a file are (PS3.10 section 7.1): a DICOM file may begin with anything, and some begin as programs do, which
/// a system would run (CVE-2019-11687). TIFF, which the standard allows there, is no program.
final class Preamble {
	private static final int MACH_O = 0xFEEDFACE;
	private static final int MACH_O_64 = 0xFEEDFACF;
	private static final int MACH_O_UNIVERSAL = 0xCAFEBABE;
	private static final int ELF = 0x7F454C46;

	private Preamble() {
	}

	static boolean isProgram(ByteBuffer start) {
		if (start.remaining() < Integer.BYTES) {
			return false;
		}
		int begin = start.getInt(start.position());
		int reversed = Integer.reverseBytes(begin);
		return begin >>> 16 == 0x4D5A || begin >>> 16 == 0x2321 || begin == ELF || begin == MACH_O_UNIVERSAL || begin == MACH_O
				|| begin == MACH_O_64
				|| reversed == MACH_O || reversed == MACH_O_64;
	}
}
