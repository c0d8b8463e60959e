package org.sagitta.scene;

import java.util.List;

/// A regular grid of values in the patient. A voxel's index (i, j, k) counts columns, rows and slices from 0 and stands for the
/// voxel's centre.
/// @param ijkToLps from index to DICOM's patient coordinates, LPS, millimetres
/// @param minimum the least value
/// @param maximum the greatest value
/// @param inverted whether low values are bright (MONOCHROME1)
/// @param units what the values are (`HU`, `BQML` …), "" where nothing says
/// @param windows the header's window presets, never empty: where it has none, one that spans the values
public record Volume(int columns, int rows, int slices, Matrix4 ijkToLps, Voxels voxels, double minimum, double maximum, boolean inverted,
		String units, List<Window> windows) implements NodeContent {
	public Volume {
		windows = List.copyOf(windows);
		if (Math.multiplyExact(Math.multiplyExact(columns, rows), slices) != voxels.size() || windows.isEmpty()) {
			throw new IllegalArgumentException("size and values of the volume differ, or it has no window");
		}
	}

	/// The distances between neighbouring voxels along i, j and k, in millimetres.
	public double[] spacing() {
		double[] result = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			double[] v = ijkToLps.column(axis);
			result[axis] = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
		}
		return result;
	}

	public double value(int i, int j, int k) {
		return voxels.get((k * rows + j) * columns + i);
	}
}
