package org.sagitta.cli.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Column;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class TableCommandTest {
	private static final String END = "\r\n";

	private static final int WEIGHT = 0x00101030;

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new TableCommand(database.access(), files);

	@BeforeEach
	void fill() throws Exception {
		database.row(Level.PATIENT, "p1", "", Map.of("PatientID", "42", "PatientName", "Doe^Jane, née \"X\""), 3);
		database.row(Level.STUDY, "1.1", "p1", Map.of("StudyInstanceUID", "1.1", "StudyDate", "20260301", "StudyDescription", "=HEAD"), 3);
		database.row(Level.SERIES, "1.1.1", "1.1", Map.of("SeriesInstanceUID", "1.1.1", "Modality", "CT"), 2);
		database.row(Level.SERIES, "1.1.2", "1.1", Map.of("SeriesInstanceUID", "1.1.2", "Modality", "MR"), 1);
		column(Level.PATIENT, "PatientName", true);
		column(Level.PATIENT, "PatientID", true);
		column(Level.STUDY, "StudyDate", true);
		column(Level.STUDY, "StudyDescription", false);
		column(Level.SERIES, "Modality", true);
		instance("1.1.1.1", "1.1.1", "7", file("1.dcm", "70"));
		instance("1.1.1.2", "1.1.1", "8", file("2.dcm", "70"));
		instance("1.1.2.1", "1.1.2", "1", file("3.dcm", "71.5"));
	}

	private void column(Level level, String field, boolean visible) {
		database.columns.add(new Column(level, field, field, visible, 1, Column.Width.CONTENTS, Column.Sort.NONE, Column.Type.TEXT));
	}

	private Path file(String name, String weight) throws IOException {
		SyntheticImage image = SyntheticImage.ct(2, 2);
		image.dataSet().put(WEIGHT, weight).putItems(0x00081140, List.of(new DataSet(), new DataSet()));
		files.write(image.file(), folder.resolve(name));
		return folder.resolve(name);
	}

	private void instance(String uid, String series, String number, Path file) {
		database.instances.add(new Instance(uid, "1.2.840.10008.5.1.4.1.1.2", series, "1.2.840.10008.1.2.1", file, false, 9, Instant.EPOCH,
				tag -> tag == Tag.InstanceNumber ? new TagValue.Present(List.of(number)) : tag == Tag.ImageType
						? new TagValue.Present(List.of("ORIGINAL", "PRIMARY")) : TagValue.NOT_STORED));
	}

	private String table(String... words) throws Exception {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of("--csv", "-"));
		Run run = Run.of(command, all.toArray(String[]::new));
		assertEquals("", run.err());
		assertEquals(Command.OK, run.code());
		return run.out();
	}

	@Test
	void visibleColumnsAndWhatIdentifiesTheRow() throws Exception {
		assertEquals("PatientName,PatientID" + END + "\"Doe^Jane, née \"\"X\"\"\",42" + END, table("--level", "patients"));
		assertEquals("StudyDate,StudyInstanceUID" + END + "20260301,1.1" + END, table("--level", "studies"));
	}

	@Test
	void columnsOfTheLevelsAboveToo() throws Exception {
		assertEquals("PatientID,StudyDescription,Modality" + END + "42,'=HEAD,CT" + END + "42,'=HEAD,MR" + END,
				table("--level", "series", "--columns", "PatientID,StudyDescription,Modality"));
	}

	@Test
	void differentValuesOfAllInstancesFromTheFilesWhereNeeded() throws Exception {
		assertEquals("StudyDate,StudyInstanceUID,PatientWeight,InstanceNumber,ImageType,ReferencedImageSequence,00091001" + END
				+ "20260301,1.1,70; 71.5,7; 8; 1,ORIGINAL\\PRIMARY,2," + END,
				table("--level", "studies", "--tags", "PatientWeight,0020,0013,ImageType,(0008,1140),00091001"));
	}

	@Test
	void instancesShowTheirOwnValues() throws Exception {
		assertEquals("SOPInstanceUID,InstanceNumber,PatientID,Size,PatientWeight" + END + "1.1.2.1,1,42,9,71.5" + END,
				table("--level", "instances", "--columns", "SOPInstanceUID,InstanceNumber,PatientID,Size", "--tags", "PatientWeight", "--where",
						"Modality=MR"));
	}

	@Test
	void conditionsOnTheLevelsAboveCount() throws Exception {
		assertEquals(3, table("--level", "series", "--where", "StudyDate>=20260101").lines().count());
		assertEquals(1, table("--level", "series", "--where", "StudyDate>=20270101").lines().count());
		assertEquals(2, table("--level", "series", "--where", "PatientID=42", "--where", "Modality:C").lines().count());
	}

	@Test
	void aFileThatCannotBeReadIsSaidAndTheRestIsWritten() throws Exception {
		Files.delete(folder.resolve("3.dcm"));
		Run run = Run.of(command, "--level", "series", "--columns", "Modality", "--tags", "PatientWeight", "--csv", "-");
		assertEquals(new Run(Command.FAILED, "Modality,PatientWeight" + END + "CT,70" + END + "MR," + END,
				"sagitta table: " + folder.resolve("3.dcm") + ": no such file or folder" + System.lineSeparator()), run);
	}

	@Test
	void aFileIsWrittenWholeOrNotAtAll() throws Exception {
		Path out = folder.resolve("out.csv");
		Run run = Run.of(command, () -> true, "--level", "series", "--csv", out.toString());
		assertEquals(Command.CANCELLED, run.code());
		try (var left = Files.list(folder)) {
			assertEquals(3, left.count(), "only the DICOM files are there");
		}
		assertEquals(Command.OK, Run.of(command, "--level", "patients", "--csv", out.toString()).code());
		assertEquals("PatientName,PatientID" + END + "\"Doe^Jane, née \"\"X\"\"\",42" + END, Files.readString(out));
		Files.writeString(out, "mine");
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(command, "--level", "patients", "--csv", out.toString()));
		assertEquals("mine", Files.readString(out));
	}

	@Test
	void moreThanACellHoldsIsSaid() {
		var values = new DistinctValues(1);
		values.add(List.of("x".repeat(20_000)));
		values.add(List.of("x".repeat(20_000)));
		assertFalse(values.isCut(), "the same again is nothing more");
		values.add(List.of("y".repeat(20_000)));
		assertTrue(values.isCut());
		assertEquals(List.of("x".repeat(20_000)), values.cells());
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(command, "--level", "series").code());
		assertEquals(Command.USAGE, Run.of(command, "--csv", "-").code());
		assertEquals(new Run(Command.USAGE, "", "there is no element Weight"), Run.of(command, "--level", "series", "--tags", "Weight",
				"--csv", "-"));
		assertEquals(Command.USAGE, Run.of(command, "--level", "series", "--tags", "PixelData", "--csv", "-").code());
		assertEquals(new Run(Command.USAGE, "", "there is no field Modalty; did you mean Modality?"),
				Run.of(command, "--level", "series", "--columns", "Modalty", "--csv", "-"));
		assertEquals(Command.USAGE, Run.of(command, "--level", "series", "--where", "Modality", "--csv", "-").code());
	}
}
