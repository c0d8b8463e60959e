package org.sagitta.plugin.volume.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.samples.SampleData;
import org.sagitta.scene.Volume;
import org.sagitta.testkit.Services;

/// The plugin as a bundle among the others, and the sample data through it.
class VolumeOSGiTest {
	@Test
	void theImporterLeavesAndComesWithItsBundle() throws Exception {
		PluginRegistry registry = Services.await(PluginRegistry.class);
		Bundle bundle = FrameworkUtil.getBundle(VolumeImporter.class);
		assertTrue(registry.importers().contains("Volume"));
		bundle.stop();
		try {
			assertFalse(registry.importers().contains("Volume"));
		} finally {
			bundle.start(Bundle.START_ACTIVATION_POLICY);
		}
		assertTrue(registry.importers().contains("Volume"));
	}

	@Test
	void theSampleDataLoadsWithTheRightSideLeft(@TempDir Path folder) throws IOException {
		DicomFiles files = Services.await(DicomFiles.class);
		int written = SampleData.write(files, folder);
		assertEquals(0, SampleData.write(files, folder), "what is there is left alone");
		VolumeImporter importer = new VolumeImporter(files, Services.await(Frames.class));
		int loaded = 0;
		for (Path series : folders(folder)) {
			List<Loadable> proposals = importer.examine(Series.in(series, files), Cancellation.NEVER);
			assertEquals(1, proposals.size(), series::toString);
			assertEquals(List.of(), proposals.getFirst().warnings());
			Volume volume = (Volume) importer.load(proposals.getFirst(), LoadProgress.NONE).getFirst().content();
			loaded += volume.slices();
			// The bead on the patient's left temple is brighter than the air on the right.
			assertTrue(nearest(volume, 79, 0, 0) - nearest(volume, -79, 0, 0) > 500, series::toString);
			// The nose is in front.
			assertTrue(nearest(volume, 0, -104, -22) - nearest(volume, 0, 104, -22) > 200, series::toString);
			// The neck is below.
			assertTrue(nearest(volume, 49, 10, -65) - nearest(volume, 49, 10, 82) > 200, series::toString);
		}
		assertEquals(written, loaded);
		assertEquals(64 + 28 + 26 + 16 + 13, written);
	}

	private static List<Path> folders(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).map(Path::getParent).distinct().sorted().toList();
		}
	}

	private static double nearest(Volume volume, double x, double y, double z) {
		double[] ijk = volume.ijkToLps().inverse().apply(x, y, z);
		return volume.value(clamp(ijk[0], volume.columns()), clamp(ijk[1], volume.rows()), clamp(ijk[2], volume.slices()));
	}

	private static int clamp(double index, int size) {
		return Math.clamp(Math.round(index), 0, size - 1);
	}
}
