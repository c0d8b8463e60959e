package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SampleData;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.scene.DisplayState;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// From files dropped on a table to pixels on a canvas, as a user does it.
class VerticalSliceTest {
	@Test
	void fromADroppedFolderToPictures(@TempDir Path temp) throws Exception {
		Path files = temp.resolve("files");
		int written = SampleData.write(Services.await(DicomFiles.class), files);
		Files.writeString(files.resolve("notes.txt"), "no DICOM");
		assertTrue(written > 64, written + " files");
		var robot = new Robot();
		robot.openBrowse();
		Path before = robot.openDatabase(temp.resolve("database"));
		try {
			use(robot, files, written);
		} finally {
			robot.openDatabase(before);
		}
	}

	private static void use(Robot robot, Path files, int written) throws Exception {
		try (var meter = new StallMeter(org.eclipse.swt.widgets.Display.getCurrent())) {
			robot.drop(files);
			robot.awaitReport(written, "notes.txt");
			meter.check(written + " files are imported");
		}
		int all = robot.studies();
		robot.selectFirstPatient();
		Ui.await("the patient's studies only", () -> robot.studies() < all);
		robot.search("no patient is called this");
		Ui.await("nobody to be found", () -> robot.patients() == 0);
		robot.search("");
		Ui.await("all patients", () -> robot.patients() > 1);
		robot.openSeriesOfMostInstances();
		Ui.await("the perspective View", () -> Ui.page().getPerspective().getId().equals(Ids.VIEW));
		Ui.await("a picture", () -> robot.colours() > 16);
		assertTrue(robot.isMostlyBright());
		byte[] first = robot.pixels();
		robot.wheel(3);
		Ui.await("another slice", () -> !java.util.Arrays.equals(first, robot.pixels()));
		byte[] second = robot.pixels();
		robot.drag(80, -40);
		Ui.await("another window", () -> !java.util.Arrays.equals(second, robot.pixels()));
		assertEquals(3, robot.slicesOnScreen());
		assertFalse(robot.sceneIsEmpty());
		robot.deleteFromScene();
		Ui.await("an empty scene", robot::sceneIsEmpty);
		Ui.await("no picture", () -> !robot.isMostlyBright() && Ui.service(DisplayState.class).shown().isEmpty());
	}
}
