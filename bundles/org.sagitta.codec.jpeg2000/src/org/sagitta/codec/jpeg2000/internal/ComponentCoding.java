package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// How a component's samples are coded: the second half of COD, and COC (ITU-T T.800 table A.20).
/// @param levels wavelet decompositions
/// @param precincts for each resolution the exponents of the precincts' width (low four bits) and height (high four)
record ComponentCoding(int levels, int blockWidthExponent, int blockHeightExponent, int style, boolean reversible, int[] precincts) {
	static final int BYPASS = 1;
	static final int RESET = 2;
	static final int TERMINATE_ALL = 4;
	static final int CAUSAL = 8;
	static final int SEGMENTATION_SYMBOLS = 32;
	/// Code blocks of Part 15 (ITU-T T.814 table A.4).
	static final int HIGH_THROUGHPUT = 64;
	private static final int MIXED = 128;
	private static final int LARGEST_PRECINCT = 0xFF;

	static ComponentCoding read(Input in, boolean withPrecincts) throws DicomException {
		int levels = in.u8();
		int width = in.u8() + 2;
		int height = in.u8() + 2;
		int style = in.u8();
		int transform = in.u8();
		if (levels > 32) {
			throw Faults.malformed("There are " + levels + " decompositions, and 32 are the most");
		}
		if (width > 10 || height > 10 || width + height > 12) {
			throw Faults.malformed("The code blocks are 2^" + width + " × 2^" + height + ", and 4096 samples are the most");
		}
		if ((style & MIXED) != 0) {
			throw Faults.unsupported("Code blocks of Part 1 and of Part 15 are mixed in a component (style " + style + ")");
		}
		if (transform > 1) {
			throw Faults.unsupported("The wavelet is number " + transform + ", one of Part 2");
		}
		int[] precincts = new int[levels + 1];
		for (int r = 0; r <= levels; r++) {
			precincts[r] = withPrecincts ? in.u8() : LARGEST_PRECINCT;
			if (r > 0 && ((precincts[r] & 15) == 0 || precincts[r] >> 4 == 0)) {
				throw Faults.malformed("Precincts of resolution " + r + " are 2^" + (precincts[r] & 15) + " × 2^" + (precincts[r] >> 4)
						+ ", too small for the sub-bands to have a part in them");
			}
		}
		return new ComponentCoding(levels, width, height, style, transform == 1, precincts);
	}

	boolean has(int flag) {
		return (style & flag) != 0;
	}

	int precinctWidthExponent(int resolution) {
		return precincts[resolution] & 15;
	}

	int precinctHeightExponent(int resolution) {
		return precincts[resolution] >> 4;
	}
}
