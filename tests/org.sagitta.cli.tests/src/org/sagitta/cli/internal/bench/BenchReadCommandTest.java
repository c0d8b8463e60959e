package org.sagitta.cli.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.image.Frames;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class BenchReadCommandTest {
	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command command = new BenchReadCommand(files, Services.await(Frames.class));

	@Test
	void aLineForEachFigure() throws Exception {
		files.write(SyntheticImage.ct(8, 8).file(), folder.resolve("a.dcm"));
		Files.writeString(folder.resolve("readme.txt"), "no DICOM");
		Run run = Run.of(command, folder.toString());
		assertEquals(Command.OK, run.code(), run.err());
		List<String> lines = run.out().lines().toList();
		assertEquals("files                             1", lines.getFirst());
		for (String figure : List.of("open and read 8 KB ", "header scan ", "identify ", "read whole files ", "read data sets ", "heap ",
				"decode …1.2.1 ")) {
			assertTrue(lines.stream().anyMatch(line -> line.startsWith(figure) && line.matches(".*[1-9].*")), figure + run.out());
		}
	}

	@Test
	void aFolderWithoutDicomIsNoSuccess() throws Exception {
		assertEquals(Command.FAILED, Run.of(command, folder.toString()).code());
		assertEquals(Command.USAGE, Run.of(command).code());
	}

	@Test
	void theMedianIsTheMiddleValue() {
		assertEquals(2, Rounds.median(new double[] { 9, 1, 2 }));
	}
}
