package org.sagitta.cli.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

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
		assertEquals(new Run(Command.OK, "No differences" + END, ""), Run.of(command, a, b, "--ignore", "PixelData", "--ignore", "(0010,0010)",
				"--ignore", "PatientID",
				"--ignore", "Modality", "--ignore", "PatientAge"));
	}

	@Test
	void whatCannotBeComparedIsSaid() throws Exception {
		Path missing = folder.resolve("none");
		assertEquals(new Run(Command.FAILED, "", "sagitta compare: " + missing + ": no such file or folder" + END),
				Run.of(command, a, missing.toString()));
		assertEquals(new Run(Command.USAGE, "", "two files are needed"), Run.of(command, a));
		assertEquals(Command.USAGE, Run.of(command, a, b, "--ignore", "Nonsense").code());
	}
}
