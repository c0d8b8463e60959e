package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.testkit.SharedData;
import org.sagitta.testkit.SimpleJson;

/// Real and damaged files that others wrote, and what pydicom made of them.
class SharedFilesTest {
	/// Where we differ from pydicom 2.3.1 on purpose.
	private static final Map<String, String> EXCEPTIONS = Map.of(
			"broken/fuzz/0004_flip.dcm SpecificCharacterSet", "pydicom gives none, though it stands there twice",
			"broken/fuzz/0010_vr.dcm SeriesNumber", "a damaged VR: the dictionary says how to read the value",
			"broken/fuzz/0032_vr.dcm SOPClassUID", "a damaged VR: the dictionary says how to read the value",
			"broken/fuzz/0066_trunc_hdr.dcm SOPInstanceUID", "a value that is cut off is not taken for a whole one",
			"broken/fuzz/0069_flip.dcm Rows", "pydicom gives some hundred numbers",
			"broken/handmade/is_decimal.dcm SeriesNumber", "IS 1.5 is wrong, and shown");
	private static final TagSet MANY = TagSet.of(Tag.PatientName, Tag.PatientID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID,
			Tag.SOPInstanceUID, Tag.ImagePositionPatient, Tag.WindowCenter);

	private final DicomFiles files = new DicomFilesComponent();

	@Test
	void valuesAreThoseThatPydicomReads() throws IOException {
		Path folder = SharedData.dicom();
		Map<String, Object> expected = SimpleJson.object(SimpleJson.parse(Files.readString(folder.resolve("expected.json"))));
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (Map.Entry<String, Object> file : expected.entrySet()) {
			Map<String, Object> tags = SimpleJson.object(SimpleJson.object(file.getValue()).get("tags"));
			if (tags != null) {
				compare(folder, file.getKey(), tags, differences);
				compared++;
			}
		}
		assertEquals(List.of(), differences);
		assertTrue(compared > 1000, "compared " + compared);
	}

	private void compare(Path folder, String file, Map<String, Object> tags, Collection<String> differences) throws IOException {
		int[] wanted = tags.keySet().stream().map(Dictionary::tag).filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt)
				.filter(tag -> tag >>> 16 > 2).toArray();
		DataSet scanned = files.scan(folder.resolve(file), TagSet.of(wanted)).dataSet();
		DataSet read = files.read(folder.resolve(file)).dataSet();
		for (int tag : wanted) {
			String keyword = Dictionary.keyword(tag);
			String value = value(scanned, tag);
			String inPydicom = tags.get(keyword) == null ? "" : shown(tag, tags.get(keyword).toString());
			if (!value.equals(inPydicom) && !EXCEPTIONS.containsKey(file + " " + keyword)) {
				differences.add(file + " " + keyword + ": \"" + value + "\", pydicom \"" + inPydicom + "\"");
			}
			if (!value.equals(value(read, tag))) {
				differences.add(file + " " + keyword + ": scanned \"" + value + "\", read \"" + value(read, tag) + "\"");
			}
		}
	}

	private static String value(DataSet dataSet, int tag) {
		return shown(tag, String.join("\\", dataSet.texts(tag)));
	}

	/// Pydicom drops name groups that are empty at the end.
	private static String shown(int tag, String value) {
		return tag == Tag.PatientName ? value.replaceFirst("=+$", "") : value;
	}

	@Test
	void everyFileIsReadOrRefusedWithAReason() throws IOException {
		Path folder = SharedData.dicom();
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		int read = 0;
		List<String> strange = new ArrayList<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				try {
					files.scan(path, MANY);
					DicomFile file = files.read(path);
					json(file.dataSet());
					read++;
				} catch (DicomException e) {
					if (e.getMessage().isBlank()) {
						strange.add(path + " without a reason");
					}
				} catch (IOException | RuntimeException | Error e) {
					strange.add(path + ": " + e);
				}
			}
		}
		assertEquals(List.of(), strange);
		assertTrue(read > 1000, "read " + read);
		long spent = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
		System.out.println("All shared files, scanned, read and written as JSON: " + spent + " ms");
		assertTrue(spent < 10_000, "took " + spent + " ms");
	}

	private static String json(DataSet dataSet) throws IOException {
		StringBuilder json = new StringBuilder();
		DicomJson.write(dataSet, json);
		return json.toString();
	}

	@Test
	void filesWithoutProblemsAreWrittenAndReadBackEqual(@TempDir Path temporary) throws IOException {
		Path folder = SharedData.dicom();
		Set<String> kinds = Set.of("ct", "mr", "sr", "charset", "seg_pm_sr", "us", "ts");
		int written = 0;
		for (String kind : kinds) {
			try (Stream<Path> all = Files.walk(folder.resolve(kind))) {
				for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).limit(9)::iterator) {
					DicomFile file = readable(path);
					if (file != null && file.problems().isEmpty()) {
						Path copy = temporary.resolve("copy" + written++);
						files.write(file, copy);
						assertEquals(json(file.dataSet()), json(files.read(copy).dataSet()), path::toString);
						Files.delete(copy);
					}
				}
			}
		}
		assertTrue(written > 40, "written " + written);
	}

	/// What may be written back: neither refused, nor in a syntax that is read only.
	private DicomFile readable(Path path) throws IOException {
		try {
			DicomFile file = files.read(path);
			return TransferSyntax.of(file.transferSyntax()).byteOrder() == ByteOrder.LITTLE_ENDIAN ? file : null;
		} catch (DicomException _) {
			return null;
		}
	}
}
