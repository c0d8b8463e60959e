package org.sagitta.plugin.volume.internal;

import org.sagitta.scene.Voxels;

/// The array that slices are written into, by several threads, each its own part.
sealed interface VoxelArray {
	/// Writes rescaled values.
	/// @return false where one of them cannot be held as it is
	boolean put(int offset, int[] stored, double slope, double intercept);

	Voxels voxels();

	record Shorts(short[] values) implements VoxelArray {
		@Override
		public boolean put(int offset, int[] stored, double slope, double intercept) {
			for (int i = 0; i < stored.length; i++) {
				double value = stored[i] * slope + intercept;
				short rounded = (short) value;
				if (rounded != value) {
					return false;
				}
				values[offset + i] = rounded;
			}
			return true;
		}

		@Override
		public Voxels voxels() {
			return new Voxels.Shorts(values);
		}
	}

	record Floats(float[] values) implements VoxelArray {
		@Override
		public boolean put(int offset, int[] stored, double slope, double intercept) {
			for (int i = 0; i < stored.length; i++) {
				values[offset + i] = (float) (stored[i] * slope + intercept);
			}
			return true;
		}

		@Override
		public Voxels voxels() {
			return new Voxels.Floats(values);
		}
	}
}
