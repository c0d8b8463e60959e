package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.SharedData;

/// What others say of the files that we write: DCMTK's dcmdump and dicom3tools' dciodvfy.
class WrittenFilesPeerTest {
	private static final List<String> UNCOMPRESSED = List.of(Uids.IMPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_BIG_ENDIAN,
			Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN);
	private final DicomFiles files = new DicomFilesComponent();
	@TempDir
	Path folder;

	private Path written(DataSet dataSet, String syntax) throws IOException {
		Path target = folder.resolve(Uids.create());
		files.write(new DicomFile(new DataSet(), dataSet, syntax, List.of()), target);
		return target;
	}

	private static Set<String> errors(Path file) throws IOException {
		return Peer.run("dciodvfy", file).out().lines().filter(line -> line.startsWith("Error")).collect(Collectors.toSet());
	}

	@Test
	void dcmdumpReadsEveryValueInEverySyntax() throws IOException {
		DataSet item = new DataSet().put(Tag.PatientName, "Ünsal^Örs").put(Tag.Rows, 258);
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.SOPClassUID, Uids.CT_IMAGE).put(Tag.SOPInstanceUID, "1.2.3")
				.put(Tag.PatientName, "Yamada^Tarou=山田^太郎").put(Tag.Rows, 258).put(0x00189087, 0.1).put(0x00280009, Tag.Rows)
				.putItems(0x00081140, List.of(item, new DataSet())).putItems(0x00081115, List.of());
		for (String syntax : UNCOMPRESSED) {
			String dump = Peer.run("dcmdump", "-q", "+L", written(dataSet, syntax)).expectSuccess().out();
			assertTrue(dump.contains("[Yamada^Tarou=山田^太郎]") && dump.contains("[Ünsal^Örs]"), dump);
			assertEquals(2, dump.lines().filter(line -> line.contains("(0028,0010) US 258 ")).count(), dump);
			assertTrue(dump.contains("(0018,9087) FD 0.1 ") && dump.contains("(0028,0009) AT (0028,0010)"), dump);
		}
	}

	@Test
	void noErrorIsAddedToTheFilesOfOthers() throws IOException {
		Path shared = SharedData.dicom();
		List<String> added = new ArrayList<>();
		int checked = 0;
		for (String kind : List.of("ct/CTHeadAxialDicom", "mr/nibabel", "sr", "rt", "seg_pm_sr", "us", "pr", "pt_mr")) {
			try (Stream<Path> all = Files.walk(shared.resolve(kind))) {
				for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted().limit(6)::iterator) {
					checked += check(path, added);
				}
			}
		}
		assertEquals(List.of(), added);
		assertTrue(checked > 60, "checked " + checked);
	}

	private int check(Path path, List<String> added) throws IOException {
		DicomFile file;
		try {
			file = files.read(path);
		} catch (DicomException _) {
			return 0;
		}
		if (!file.problems().isEmpty() || TransferSyntax.of(file.transferSyntax()).encapsulated()) {
			return 0;
		}
		Set<String> before = errors(path);
		for (String syntax : List.of(Uids.IMPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_LITTLE_ENDIAN)) {
			Path copy = written(file.dataSet(), syntax);
			Peer.run("dcmdump", "-q", copy).expectSuccess();
			errors(copy).stream().filter(error -> !before.contains(error)).forEach(error -> added.add(path + " as " + syntax + ": " + error));
			Files.delete(copy);
		}
		return 2;
	}
}
