package org.sagitta.bench.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.Services;

class StudiesTest {
	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);

	private List<Path> write(Studies studies, String name, int first, int count) throws IOException {
		studies.write(files, folder.resolve(name), first, count, () -> false);
		try (Stream<Path> all = Files.walk(folder.resolve(name))) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private List<DataSet> read(List<Path> paths) throws IOException {
		var result = new ArrayList<DataSet>();
		for (Path path : paths) {
			result.add(files.read(path).dataSet());
		}
		return result;
	}

	private static Set<String> values(List<DataSet> all, int tag) {
		var result = new HashSet<String>();
		all.forEach(each -> result.add(each.text(tag)));
		return result;
	}

	@Test
	void studiesSeriesAndPatientsAreDistributedAsOnArchives() throws IOException {
		List<DataSet> all = read(write(new Studies(1, 10, 0, 0), "a", 0, 12));
		assertEquals(120, values(all, Tag.SOPInstanceUID).size());
		assertEquals(12, values(all, Tag.StudyInstanceUID).size());
		assertEquals(15, values(all, Tag.SeriesInstanceUID).size(), "every fourth study has two");
		assertEquals(8, values(all, Tag.PatientID).size(), "two studies of three are of a patient with another");
	}

	@Test
	void allUidsAreValidAndOfFullLength() throws IOException {
		for (DataSet each : read(write(new Studies(7, 10, 5, 0), "a", 99_998, 2))) {
			for (int tag : new int[] { Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID, Tag.FrameOfReferenceUID }) {
				assertEquals(64, each.text(tag).length());
				assertTrue(Uids.isValid(each.text(tag)), each.text(tag));
			}
		}
	}

	@Test
	void everyMarkOfTheTemplateIsOverwritten() throws IOException {
		String text = Files.readString(write(new Studies(1, 1, 1, 0), "a", 3, 1).getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1);
		for (Field field : Field.values()) {
			assertTrue(!text.contains(field.mark), field.name());
		}
	}

	@Test
	void theHeaderHasAllTagsThatAreToBeCached() throws IOException {
		DataSet data = read(write(new Studies(1, 1, 1, 0), "a", 0, 1)).getFirst();
		assertTrue(CtHeader.tags().size() >= 60);
		for (int tag : CtHeader.tags().tags()) {
			assertTrue(!data.text(tag).isEmpty(), Tag.format(tag));
		}
	}

	@Test
	void filesWithPixelsHaveTheSizeThatWasAskedFor() throws IOException {
		long size = Files.size(write(new Studies(1, 1, 1, 32_768), "a", 0, 1).getFirst());
		assertTrue(size > 32_768 && size < 40_000, size + " bytes");
	}

	@Test
	void theSameNumbersGiveTheSameFilesWhereverTheyAreWrittenFrom() throws IOException {
		var studies = new Studies(1, 10, 0, 0);
		List<Path> all = write(studies, "a", 0, 4);
		List<Path> last = write(studies, "b", 3, 1);
		assertArrayEquals(Files.readAllBytes(all.getLast()), Files.readAllBytes(last.getLast()));
		Set<String> others = values(read(write(new Studies(2, 10, 0, 0), "c", 0, 4)), Tag.SOPInstanceUID);
		others.retainAll(values(read(all), Tag.SOPInstanceUID));
		assertEquals(Set.of(), others, "another collection has other UIDs");
	}
}
