package org.sagitta.plugin.volume.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.image.Frames;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.Loadable;
import org.sagitta.scene.Volume;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Volumes of real scanners against what pydicom computes from the same files.
class TruthOSGiTest {
	/// Sorts along the normal, stacks the rescaled pixels, and prints what a volume must have.
	private static final String PYTHON = """
			import sys, os, pydicom, numpy as np
			files = [pydicom.dcmread(os.path.join(sys.argv[1], f), force=True) for f in os.listdir(sys.argv[1])]
			iop = np.array([float(v) for v in files[0].ImageOrientationPatient])
			row, column = iop[:3], iop[3:]
			normal = np.cross(row, column)
			place = lambda d: np.array([float(v) for v in d.ImagePositionPatient])
			files.sort(key=lambda d: float(np.dot(place(d), normal)))
			a = np.stack([d.pixel_array.astype(float) * float(d.get('RescaleSlope', 1)) + float(d.get('RescaleIntercept', 0)) for d in files])
			spacing = [float(v) for v in files[0].PixelSpacing]
			k = (place(files[-1]) - place(files[0])) / (len(files) - 1)
			def out(name, values): print(name, *[repr(float(v)) for v in values])
			out('size', [a.shape[2], a.shape[1], a.shape[0]])
			out('range', [a.min(), a.max()])
			out('mean', [a.mean()])
			out('i', row * spacing[1])
			out('j', column * spacing[0])
			out('k', k)
			out('origin', place(files[0]))
			flat = a.reshape(-1)
			out('samples', flat[::9973])
			""";

	private final DicomFiles files = Services.await(DicomFiles.class);
	private final VolumeImporter importer = new VolumeImporter(files, Services.await(Frames.class));

	@Test
	void headAsThePythonToolsSeeIt() throws Exception {
		Loadable loadable = compare(SharedData.dicom("ct/CTHeadAxialDicom"));
		assertEquals(List.of(), loadable.warnings());
		assertEquals(93, loadable.instances().size());
	}

	@Test
	void tiltedHeadAsThePythonToolsSeeIt() throws Exception {
		Loadable loadable = compare(SharedData.dicom("ct/ge_gantry_tilt"));
		assertEquals(28, loadable.instances().size());
		assertTrue(loadable.warnings().stream().anyMatch(warning -> warning.contains("tilted by 18.5°")), loadable.warnings()::toString);
	}

	private Loadable compare(Path folder) throws IOException, InterruptedException {
		Map<String, double[]> truth = truth(folder);
		List<Loadable> proposals = importer.examine(Series.in(folder, files), Cancellation.NEVER);
		assertEquals(1, proposals.size(), proposals::toString);
		Volume volume = (Volume) importer.load(proposals.getFirst(), LoadProgress.NONE).getFirst().content();
		assertArrayEquals(truth.get("size"), new double[] { volume.columns(), volume.rows(), volume.slices() });
		assertArrayEquals(truth.get("range"), new double[] { volume.minimum(), volume.maximum() });
		String[] columns = { "i", "j", "k", "origin" };
		for (int column = 0; column < 4; column++) {
			assertArrayEquals(truth.get(columns[column]), volume.ijkToLps().column(column), 1e-5, columns[column]);
		}
		double[] samples = truth.get("samples");
		for (int s = 0; s < samples.length; s++) {
			assertEquals(samples[s], volume.voxels().get(s * 9973), "voxel " + s * 9973);
		}
		double sum = 0;
		for (int v = 0; v < volume.voxels().size(); v++) {
			sum += volume.voxels().get(v);
		}
		assertEquals(truth.get("mean")[0], sum / volume.voxels().size(), 1e-6);
		return proposals.getFirst();
	}

	private static Map<String, double[]> truth(Path folder) throws InterruptedException {
		try {
			Process process = new ProcessBuilder("/usr/bin/python3", "-c", PYTHON, folder.toString()).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() == 0) {
				Map<String, double[]> truth = new HashMap<>();
				output.lines().map(line -> line.split(" ")).forEach(
						words -> truth.put(words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray()));
				return truth;
			}
			return skip(output);
		} catch (IOException e) {
			return skip(e.getMessage());
		}
	}

	private static Map<String, double[]> skip(String why) {
		String text = "SKIPPED: no Python 3 with pydicom and numpy to compare with: " + why;
		System.out.println(text);
		return Assumptions.abort(text);
	}
}
