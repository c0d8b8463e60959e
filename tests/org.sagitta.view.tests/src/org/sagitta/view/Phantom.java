package org.sagitta.view;

import java.util.List;

import org.sagitta.scene.Matrix4;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Voxels;
import org.sagitta.scene.Window;

/// Volumes with one bright voxel, in any orientation.
record Phantom(Volume volume, double[] mark) {
	static final Window WINDOW = new Window("", 500.5, 1001);
	static final int BRIGHT = 1000;
	static final int GROUND = 200;

	static Phantom of(int columns, int rows, int slices, Matrix4 ijkToLps, int i, int j, int k) {
		short[] values = new short[columns * rows * slices];
		java.util.Arrays.fill(values, (short) GROUND);
		values[(k * rows + j) * columns + i] = BRIGHT;
		Volume volume = new Volume(columns, rows, slices, ijkToLps, new Voxels.Shorts(values), 0, BRIGHT, false, "HU", List.of(WINDOW));
		return new Phantom(volume, ijkToLps.apply(i, j, k));
	}
}
