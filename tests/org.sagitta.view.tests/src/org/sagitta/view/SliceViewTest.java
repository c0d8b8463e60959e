package org.sagitta.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.scene.Matrix4;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Voxels;
import org.sagitta.scene.Window;

class SliceViewTest {
	private static final double[][] AXES = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

	private static double[] scaled(double[] v, double by) {
		return new double[] { v[0] * by, v[1] * by, v[2] * by };
	}

	/// Axial acquisition: columns to the left, rows to the back, slices upwards.
	private static final Matrix4 AXIAL = Matrix4.of(scaled(AXES[0], 1), scaled(AXES[1], 1), scaled(AXES[2], 2),
			new double[] { -10, 20, 30 });

	@Test
	void axialVolumeKeepsItsGrid() {
		Phantom phantom = Phantom.of(8, 6, 5, AXIAL, 1, 2, 3);
		SliceView axial = new SliceView(phantom.volume(), Plane.AXIAL);
		assertEquals(List.of(5, 8, 6), List.of(axial.count(), axial.width(), axial.height()));
		assertEquals(36, axial.offset(3), 1e-9);
		Picture picture = axial.render(3, Phantom.WINDOW, 8, 6);
		// Exactly one pixel is bright, and it is white; the ground is a fifth of the way up.
		for (int p = 0; p < 48; p++) {
			assertEquals(p == 2 * 8 + 1 ? 255 : 51, Byte.toUnsignedInt(picture.grey()[p]), "pixel " + p);
		}
		assertEquals(1000, axial.valueAt(3, 1, 2, 8, 6));
		assertEquals("R L A P", axial.edgeLabels());
	}

	@Test
	void sagittalAndCoronalShowTheHeadUpwards() {
		Phantom phantom = Phantom.of(8, 6, 5, AXIAL, 1, 2, 4);
		SliceView sagittal = new SliceView(phantom.volume(), Plane.SAGITTAL);
		assertEquals(List.of(8, 6, 10), List.of(sagittal.count(), sagittal.width(), sagittal.height()));
		// The uppermost slice fills the two uppermost lines; anterior (row 0) is on the left.
		assertEquals(1000, sagittal.valueAt(1, 2, 0, 6, 10));
		assertEquals(1000, sagittal.valueAt(1, 2, 1, 6, 10));
		assertEquals(200, sagittal.valueAt(1, 2, 2, 6, 10));
		assertEquals("A P S I", sagittal.edgeLabels());
		SliceView coronal = new SliceView(phantom.volume(), Plane.CORONAL);
		assertEquals(List.of(6, 8, 10), List.of(coronal.count(), coronal.width(), coronal.height()));
		assertEquals(1000, coronal.valueAt(2, 1, 0, 8, 10));
		assertEquals("R L S I", coronal.edgeLabels());
	}

	/// All 48 ways to lie along the patient's axes, oblique and sheared ones: the marked voxel is where the patient has it.
	@Test
	void theMarkIsWhereThePatientHasIt() {
		for (Matrix4 matrix : orientations()) {
			Phantom phantom = Phantom.of(9, 7, 6, matrix, 6, 2, 4);
			for (Plane plane : Plane.values()) {
				assertMarkShown(phantom, plane);
			}
		}
	}

	private static void assertMarkShown(Phantom phantom, Plane plane) {
		SliceView view = new SliceView(phantom.volume(), plane);
		int width = 301;
		int height = 241;
		int slice = nearestSlice(view, phantom.mark()[plane.normal]);
		int[] pixel = { 0, 0 };
		double best = Double.MAX_VALUE;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double[] lps = view.position(slice, x, y, width, height);
				double distance = Math.hypot(lps[plane.across] - phantom.mark()[plane.across],
						lps[plane.down] - phantom.mark()[plane.down]);
				if (distance < best) {
					best = distance;
					pixel = new int[] { x, y };
				}
			}
		}
		String where = plane + " of " + phantom.volume().ijkToLps();
		assertEquals(Phantom.BRIGHT, view.valueAt(slice, pixel[0], pixel[1], width, height), where);
		Picture picture = view.render(slice, Phantom.WINDOW, width, height);
		int grey = Byte.toUnsignedInt(picture.grey()[pixel[1] * width + pixel[0]]);
		int brightest = 0;
		for (byte b : picture.grey()) {
			brightest = Math.max(brightest, Byte.toUnsignedInt(b));
		}
		assertTrue(grey > 100 && grey >= brightest - 40, where + ": " + grey + " of " + brightest);
	}

	private static int nearestSlice(SliceView view, double offset) {
		int nearest = 0;
		for (int slice = 1; slice < view.count(); slice++) {
			if (Math.abs(view.offset(slice) - offset) < Math.abs(view.offset(nearest) - offset)) {
				nearest = slice;
			}
		}
		return nearest;
	}

	private static List<Matrix4> orientations() {
		double[] origin = { -50, 17, 300 };
		List<Matrix4> all = new ArrayList<>();
		for (int[] order : new int[][] { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } }) {
			for (int flips = 0; flips < 8; flips++) {
				all.add(Matrix4.of(scaled(AXES[order[0]], (flips & 1) == 0 ? 1 : -1), scaled(AXES[order[1]], (flips & 2) == 0 ? 1.5 : -1.5),
						scaled(AXES[order[2]], (flips & 4) == 0 ? 2 : -2), origin));
			}
		}
		double c = Math.cos(0.4);
		double s = Math.sin(0.4);
		all.add(Matrix4.of(new double[] { c, s, 0 }, new double[] { -s * c, c * c, s }, new double[] { s * s, -c * s, c }, origin));
		all.add(Matrix4.of(new double[] { 1, 0, 0 }, new double[] { 0, c, -s }, new double[] { 0, 0, 2 }, origin));
		return all;
	}

	@Test
	void proportionsAreKeptAndTheRestIsBlack() {
		SliceView axial = new SliceView(Phantom.of(8, 4, 5, AXIAL, 1, 2, 3).volume(), Plane.AXIAL);
		Picture picture = axial.render(3, Phantom.WINDOW, 80, 80);
		for (int y = 0; y < 80; y++) {
			assertEquals(y >= 20 && y < 60, picture.grey()[y * 80 + 40] != 0, "line " + y);
		}
		assertTrue(Double.isNaN(axial.valueAt(3, 40, 19, 80, 80)));
		assertEquals(200, axial.valueAt(3, 40, 20, 80, 80));
	}

	@Test
	void tiltedSlicesAreSampledWhereTheyAre() {
		// Slices move by one voxel to the back with each step upwards.
		Matrix4 sheared = Matrix4.of(AXES[0], AXES[1], new double[] { 0, 1, 2 }, new double[3]);
		Phantom phantom = Phantom.of(4, 4, 3, sheared, 1, 1, 2);
		SliceView axial = new SliceView(phantom.volume(), Plane.AXIAL);
		// The box holds the slices with their thickness, which is tilted, too.
		assertEquals(List.of(3, 4, 7), List.of(axial.count(), axial.width(), axial.height()));
		assertEquals(1000, axial.valueAt(2, 2, 8, 8, 14));
		assertTrue(Double.isNaN(axial.valueAt(2, 2, 2, 8, 14)));
		assertEquals(200, axial.valueAt(0, 2, 2, 8, 14));
	}

	@Test
	void windowIsTheStandardsLinearFunction() {
		// PS3.3 C.11.2.1.2.1, examples of note 1: c=2048 w=4096, c=0 w=100, c=0 w=1.
		assertArrayEquals(new int[] { 0, 255, 128 }, greys(new Window("", 2048, 4096), false, 0, 4095, 2048));
		assertArrayEquals(new int[] { 0, 255, 129 }, greys(new Window("", 0, 100), false, -50, 49, 0));
		assertArrayEquals(new int[] { 0, 255, 255 }, greys(new Window("", 0, 1), false, -1, 0, 5));
		assertArrayEquals(new int[] { 255, 0, 127 }, greys(new Window("", 2048, 4096), true, 0, 4095, 2048));
		assertArrayEquals(new int[] { 0, 255, 127 }, greys(new Window("", 0.5, 0.5), false, 0.25f, 0.75f, 0.499f));
	}

	private static int[] greys(Window window, boolean inverted, float... values) {
		Volume volume = new Volume(values.length, 1, 1, AXIAL, new Voxels.Floats(values), 0, 1, inverted, "", List.of(window));
		byte[] grey = new SliceView(volume, Plane.AXIAL).render(0, window, values.length, 1).grey();
		int[] result = new int[grey.length];
		for (int i = 0; i < grey.length; i++) {
			result[i] = Byte.toUnsignedInt(grey[i]);
		}
		return result;
	}
}
