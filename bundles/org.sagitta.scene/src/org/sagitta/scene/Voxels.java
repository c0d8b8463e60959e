package org.sagitta.scene;

/// The numbers of a volume, column fastest, then row, then slice. The arrays are shared, not copied: do not change them.
public sealed interface Voxels {
	record Shorts(short[] values) implements Voxels {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double get(int index) {
			return values[index];
		}
	}

	record Floats(float[] values) implements Voxels {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double get(int index) {
			return values[index];
		}
	}

	int size();

	double get(int index);
}
