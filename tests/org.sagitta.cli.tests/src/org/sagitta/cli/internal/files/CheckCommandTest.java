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
import org.sagitta.dicom.VR;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class CheckCommandTest {
	private static final String END = System.lineSeparator();
	private static final int[] TYPE_2 = { Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyDate, Tag.StudyTime, Tag.ReferringPhysicianName,
			Tag.StudyID, Tag.AccessionNumber,
			Tag.SeriesNumber, 0x00201040, Tag.Manufacturer, Tag.InstanceNumber, Tag.SliceThickness, 0x00180060, Tag.AcquisitionNumber,
					Tag.PatientPosition };

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command command = new CheckCommand(files);
	private Path file;

	private static SyntheticImage conformant() {
		SyntheticImage image = SyntheticImage.ct(4, 4);
		Arrays.stream(TYPE_2).filter(tag -> !image.dataSet().contains(tag)).forEach(image.dataSet()::put);
		return image;
	}

	@BeforeEach
	void write() throws Exception {
		file = folder.resolve("good.dcm");
		files.write(conformant().file(), file);
	}

	@Test
	void aConformantFileHasNoErrors() throws Exception {
		assertEquals(new Run(Command.OK, file + ": 0 errors, 0 warnings" + END, ""), Run.of(command, file.toString()));
		assertEquals(new Run(Command.OK, file + ": 0 errors, 0 warnings" + END, ""), Run.of(command, "--strict", file.toString()));
		Run json = Run.of(command, "--json", file.toString());
		assertEquals("{\"file\": \"" + file + "\",\"findings\": []}", json.out().replaceAll("\\s*\\n\\s*", ""));
	}

	@Test
	void aLineForEachFinding() throws Exception {
		SyntheticImage image = conformant();
		image.dataSet().put(Tag.PatientSex, "X").put(0x00091001, VR.LO, "x").put(0x00101000, "y");
		Path bad = folder.resolve("sub").resolve("bad.dcm");
		Files.createDirectory(bad.getParent());
		files.write(image.file(), bad);
		String findings = String.join(END, "warning at byte N: (0009,1001): is private, and no private creator has reserved its block",
				"info    at byte N: OtherPatientIDs: is retired",
				"error   at byte N: PatientSex: is \"X\", and the module Patient allows M, F, O", bad + ": 1 error, 1 warning", "");
		assertEquals(new Run(Command.FAILED, findings, ""), withoutPlaces(Run.of(command, bad.toString())));
		Files.writeString(folder.resolve("a.txt"), "no DICOM at all");
		assertEquals(new Run(Command.FAILED, file + ": 0 errors, 0 warnings" + END + findings
				+ "2 files checked, 1 with errors; 1 not DICOM"
				+ END, ""),
				withoutPlaces(Run.of(command, folder.toString())));
	}

	private static Run withoutPlaces(Run run) {
		return new Run(run.code(), run.out().replaceAll("at byte \\d+: ", "at byte N: "), run.err());
	}

	@Test
	void warningsCountWhenStrict() throws Exception {
		SyntheticImage image = conformant();
		image.dataSet().put(0x00091001, VR.LO, "x");
		Path warned = folder.resolve("warned.dcm");
		files.write(image.file(), warned);
		assertEquals(Command.OK, Run.of(command, warned.toString()).code());
		Run strict = Run.of(command, warned.toString(), "--strict", "--json");
		assertEquals(Command.FAILED, strict.code());
		assertEquals("{\"file\": \"" + warned + "\",\"findings\": [{\"severity\": \"WARNING\",\"offset\": N,\"path\": \"(0009,1001)\","
				+ "\"message\": \"is private, and no private creator has reserved its block\"}]}",
				strict.out().replaceAll("\\s*\\n\\s*", "").replaceAll("\"offset\": \\d+", "\"offset\": N"));
	}

	@Test
	void damageHasItsPlaceInTheFile() throws Exception {
		Path cut = folder.resolve("cut.dcm");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(cut, Arrays.copyOf(bytes, bytes.length - 10));
		Run run = Run.of(command, cut.toString());
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.out().matches("(?s)error   at byte \\d+: \\(7FE0,0010\\) should have 32 bytes, and 22 are left.*"), run.out());
	}

	@Test
	void whatCannotBeReadIsSaid() throws Exception {
		Path text = Files.writeString(folder.resolve("a.txt"), "no DICOM at all");
		Run run = Run.of(command, text.toString());
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.err().startsWith("sagitta check: " + text + ": "), run.err());
		assertEquals(new Run(Command.USAGE, "", "a file or a folder is needed"), Run.of(command));
	}
}
