package org.sagitta.cli.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
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

class DirectoryCommandsTest {
	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command create = new DirectoryCreateCommand(files);
	private final Command list = new DirectoryListCommand(files);

	@BeforeEach
	void write() throws Exception {
		Files.createDirectories(folder.resolve("DATA"));
		files.write(SyntheticImage.ct(4, 4).patient("42", "Doe^Jane").file(), folder.resolve("DATA/A1"));
		Files.writeString(folder.resolve("readme.txt"), "no DICOM");
	}

	@Test
	void whatIsCreatedIsListed() throws Exception {
		Run created = Run.of(create, folder.toString(), "--name", "STUDY_1");
		assertEquals(Command.OK, created.code(), created.err());
		assertEquals("Wrote " + folder.resolve("DICOMDIR") + " with 1 file\n", created.out());
		Run listed = Run.of(list, folder.toString());
		assertEquals(Command.OK, listed.code(), listed.err());
		assertTrue(listed.out().startsWith("PATIENT 42, Doe^Jane\n  STUDY "), listed.out());
		assertTrue(listed.out().contains("DATA/A1\n"), listed.out());
	}

	@Test
	void aMissingFileIsNamedAndNoSuccess() throws Exception {
		Run.of(create, folder.toString());
		Files.delete(folder.resolve("DATA/A1"));
		Run listed = Run.of(list, folder.resolve("DICOMDIR").toString());
		assertEquals(Command.FAILED, listed.code());
		assertTrue(listed.out().contains("DATA/A1  MISSING"), listed.out());
	}

	@Test
	void namesThatADicomdirCannotHoldAreLeftOutAndSaid() throws Exception {
		files.write(SyntheticImage.ct(4, 4).file(), folder.resolve("a long name.dcm"));
		Run created = Run.of(create, folder.toString());
		assertEquals(Command.FAILED, created.code());
		assertTrue(created.err().contains("a long name.dcm: is left out: "), created.err());
		assertTrue(created.out().endsWith("with 1 file, left out 1\n"), created.out());
	}

	@Test
	void anExistingDicomdirIsNotOverwritten() throws Exception {
		Files.writeString(folder.resolve("DICOMDIR"), "precious");
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(create, folder.toString()));
		assertEquals("precious", Files.readString(folder.resolve("DICOMDIR")));
	}

	@Test
	void aFolderWithoutDicomGetsNone() throws Exception {
		Path empty = Files.createDirectory(folder.resolve("EMPTY"));
		assertEquals(Command.FAILED, Run.of(create, empty.toString()).code());
		assertFalse(Files.exists(empty.resolve("DICOMDIR")));
		assertEquals(Command.USAGE, Run.of(create, empty.toString(), "--name", "lower case").code());
		assertEquals(Command.USAGE, Run.of(list).code());
	}

	@Test
	void aDicomdirIsFoundInAnyCaseOfLetters() throws Exception {
		Run.of(create, folder.toString());
		Files.move(folder.resolve("DICOMDIR"), folder.resolve("dicomdir"));
		Run listed = Run.of(list, folder.toString());
		assertEquals(Command.OK, listed.code(), listed.err());
		assertTrue(listed.out().contains("DATA/A1\n"), listed.out());
		Files.delete(folder.resolve("dicomdir"));
		assertEquals(new Run(Command.FAILED, "", "sagitta dicomdir list: " + folder.resolve("DICOMDIR") + ": no such file or folder"
				+ System.lineSeparator()), Run.of(list, folder.toString()));
		assertEquals(new Run(Command.FAILED, "", "sagitta dicomdir list: " + folder.resolve("DATA/A1")
				+ ": The file is no DICOMDIR: it has no Directory Record Sequence (0004,1220)" + System.lineSeparator()),
				Run.of(list, folder.resolve("DATA/A1").toString()));
	}

	@Test
	void keysWithoutAValueAreWarnedOf() throws Exception {
		SyntheticImage image = SyntheticImage.ct(4, 4).patient("", "Doe^Jane");
		image.dataSet().put(Tag.StudyDate, "20260101").put(Tag.StudyTime, "1200").put(Tag.StudyID, "1").put(Tag.SeriesNumber, "1")
				.put(Tag.InstanceNumber, "");
		Files.delete(folder.resolve("DATA/A1"));
		files.write(image.file(), folder.resolve("DATA/A1"));
		Run created = Run.of(create, folder.toString());
		assertEquals(Command.OK, created.code());
		assertEquals("sagitta dicomdir create: warning: " + folder.resolve("DATA/A1") + ": has no PatientID, InstanceNumber, which a "
				+ "DICOMDIR must have (PS3.3 section F.5); other programs may refuse it" + System.lineSeparator(), created.err());
	}

	@Test
	void aFileThatIsCutOffIsTakenAndWarnedOf() throws Exception {
		Path file = folder.resolve("DATA/A1");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length - 2));
		Run created = Run.of(create, folder.toString());
		assertEquals(Command.OK, created.code());
		assertTrue(created.err().startsWith("sagitta dicomdir create: warning: " + file + ": at byte "), created.err());
	}

	@Test
	void aLinkThatLeadsNowhereIsNoSuccess() throws Exception {
		Files.createSymbolicLink(folder.resolve("DATA/A2"), folder.resolve("GONE"));
		Run created = Run.of(create, folder.toString());
		assertEquals(Command.FAILED, created.code());
		assertTrue(created.err().contains("A2: the symbolic link leads nowhere"), created.err());
		assertTrue(created.out().endsWith("with 1 file\n"), created.out());
	}
}
