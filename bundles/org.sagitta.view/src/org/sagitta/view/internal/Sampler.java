package org.sagitta.view.internal;

import org.sagitta.scene.Matrix4;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Voxels;

/// Reads a volume at any place of the patient. A voxel reaches half its size to each side of its centre.
public final class Sampler {
	/// So that a pixel's centre exactly on the border is not lost to rounding, in voxels.
	private static final double TOLERANCE = 1e-6;

	private final Volume volume;
	private final Matrix4 lpsToIjk;
	private final Voxels voxels;
	private final int[] size;

	public Sampler(Volume volume) {
		this.volume = volume;
		voxels = volume.voxels();
		lpsToIjk = volume.ijkToLps().inverse();
		size = new int[] { volume.columns(), volume.rows(), volume.slices() };
	}

	/// The value of the voxel at a place; NaN outside of the volume.
	public double nearest(double[] lps) {
		double[] ijk = lpsToIjk.apply(lps[0], lps[1], lps[2]);
		int[] index = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			if (!(ijk[axis] >= -0.5 - TOLERANCE && ijk[axis] <= size[axis] - 0.5 + TOLERANCE)) {
				return Double.NaN;
			}
			index[axis] = Math.clamp(Math.round(ijk[axis]), 0, size[axis] - 1);
		}
		return volume.value(index[0], index[1], index[2]);
	}

	/// Fills a line of pixels, from a place on in steps; pixels outside of the volume are not touched.
	public void line(double[] fromLps, double[] stepLps, byte[] pixels, int offset, int length, Grey grey) {
		double[] from = lpsToIjk.apply(fromLps[0], fromLps[1], fromLps[2]);
		double[] next = lpsToIjk.apply(fromLps[0] + stepLps[0], fromLps[1] + stepLps[1], fromLps[2] + stepLps[2]);
		double[] step = { next[0] - from[0], next[1] - from[1], next[2] - from[2] };
		// The part of the line that is inside is found once, so that the loop over the pixels needs no test.
		double first = 0;
		double last = length - 1;
		for (int axis = 0; axis < 3; axis++) {
			double low = -0.5 - TOLERANCE - from[axis];
			double high = size[axis] - 0.5 + TOLERANCE - from[axis];
			if (Math.abs(step[axis]) < 1e-12) {
				if (low > 0 || high < 0) {
					return;
				}
			} else {
				first = Math.max(first, Math.min(low / step[axis], high / step[axis]));
				last = Math.min(last, Math.max(low / step[axis], high / step[axis]));
			}
		}
		int begin = (int) Math.ceil(first);
		int end = (int) Math.floor(last);
		for (int x = begin; x <= end; x++) {
			pixels[offset + x] = grey.of(trilinear(from[0] + x * step[0], from[1] + x * step[1], from[2] + x * step[2]));
		}
	}

	private double trilinear(double i, double j, double k) {
		double x = Math.clamp(i, 0, size[0] - 1);
		double y = Math.clamp(j, 0, size[1] - 1);
		double z = Math.clamp(k, 0, size[2] - 1);
		int base = ((int) z * size[1] + (int) y) * size[0] + (int) x;
		int right = (int) x + 1 < size[0] ? 1 : 0;
		int below = (int) y + 1 < size[1] ? size[0] : 0;
		int behind = (int) z + 1 < size[2] ? size[0] * size[1] : 0;
		double fx = x - (int) x;
		double fy = y - (int) y;
		double near = inSlice(base, right, below, fx, fy);
		return mix(near, inSlice(base + behind, right, below, fx, fy), z - (int) z);
	}

	private double inSlice(int base, int right, int below, double fx, double fy) {
		return mix(mix(voxels.get(base), voxels.get(base + right), fx),
				mix(voxels.get(base + below), voxels.get(base + below + right), fx), fy);
	}

	private static double mix(double a, double b, double part) {
		return a + (b - a) * part;
	}
}
