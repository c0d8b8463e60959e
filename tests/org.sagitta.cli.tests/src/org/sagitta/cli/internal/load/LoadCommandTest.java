package org.sagitta.cli.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.DicomDatabase;
import org.sagitta.plugin.Cancellation;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.scene.Matrix4;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Voxels;
import org.sagitta.scene.Window;

class LoadCommandTest {
	@TempDir
	Path folder;

	private final FakeDatabase database = new FakeDatabase();
	private int loads;

	/// Makes a volume of 8 × 6 × 4 voxels, brighter towards the head, of each series but "none".
	private final PluginRegistry registry = new PluginRegistry() {
		@Override
		public List<String> importers() {
			return List.of("fake");
		}

		@Override
		public Examination examine(DicomDatabase from, List<String> series, Cancellation cancellation) {
			return new Examination(List.of(), List.of());
		}

		@Override
		public LoadReport load(DicomDatabase from, List<String> series, Scene scene, LoadProgress progress) {
			loads++;
			short[] values = new short[8 * 6 * 4];
			for (int i = 0; i < values.length; i++) {
				values[i] = (short) (i / 48 * 100);
			}
			var volume = new Volume(8, 6, 4, new Matrix4(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2.5, 0), new Voxels.Shorts(values), 0, 300, false,
					"HU",
					List.of(new Window("", 150, 300)));
			List<Node> nodes = series.stream().filter(uid -> !uid.equals("none"))
					.map(uid -> scene.add(List.of(), "Volume " + uid, volume, Map.of(), List.of("tilted"), List.of("1.9"))).toList();
			List<Failure> failures = series.stream().filter("none"::equals)
					.map(uid -> new Failure("", uid, "no importer has a use for it")).toList();
			return new LoadReport(nodes, failures, false);
		}

		@Override
		public LoadReport load(DicomDatabase from, Examination examination, List<Proposal> proposals, Scene scene, LoadProgress progress) {
			throw new AssertionError("not asked for");
		}
	};
	private final Command command = new LoadCommand(database.access(), registry);

	private List<String> files() throws Exception {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aPictureOfEachPlaneAndOneOfAll() throws Exception {
		Run run = Run.of(command, "1.1", "--png", folder.resolve("ct.png").toString());
		assertEquals(Command.OK, run.code(), run.err());
		assertEquals(List.of("ct-axial.png", "ct-coronal.png", "ct-sagittal.png", "ct.png"), files());
		assertEquals(List.of("Volume 1.1", "  8 × 6 × 4 voxels of 1 × 1 × 2.5 mm, values 0 to 300 HU", "  " + folder.resolve("ct.png"),
				"  " + folder.resolve("ct-axial.png"), "  " + folder.resolve("ct-sagittal.png"), "  " + folder.resolve("ct-coronal.png")),
				run.out().lines().toList());
		assertEquals("warning: Volume 1.1: tilted" + System.lineSeparator(), run.err());
		var coronal = ImageIO.read(folder.resolve("ct-coronal.png").toFile());
		assertEquals(8.0 / 10.0, (double) coronal.getWidth() / coronal.getHeight(), 0.01);
		int quarter = coronal.getWidth() / 4;
		assertTrue((coronal.getRGB(quarter, coronal.getHeight() / 8) & 0xFF) > (coronal.getRGB(quarter,
				coronal.getHeight() * 7 / 8) & 0xFF), "head up");
		var all = ImageIO.read(folder.resolve("ct.png").toFile());
		assertTrue(all.getWidth() > 2 * coronal.getWidth() && all.getHeight() == coronal.getHeight());
	}

	@Test
	void picturesAreNotOverwrittenUnlessForced() throws Exception {
		Path axial = Files.writeString(folder.resolve("ct-axial.png"), "mine");
		String png = folder.resolve("ct.png").toString();
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(command, "1.1", "--png", png));
		assertEquals("mine", Files.readString(axial));
		assertEquals(0, loads);
		Path nowhere = folder.resolve("nowhere");
		NoSuchFileException error = assertThrows(NoSuchFileException.class,
				() -> Run.of(command, "1.1", "--png", nowhere.resolve("x.png").toString()));
		assertEquals(nowhere.toString(), error.getFile());
		assertEquals(0, loads);
		assertEquals(Command.OK, Run.of(command, "1.1", "--png", png, "--force").code());
		assertTrue(Files.size(axial) > 100);
	}

	@Test
	void theSecondVolumeGetsFilesOfItsOwn() throws Exception {
		Run.of(command, "1.1", "1.2", "--png", folder.resolve("x").toString());
		assertEquals(List.of("x-2-axial.png", "x-2-coronal.png", "x-2-sagittal.png", "x-2.png", "x-axial.png", "x-coronal.png",
				"x-sagittal.png", "x.png"), files());
	}

	@Test
	void aSeriesThatNobodyLoadsIsAFailure() throws Exception {
		Run run = Run.of(command, "1.1", "none");
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.err().endsWith("not loaded: none: no importer has a use for it" + System.lineSeparator()), run.err());
	}

	@Test
	void geometryAsJson() throws Exception {
		String flat = Run.of(command, "1.1", "--json").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(flat.startsWith("{\"nodes\": [{\"name\": \"Volume 1.1\",\"size\": [8,6,4],\"spacing\": [1,1,2.5],"
				+ "\"ijkToLps\": [[1,0,0,0],[0,1,0,0],[0,0,2.5,0],[0,0,0,1]],\"minimum\": 0,\"maximum\": 300,\"units\": \"HU\","), flat);
		assertTrue(flat.endsWith("\"warnings\": [\"tilted\"],\"sopInstanceUids\": [\"1.9\"],\"pictures\": []}],"
				+ "\"failures\": [],\"cancelled\": false}"), flat);
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(command).code());
		assertEquals(Command.USAGE, Run.of(command, "1.1", "--png").code());
	}
}
