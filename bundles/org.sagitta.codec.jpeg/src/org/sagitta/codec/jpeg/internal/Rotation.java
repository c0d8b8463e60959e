package org.sagitta.codec.jpeg.internal;

/// The multipliers of the one-dimensional cosine transform of eight samples by Loeffler, Ligtenberg and Moschytz ("Practical fast
/// 1-D DCT algorithms with 11 multiplications", ICASSP 1989), as fixed-point numbers: √2 times sums of cosines of odd multiples
/// of π/16, and of even ones for the coefficients of even frequency.
///
/// With 13 bits behind the point, and the roundings of [InverseCosine], the samples come out as those of the Independent JPEG
/// Group's accurate integer transform do.
final class Rotation {
	static final int BITS = 13;

	static final int EVEN = fixed(cosine(6));
	static final int EVEN_MINUS = fixed(cosine(2) - cosine(6));
	static final int EVEN_PLUS = fixed(cosine(2) + cosine(6));

	static final int ODD = fixed(cosine(3));
	static final int ODD_7 = fixed(-cosine(1) + cosine(3) + cosine(5) - cosine(7));
	static final int ODD_5 = fixed(cosine(1) + cosine(3) - cosine(5) + cosine(7));
	static final int ODD_3 = fixed(cosine(1) + cosine(3) + cosine(5) - cosine(7));
	static final int ODD_1 = fixed(cosine(1) + cosine(3) - cosine(5) - cosine(7));
	static final int ODD_7_1 = fixed(cosine(3) - cosine(7));
	static final int ODD_5_3 = fixed(cosine(1) + cosine(3));
	static final int ODD_7_3 = fixed(cosine(3) + cosine(5));
	static final int ODD_5_1 = fixed(cosine(3) - cosine(5));

	private Rotation() {
	}

	private static double cosine(int sixteenths) {
		return Math.sqrt(2) * Math.cos(sixteenths * Math.PI / 16);
	}

	private static int fixed(double number) {
		return (int) Math.round(number * (1 << BITS));
	}
}
