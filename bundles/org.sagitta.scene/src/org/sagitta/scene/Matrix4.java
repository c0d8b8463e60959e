package org.sagitta.scene;

/// An affine 4×4 matrix, row by row; the last row is 0 0 0 1. Immutable.
public final class Matrix4 {
	private final double[] m;

	/// @param rows twelve numbers: the first three rows
	public Matrix4(double... rows) {
		if (rows.length != 12) {
			throw new IllegalArgumentException("twelve numbers, not " + rows.length);
		}
		m = rows.clone();
	}

	/// From three column vectors and an origin.
	public static Matrix4 of(double[] i, double[] j, double[] k, double[] origin) {
		return new Matrix4(i[0], j[0], k[0], origin[0], i[1], j[1], k[1], origin[1], i[2], j[2], k[2], origin[2]);
	}

	public double get(int row, int column) {
		return row == 3 ? (column == 3 ? 1 : 0) : m[row * 4 + column];
	}

	/// A column's first three numbers: an axis, or the origin for column 3.
	public double[] column(int column) {
		return new double[] { m[column], m[4 + column], m[8 + column] };
	}

	/// A point through the matrix.
	public double[] apply(double x, double y, double z) {
		return new double[] { m[0] * x + m[1] * y + m[2] * z + m[3], m[4] * x + m[5] * y + m[6] * z + m[7],
				m[8] * x + m[9] * y + m[10] * z + m[11] };
	}

	/// @throws ArithmeticException when it has no inverse
	public Matrix4 inverse() {
		double a = m[0], b = m[1], c = m[2], d = m[4], e = m[5], f = m[6], g = m[8], h = m[9], i = m[10];
		double det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
		if (det == 0 || !Double.isFinite(det)) {
			throw new ArithmeticException("the matrix has no inverse");
		}
		double[] r = { e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g,
				b * g - a * h, a * e - b * d };
		double[] out = new double[12];
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++) {
				out[row * 4 + column] = r[row * 3 + column] / det;
			}
			out[row * 4 + 3] = -(out[row * 4] * m[3] + out[row * 4 + 1] * m[7] + out[row * 4 + 2] * m[11]);
		}
		return new Matrix4(out);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Matrix4 that && java.util.Arrays.equals(m, that.m);
	}

	@Override
	public int hashCode() {
		return java.util.Arrays.hashCode(m);
	}

	@Override
	public String toString() {
		return java.util.Arrays.toString(m);
	}
}
