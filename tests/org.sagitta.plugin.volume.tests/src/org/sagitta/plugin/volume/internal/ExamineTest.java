package org.sagitta.plugin.volume.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.plugin.volume.internal.Images.numbers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.plugin.Loadable;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.scene.Matrix4;
import org.sagitta.scene.Volume;

/// What is proposed for series of all kinds, and where the volume then lies.
class ExamineTest {
	private final Images images = new Images();

	private static void assertWarns(Loadable loadable, String... words) {
		for (String word : words) {
			assertTrue(loadable.warnings().stream().anyMatch(warning -> warning.contains(word)), word + " is not in " + loadable.warnings());
		}
	}

	private static void assertColumn(Matrix4 matrix, int column, double... expected) {
		assertArrayEquals(expected, matrix.column(column), 1e-9);
	}

	@Test
	void slicesAreSortedAndSpacedByPositionNotByTheHeader() throws IOException {
		// Positions run against the instance numbers; thickness says 1, spacing between slices says 9.
		for (int i = 0; i < 5; i++) {
			images.add(-10, 20, 30 - 2.5 * i, data -> data.put(Tag.SpacingBetweenSlices, "9").put(Tag.PixelSpacing, "0.5", "0.75"));
		}
		Loadable loadable = images.only();
		assertEquals(List.of("5", "4", "3", "2", "1"), numbers(loadable));
		assertEquals(List.of(), loadable.warnings());
		assertEquals(0.5, loadable.confidence());
		Volume volume = images.volume();
		assertArrayEquals(new double[] { 0.75, 0.5, 2.5 }, volume.spacing(), 1e-9);
		assertColumn(volume.ijkToLps(), 3, -10, 20, 20);
		assertColumn(volume.ijkToLps(), 2, 0, 0, 2.5);
		assertEquals(5, volume.value(0, 0, 0));
		assertEquals(1 + 100 * (1 + 2 * Images.COLUMNS), volume.value(1, 2, 4));
	}

	@Test
	void orientationComesFromTheHeader() throws IOException {
		// Coronal: columns to the left, rows downwards; the normal is then towards the back.
		for (int i = 0; i < 3; i++) {
			images.add(0, 4 * i, 0, data -> data.put(Tag.ImageOrientationPatient, 1, 0, 0, 0, 0, -1).put(Tag.PixelSpacing, "2", "3"));
		}
		Matrix4 matrix = images.volume().ijkToLps();
		assertColumn(matrix, 0, 3, 0, 0);
		assertColumn(matrix, 1, 0, 0, -2);
		assertColumn(matrix, 2, 0, 4, 0);
	}

	@Test
	void aTiltedGantryGivesAShearedVolumeAndAWarning() throws IOException {
		double tilt = Math.toRadians(18.5);
		for (int i = 0; i < 4; i++) {
			images.add(0, 0, 5 * i, data -> data.put(Tag.ImageOrientationPatient, 1, 0, 0, 0, Math.cos(tilt), -Math.sin(tilt)));
		}
		Loadable loadable = images.only();
		assertWarns(loadable, "tilted by 18.5°", "5 mm", "4.742 mm");
		Matrix4 matrix = images.volume().ijkToLps();
		assertColumn(matrix, 2, 0, 0, 5);
		assertColumn(matrix, 1, 0, Math.cos(tilt), -Math.sin(tilt));
		assertEquals(0.5, loadable.confidence());
	}

	@Test
	void unevenSpacingIsSaidWithItsSizeAndPlace() throws IOException {
		for (double z : new double[] { 0, 2, 4, 10, 12 }) {
			images.add(0, 0, z);
		}
		assertWarns(images.only(), "not evenly spaced: 2 to 6 mm", "between image 3 and image 4", "mean, 3 mm", "up to 2 mm");
		assertEquals(0.4, images.only().confidence());
		assertEquals(3, images.volume().spacing()[2], 1e-9);
	}

	@Test
	void roundedPositionsAreEven() {
		for (double z : new double[] { 0, 0.63, 1.25, 1.88, 2.5 }) {
			images.add(0, 0, z);
		}
		assertEquals(List.of(), images.only().warnings());
	}

	@Test
	void smallDeviationsThatAddUpAreSaid() {
		double z = 0;
		for (int i = 0; i < 100; i++) {
			images.add(0, 0, z);
			z += i < 50 ? 0.995 : 1.005;
		}
		assertWarns(images.only(), "not evenly spaced");
	}

	@Test
	void slicesShiftedSidewaysAreSaid() {
		images.add(0, 0, 0).add(0.7, 0, 1).add(0, 0, 2);
		assertWarns(images.only(), "shifted sideways, by up to 0.7 mm (image 2)");
		assertEquals(0.4, images.only().confidence());
	}

	@Test
	void aTimeSeriesIsOneVolumeForEachTime() throws IOException {
		for (int time = 1; time <= 3; time++) {
			for (int i = 0; i < 2; i++) {
				int at = time;
				images.add(0, 0, i, data -> data.put(Tag.TemporalPositionIdentifier, at));
			}
		}
		List<Loadable> all = images.examine();
		assertEquals(List.of(List.of("1", "2"), List.of("3", "4"), List.of("5", "6")), all.stream().map(Images::numbers).toList());
		assertWarns(all.getFirst(), "Up to 3 images share a position", "TemporalPositionIdentifier");
		assertEquals(3, all.stream().map(Loadable::name).distinct().count());
		assertEquals(5, images.volume(all.getLast()).value(0, 0, 0));
	}

	@Test
	void twoAttributesTogetherTellImagesApart() {
		for (int echo = 1; echo <= 2; echo++) {
			for (String kind : List.of("M", "P")) {
				for (int i = 0; i < 2; i++) {
					int number = echo;
					images.add(0, 0, i, data -> data.put(Tag.EchoNumbers, number).put(Tag.ImageType, "ORIGINAL", "PRIMARY", kind));
				}
			}
		}
		List<Loadable> all = images.examine();
		assertEquals(List.of(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"), List.of("7", "8")), all.stream().map(Images::numbers).toList());
		assertWarns(all.getFirst(), "EchoNumbers and ImageType");
	}

	@Test
	void anImageStoredTwiceDoesNotGetIntoTheVolumeTwice() {
		images.add(0, 0, 0).add(0, 0, 1).add(0, 0, 1).add(0, 0, 2);
		List<Loadable> all = images.examine();
		assertEquals(List.of(List.of("1", "2", "4"), List.of("3")), all.stream().map(Images::numbers).toList());
		assertWarns(all.getFirst(), "no attribute tells them apart");
		assertEquals(0.4, all.getFirst().confidence());
	}

	@Test
	void aLocaliserInTheSeriesIsOnItsOwn() {
		images.add(0, 0, 0, data -> data.put(Tag.ImageOrientationPatient, 0, 1, 0, 0, 0, -1));
		images.add(0, 0, 0).add(0, 0, 1).add(0, 0, 2);
		List<Loadable> all = images.examine();
		assertEquals(List.of(List.of("2", "3", "4"), List.of("1")), all.stream().map(Images::numbers).toList());
		assertWarns(all.getFirst(), "mixes images");
		assertTrue(all.getFirst().name().contains("axial") && all.getLast().name().contains("sagittal"), all::toString);
	}

	@Test
	void imagesThatCannotShareAGridAreApart() {
		images.add(0, 0, 0).add(0, 0, 1);
		images.add(0, 0, 2, data -> data.put(Tag.FrameOfReferenceUID, Uids.derive("another")));
		images.add(0, 0, 3, data -> data.put(Tag.PixelSpacing, "2", "2"));
		images.add(0, 0, 4, data -> data.put(Tag.PhotometricInterpretation, "MONOCHROME1"));
		images.add(SyntheticImage.ct(8, 8).uids("study", "series", "large").position(0, 0, 5).file());
		assertEquals(5, images.examine().stream().map(Loadable::name).distinct().count());
		assertEquals(List.of(2, 1, 1, 1, 1), images.examine().stream().map(loadable -> loadable.instances().size()).toList());
	}

	@Test
	void almostTheSameOrientationIsTheSame() {
		images.add(0, 0, 0).add(0, 0, 1, data -> data.put(Tag.ImageOrientationPatient, 1, 0.0005, 0, -0.0005, 1, 0));
		assertEquals(2, images.only().instances().size());
	}

	@Test
	void withoutPositionTheUserIsTold() throws IOException {
		for (int i = 0; i < 3; i++) {
			images.add(0, 0, 0, data -> data.remove(Tag.ImagePositionPatient).put(Tag.PixelSpacing, "0.5", "0.5"));
		}
		Loadable loadable = images.only();
		assertEquals(List.of("1", "2", "3"), numbers(loadable));
		assertWarns(loadable, "no position");
		assertEquals(0.2, loadable.confidence());
		assertArrayEquals(new double[] { 0.5, 0.5, 1 }, images.volume().spacing(), 1e-9);
	}

	@Test
	void anOrientationThatIsNoneCountsAsMissing() {
		images.add(0, 0, 0, data -> data.put(Tag.ImageOrientationPatient, 1, 0, 0, 1, 0, 0));
		images.add(0, 0, 1, data -> data.put(Tag.ImagePositionPatient, "a", "b", "c"));
		assertWarns(images.only(), "no position");
	}

	@Test
	void withoutPixelSpacingTheUserIsTold() {
		images.add(0, 0, 0, data -> data.remove(Tag.PixelSpacing)).add(0, 0, 1, data -> data.put(Tag.PixelSpacing, "0", "0"));
		assertWarns(images.only(), "no pixel spacing");
	}

	@Test
	void aSingleSliceIsAsThickAsTheHeaderSays() throws IOException {
		images.add(0, 0, 0, data -> data.put(Tag.SliceThickness, "7"));
		assertWarns(images.only(), "7 mm");
		assertEquals(7, images.volume().spacing()[2], 1e-9);
	}

	@Test
	void aMosaicIsNotPassedOffAsAVolume() {
		images.add(0, 0, 0, data -> data.put(Tag.ImageType, "ORIGINAL", "PRIMARY", "M", "MOSAIC"));
		assertWarns(images.only(), "mosaic");
		assertEquals(0.2, images.only().confidence());
	}

	@Test
	void otherObjectsAreLeftToOthers() {
		images.add(0, 0, 0, data -> data.put(Tag.NumberOfFrames, "2"));
		images.add(0, 0, 1, data -> data.put(Tag.PhotometricInterpretation, "RGB").put(Tag.SamplesPerPixel, 3));
		images.add(0, 0, 2, data -> data.put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66.4"));
		images.add(0, 0, 3, data -> data.remove(Tag.Rows));
		assertEquals(List.of(), images.examine());
		images.add(0, 0, 4);
		assertWarns(images.only(), "4 objects of the series are left out");
	}

	@Test
	void examiningCanBeCancelled() {
		images.add(0, 0, 0);
		assertThrows(CancellationException.class, () -> images.importer.examine(images.instances, () -> true));
	}
}
