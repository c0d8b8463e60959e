package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DirectoryRecord;
import org.sagitta.dicom.DirectoryWriter;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.FileBytes;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.SharedData;

class DicomDirectoryTest {
	private static final int RECORDS = 0x00041220;
	private final DicomFiles files = new DicomFilesComponent();
	@TempDir
	Path folder;

	private static DataSet instance(String patient, String series, int number) {
		return new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.SOPClassUID, Uids.CT_IMAGE).put(Tag.SOPInstanceUID, series + "." + number)
				.put(Tag.StudyInstanceUID, series + ".0").put(Tag.SeriesInstanceUID, series).put(Tag.PatientID, patient).put(Tag.PatientName, "Ünsal^" + patient)
				.put(Tag.StudyDate, "20260102").put(Tag.StudyTime, "1200").put(Tag.StudyID, "1").put(Tag.Modality, "CT").put(Tag.SeriesNumber, 1)
				.put(Tag.InstanceNumber, number).put(Tag.ImageType, "ORIGINAL", "PRIMARY");
	}

	private Path written() throws IOException {
		DirectoryWriter writer = new DirectoryWriter("TEST");
		writer.add(instance("1", "1.2", 1), Uids.EXPLICIT_LITTLE_ENDIAN, List.of("DATA", "A1"));
		writer.add(instance("2", "1.3", 1), Uids.EXPLICIT_LITTLE_ENDIAN, List.of("DATA", "B1"));
		writer.add(instance("1", "1.2", 2), Uids.EXPLICIT_LITTLE_ENDIAN, List.of("DATA", "A2"));
		Path target = folder.resolve("DICOMDIR");
		writer.write(files, target);
		return target;
	}

	@Test
	void whatTheRecordsNeedAndTheInstanceLacksIsTold() throws DicomException {
		DirectoryWriter writer = new DirectoryWriter("TEST");
		assertEquals(List.of(), writer.add(instance("1", "1.2", 1), Uids.EXPLICIT_LITTLE_ENDIAN, List.of("A")));
		DataSet lacking = instance("1", "1.2", 2).put(Tag.StudyID).remove(Tag.SeriesNumber).remove(Tag.AccessionNumber);
		assertEquals(List.of(Tag.StudyID, Tag.SeriesNumber), writer.add(lacking, Uids.EXPLICIT_LITTLE_ENDIAN, List.of("B")));
	}

	@Test
	void whatIsWrittenIsReadAsATree() throws IOException {
		DicomDirectory directory = DicomDirectory.of(files.read(written()));
		assertEquals(List.of(), directory.problems());
		assertEquals("TEST", directory.fileSetId());
		assertEquals(List.of("PATIENT", "STUDY", "SERIES", "IMAGE", "IMAGE", "PATIENT", "STUDY", "SERIES", "IMAGE"),
				directory.all().stream().map(DirectoryRecord::type).toList());
		assertEquals("Ünsal^1", directory.roots().getFirst().keys().text(Tag.PatientName));
		assertEquals(List.of("DATA", "A2"), directory.all().get(4).fileId());
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(1, left.count(), "no draft stays");
		}
	}

	@Test
	void othersReadWhatIsWritten() throws IOException {
		Path target = written();
		String found = Peer.python("""
				import sys
				from pydicom.filereader import dcmread
				from pydicom.fileset import FileSet
				d = dcmread(sys.argv[1])
				by = {i.seq_item_tell: i for i in d.DirectoryRecordSequence}
				def walk(offset):
				    while offset:
				        i = by[offset]
				        print(i.DirectoryRecordType, i.get("ReferencedFileID", ""))
				        walk(i.OffsetOfReferencedLowerLevelDirectoryEntity)
				        offset = i.OffsetOfTheNextDirectoryRecord
				walk(d.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity)
				""", target).expectSuccess().out();
		assertEquals(9, found.lines().count(), found);
		assertTrue(found.contains("IMAGE ['DATA', 'A2']"), found);
		String verdict = Peer.run("dciodvfy", target).out();
		assertEquals(List.of(), verdict.lines().filter(line -> line.startsWith("Error")).toList(), verdict);
	}

	@Test
	void nothingIsOverwrittenAndOnlyGoodNamesAreTaken() throws IOException {
		Path target = written();
		DirectoryWriter writer = new DirectoryWriter("");
		assertThrows(FileAlreadyExistsException.class, () -> writer.write(files, target));
		for (List<String> bad : List.of(List.of("lower"), List.of("TOOLONGNAME"), List.of(".."), List.<String>of())) {
			assertThrows(DicomException.class, () -> writer.add(instance("1", "1.2", 1), Uids.EXPLICIT_LITTLE_ENDIAN, bad));
		}
		assertThrows(DicomException.class, () -> writer.add(new DataSet(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of("A")));
	}

	@Test
	void circularLinksEndAndNoFileIsLost() throws IOException {
		FileBytes first = record(0, 0, "IMAGE", "A");
		int size = first.size() + 8;
		int start = 132 + 12 + 28 + 12 + 12;
		FileBytes circular = FileBytes.part10(FileBytes.EXPLICIT).explicit(0x00041200, "UL", 4).number(start, 4)
				.explicit(RECORDS, "SQ", 2 * size).item(FileBytes.ITEM, size - 8).add(record(start, start, "IMAGE", "A")).item(FileBytes.ITEM, size - 8)
				.add(record(start, 12345, "IMAGE", "B"));
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			DicomDirectory directory = DicomDirectory.of(files.read(circular.in(folder)));
			assertEquals(List.of(List.of("A"), List.of("B")), directory.all().stream().map(DirectoryRecord::fileId).toList());
			assertTrue(directory.problems().size() >= 2, directory.problems()::toString);
		});
	}

	private static FileBytes record(long next, long lower, String type, String file) {
		return new FileBytes().explicit(0x00041400, "UL", 4).number(next, 4).explicit(0x00041410, "US", 2).number(0xFFFF, 2)
				.explicit(0x00041420, "UL", 4).number(lower, 4).explicit(0x00041430, "CS", type).explicit(0x00041500, "CS", file);
	}

	@Test
	void fileIdsNeverLeadOutOfTheFolder() throws IOException {
		Path media = Files.createDirectories(folder.resolve("media/DATA")).getParent();
		Files.writeString(folder.resolve("secret"), "secret");
		for (List<String> bad : List.of(List.of("..", "secret"), List.of("DATA", "..", "..", "secret"), List.of("/secret"), List.of("C:", "secret"),
				List.of("DATA/../../secret"), List.of(""), List.of("a\0b"), List.of("."))) {
			assertThrows(DicomException.class, () -> DicomDirectory.resolve(media, bad), bad::toString);
		}
		Files.createSymbolicLink(media.resolve("LINK"), folder.resolve("secret"));
		assertThrows(DicomException.class, () -> DicomDirectory.resolve(media, List.of("LINK")));
		Files.createSymbolicLink(media.resolve("UP"), folder);
		assertThrows(DicomException.class, () -> DicomDirectory.resolve(media, List.of("UP", "secret")));
	}

	@Test
	void fileIdsAreFoundInAnyCase() throws IOException {
		Path file = Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("im0001.;1"), "");
		assertEquals(Optional.of(file), DicomDirectory.resolve(folder, List.of("DATA", "IM0001")));
		assertEquals(Optional.empty(), DicomDirectory.resolve(folder, List.of("DATA", "IM0002")));
		assertEquals(Optional.empty(), DicomDirectory.resolve(folder, List.of("DATA")), "a folder is no file");
	}

	@Test
	void anotherFileIsNoDirectory() {
		DicomFile file = new DicomFile(new DataSet(), instance("1", "1.2", 1), Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		assertThrows(DicomException.class, () -> DicomDirectory.of(file));
	}

	@Test
	void theDirectoriesOfOthersAreRead() throws IOException {
		Path shared = SharedData.dicom("pydicom/dicomdirtests");
		for (String name : List.of("DICOMDIR", "DICOMDIR-implicit", "DICOMDIR-bigEnd", "DICOMDIR-reordered", "DICOMDIR-nopatient")) {
			DicomDirectory directory = DicomDirectory.of(files.read(shared.resolve(name)));
			int found = 0;
			for (DirectoryRecord record : directory.all()) {
				found += DicomDirectory.resolve(shared, record.fileId()).isPresent() ? 1 : 0;
			}
			assertEquals(31, found, name);
		}
	}
}
