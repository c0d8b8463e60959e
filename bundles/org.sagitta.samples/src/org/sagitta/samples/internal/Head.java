package org.sagitta.samples.internal;

/// The phantom: a head of ellipsoids, in LPS and mm, around the origin. What is in front (nose, eyes), what is below (neck,
/// airway) and what is on the patient's left (a bead on the temple, a lesion) can be told by looking.
final class Head {
	/// What is where, with its values in Hounsfield units and in arbitrary units of T1- and T2-weighted MR.
	enum Tissue {
		AIR(-1000, 5, 5), SKIN(20, 620, 300), BONE(1000, 60, 40), BRAIN(38, 480, 420), FLUID(6, 150, 950), EYE(14, 170, 900),
		BLOOD(78, 560, 240), MARKER(1800, 900, 980);

		final int hounsfield;
		final int t1;
		final int t2;

		Tissue(int hounsfield, int t1, int t2) {
			this.hounsfield = hounsfield;
			this.t1 = t1;
			this.t2 = t2;
		}
	}

	private Head() {
	}

	static Tissue at(double x, double y, double z) {
		if (in(x - 80, y, z, 8, 8, 8)) {
			return Tissue.MARKER;
		}
		if (in(Math.abs(x) - 28, y + 76, z + 12, 12, 12, 12)) {
			return Tissue.EYE;
		}
		if (in(x, y - 0, z - 8, 64, 84, 74)) {
			return inside(x, y, z);
		}
		if (in(x, y, z - 8, 70, 90, 80)) {
			return Tissue.BONE;
		}
		if (in(x, y + 40, z + 80, 9, 9, 60)) {
			return Tissue.AIR;
		}
		if (in(x, y - 30, z + 90, 15, 15, 70)) {
			return Tissue.BONE;
		}
		boolean face = in(x, y, z - 8, 75, 95, 85) || in(x, y + 96, z + 22, 9, 16, 17) || in(x, y + 35, z + 45, 50, 52, 42);
		boolean neck = z < -30 && in(x, y - 5, 0, 52, 58, 1);
		return face || neck ? Tissue.SKIN : Tissue.AIR;
	}

	private static Tissue inside(double x, double y, double z) {
		boolean ventricle = in(Math.abs(x) - 13, y - 2, z - 10, 6, 26, 12) || in(x, y - 4, z + 8, 3, 11, 8);
		// The cleft between the halves, around what joins them.
		boolean cleft = Math.abs(x) < 1.5 && !in(0, y - 2, z - 2, 1, 48, 38);
		if (ventricle || cleft) {
			return Tissue.FLUID;
		}
		return in(x - 38, y + 35, z - 8, 11, 13, 10) ? Tissue.BLOOD : Tissue.BRAIN;
	}

	/// Whether a point lies in an ellipsoid around the origin with these half axes.
	private static boolean in(double x, double y, double z, double a, double b, double c) {
		return x * x / (a * a) + y * y / (b * b) + z * z / (c * c) <= 1;
	}
}
