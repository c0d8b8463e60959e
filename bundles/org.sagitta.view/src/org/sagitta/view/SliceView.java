package org.sagitta.view;

import org.sagitta.scene.Volume;
import org.sagitta.scene.Window;

/// Slices of one volume in one plane of the patient. Positions count from 0 along the plane's normal (axial: towards the head,
/// sagittal: towards the left, coronal: towards the back), one for each distance between voxels. Immutable; any thread.
public final class SliceView {
	public SliceView(Volume volume, Plane plane) { throw new UnsupportedOperationException(); }

	/// How many slices there are.
	public int count() { throw new UnsupportedOperationException(); }

	/// The picture's natural size in square pixels at the finest spacing of the volume.
	public int width() { throw new UnsupportedOperationException(); }
	public int height() { throw new UnsupportedOperationException(); }

	/// The coordinate of a slice along the plane's normal, LPS, mm, for display.
	public double offset(int slice) { throw new UnsupportedOperationException(); }

	/// Renders a slice to a size of the caller's, proportions kept, centred, black outside the volume; trilinear.
	public Picture render(int slice, Window window, int width, int height) { throw new UnsupportedOperationException(); }

	/// The letters at the four edges: left, right, top, bottom (`R L A P`, `A P S I`, `R L S I`).
	public String edgeLabels() { throw new UnsupportedOperationException(); }

	/// The value under a pixel of a picture that was rendered to that size; NaN outside the volume.
	public double valueAt(int slice, int x, int y, int width, int height) { throw new UnsupportedOperationException(); }
}
