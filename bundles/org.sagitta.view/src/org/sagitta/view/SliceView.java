package org.sagitta.view;

import org.sagitta.scene.Volume;
import org.sagitta.scene.Window;
import org.sagitta.view.internal.Grey;
import org.sagitta.view.internal.Sampler;

/// Slices of one volume in one plane of the patient. Positions count from 0 along the plane's normal (axial: towards the head,
/// sagittal: towards the left, coronal: towards the back), one for each distance between voxels. Immutable; any thread.
///
/// The volume may lie in any direction, oblique or sheared: what is shown is the box along the patient's axes that holds it,
/// sampled through the inverse of its `ijkToLps`.
public final class SliceView {
	/// A volume with voxels of very different sizes must not ask for a picture that no memory holds.
	private static final int GREATEST_NATURAL_SIZE = 4096;

	private final Volume volume;
	private final Plane plane;
	private final Sampler sampler;
	/// The box along L, P, S.
	private final double[] centre = new double[3];
	private final double[] extent = new double[3];
	private final double step;
	private final int count;
	private final double pixel;

	/// @throws ArithmeticException when the volume's `ijkToLps` has no inverse
	public SliceView(Volume volume, Plane plane) {
		this.volume = volume;
		this.plane = plane;
		sampler = new Sampler(volume);
		int[] size = { volume.columns(), volume.rows(), volume.slices() };
		double[] middle = volume.ijkToLps().apply((size[0] - 1) / 2.0, (size[1] - 1) / 2.0, (size[2] - 1) / 2.0);
		for (int lps = 0; lps < 3; lps++) {
			centre[lps] = middle[lps];
			for (int axis = 0; axis < 3; axis++) {
				extent[lps] += size[axis] * Math.abs(volume.ijkToLps().get(lps, axis));
			}
		}
		step = distanceAlong(volume, plane.normal);
		count = (int) Math.max(1, Math.round(extent[plane.normal] / step));
		double[] spacing = volume.spacing();
		double finest = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
		pixel = Math.max(finest, Math.max(extent[plane.across], extent[plane.down]) / GREATEST_NATURAL_SIZE);
	}

	/// How far apart voxels are along an axis of the patient: that of the volume's axes which is nearest to it counts.
	private static double distanceAlong(Volume volume, int lps) {
		double[] spacing = volume.spacing();
		int nearest = 0;
		for (int axis = 1; axis < 3; axis++) {
			if (Math.abs(volume.ijkToLps().get(lps, axis)) / spacing[axis]
					> Math.abs(volume.ijkToLps().get(lps, nearest)) / spacing[nearest]) {
				nearest = axis;
			}
		}
		return Math.abs(volume.ijkToLps().get(lps, nearest));
	}

	/// How many slices there are.
	public int count() {
		return count;
	}

	/// The picture's natural size in square pixels at the finest spacing of the volume, at most 4096.
	public int width() {
		return (int) Math.max(1, Math.round(extent[plane.across] / pixel));
	}

	public int height() {
		return (int) Math.max(1, Math.round(extent[plane.down] / pixel));
	}

	/// The coordinate of a slice along the plane's normal, LPS, mm, for display.
	public double offset(int slice) {
		return centre[plane.normal] + (slice - (count - 1) / 2.0) * step;
	}

	/// Renders a slice to a size of the caller's, proportions kept, centred, black outside the volume; trilinear.
	public Picture render(int slice, Window window, int width, int height) {
		byte[] pixels = new byte[Math.multiplyExact(width, height)];
		double size = pixelSize(width, height);
		double[] across = new double[3];
		across[plane.across] = size;
		Grey grey = new Grey(window, volume.inverted());
		for (int y = 0; y < height; y++) {
			sampler.line(position(slice, 0, y, width, height), across, pixels, y * width, width, grey);
		}
		return new Picture(width, height, pixels);
	}

	/// The letters at the four edges: left, right, top, bottom (`R L A P`, `A P S I`, `R L S I`).
	public String edgeLabels() {
		return plane.edgeLabels;
	}

	/// The value of the voxel under a pixel of a picture that was rendered to that size, not interpolated; NaN outside the volume.
	public double valueAt(int slice, int x, int y, int width, int height) {
		return sampler.nearest(position(slice, x, y, width, height));
	}

	/// The place in the patient under a pixel's centre of a picture that was rendered to that size, LPS, mm.
	public double[] position(int slice, int x, int y, int width, int height) {
		double size = pixelSize(width, height);
		double[] lps = new double[3];
		lps[plane.normal] = offset(slice);
		lps[plane.across] = centre[plane.across] + (x + 0.5 - width / 2.0) * size;
		lps[plane.down] = centre[plane.down] + (y + 0.5 - height / 2.0) * size * plane.downSign;
		return lps;
	}

	/// The edge of a pixel in millimetres when the whole extent fits a size.
	private double pixelSize(int width, int height) {
		return Math.max(extent[plane.across] / width, extent[plane.down] / height);
	}
}
