package org.sagitta.cli.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class CompareCommandTest {
	private static final String END = System.lineSeparator();

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command command = new CompareCommand(files);
	private String a;
	private String b;

	@BeforeEach
	void write() throws Exception {
		a = folder.resolve("a.dcm").toString();
		b = folder.resolve("b.dcm").toString();
		files.write(SyntheticImage.ct(2, 2).file(), Path.of(a));
		SyntheticImage other = SyntheticImage.ct(2, 2).patient("1", "Doe\u001B^Jane").pixels(new short[] { 0, 0, 0, 1 });
		other.dataSet().remove(Tag.Modality).put(Tag.PatientAge, "001Y");
		files.write(other.file(), Path.of(b));
	}

	@Test
	void theSameFileHasNoDifferences() throws Exception {
		assertEquals(new Run(Command.OK, "No differences" + END, ""), Run.of(command, a, a));
		assertEquals(new Run(Command.OK, "[]" + END, ""), Run.of(command, a, a, "--json"));
	}

	@Test
	void aLineForEachDifference() throws Exception {
		Run run = Run.of(command, a, b);
		assertEquals(new Run(Command.FAILED, String.join(END, "only in A  Modality: CT",
				"other      PatientName: Synthetic^Image | Doe\uFFFD^Jane",
				"other      PatientID: 0 | 1", "only in B  PatientAge: 001Y",
						"other      PixelData: 00\\00\\00\\00\\00\\00\\00\\00 | 00\\00\\00\\00\\00\\00\\01\\00",
				"5 differences", ""), ""), run);
	}

	@Test
	void differencesAsJsonAndWithoutWhatIsIgnored() throws Exception {
		Run run = Run.of(command, a, b, "--json", "--ignore", "PixelData", "--ignore", "PatientName");
		assertEquals(Command.FAILED, run.code());
		assertEquals("[{\"kind\": \"ONLY_IN_A\",\"path\": \"Modality\",\"a\": \"CT\"},"
				+ "{\"kind\": \"VALUE\",\"path\": \"PatientID\",\"a\": \"0\",\"b\": \"1\"},"
				+ "{\"kind\": \"ONLY_IN_B\",\"path\": \"PatientAge\",\"b\": \"001Y\"}]", run.out().replaceAll("\\s*\\n\\s*", ""));
		assertEquals(new Run(Command.OK, "No differences" + END, ""),
				Run.of(command, a, b, "--ignore", "PixelData", "--ignore", "(0010,0010)",
				"--ignore", "PatientID",
				"--ignore", "Modality", "--ignore", "PatientAge"));
	}

	@Test
	void whatCannotBeComparedIsSaid() throws Exception {
		Path missing = folder.resolve("none");
		assertEquals(new Run(2, "", "sagitta compare: " + missing + ": no such file or folder" + END),
				Run.of(command, a, missing.toString()));
		assertEquals(new Run(Command.USAGE, "", "two files are needed"), Run.of(command, a));
		assertEquals(Command.USAGE, Run.of(command, a, b, "--ignore", "Nonsense").code());
	}

	@Test
	void filesThatCannotBeComparedToTheirEndsAreNotCalledDifferent() throws Exception {
		Path cut = folder.resolve("cut.dcm");
		byte[] bytes = Files.readAllBytes(Path.of(a));
		Files.write(cut, Arrays.copyOf(bytes, bytes.length - 2));
		Run run = Run.of(command, a, cut.toString(), "--ignore", "PixelData");
		assertEquals(2, run.code());
		assertTrue(run.err().startsWith("sagitta compare: " + cut + ": incomplete: at byte "), run.err());
		Path gone = folder.resolve("gone.dcm");
		SyntheticImage image = SyntheticImage.ct(2, 2);
		image.dataSet().put(Tag.PatientComments, "x".repeat(20_000));
		files.write(image.file(), gone);
		Path same = Files.copy(gone, folder.resolve("same.dcm"));
		Run failing = Run.of(new CompareCommand(new VanishingFiles(files)), same.toString(), gone.toString());
		assertEquals(2, failing.code());
		assertTrue(failing.err().contains(gone.toString()), failing.err());
	}

	@Test
	void anOddityIsNoDifference() throws Exception {
		Path bare = folder.resolve("bare.dcm");
		byte[] bytes = Files.readAllBytes(Path.of(a));
		Files.write(bare, Arrays.copyOfRange(bytes, 128, bytes.length));
		assertEquals(new Run(Command.OK, "No differences" + END, "sagitta compare: warning: " + bare
				+ ": at byte 0: The preamble is missing" + END), Run.of(command, a, bare.toString()));
	}
}
