package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.testkit.Peer;
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
	/// Damaged or missing transfer syntaxes, where the bytes tell the true one.
	private static final String SHOWN_BY_THE_BYTES = "broken/fuzz/\\d+_ts\\.dcm";
	private static final String META_DIFFERS = "the meta information names another instance than the data set";
	private static final String GROUP_LENGTH = "a wrong group length";
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
		Header header = files.scan(folder.resolve(file), TagSet.of(wanted));
		DataSet scanned = header.dataSet();
		DataSet read = files.read(folder.resolve(file)).dataSet();
		Object syntax = tags.get("TransferSyntaxUID");
		if (syntax != null && !header.transferSyntax().equals(syntax) && !file.matches(SHOWN_BY_THE_BYTES)) {
			differences.add(file + " TransferSyntaxUID: " + header.transferSyntax() + ", pydicom " + syntax);
		}
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

	/// What is not conformant though it is read without a problem: written anew it is right.
	private static final Map<String, String> CORRECTED = Map.ofEntries(
			Map.entry("broken/handmade/deflate_trailing.dcm", "bytes after the deflated stream"),
			Map.entry("broken/handmade/deflate_ok.dcm", "deflated with other settings"),
			Map.entry("broken/handmade/meta_uid_mismatch.dcm", META_DIFFERS), Map.entry("broken/handmade/uid_path_traversal.dcm", META_DIFFERS),
			Map.entry("broken/real/CTImageStorage_bad_meta.dcm", "meta information without transfer syntax"),
			Map.entry("broken/real/badVR.dcm", META_DIFFERS),
			Map.entry("broken/real/no-meta-length-test.dcm", META_DIFFERS), Map.entry("charset/chrJapMulti.dcm", META_DIFFERS),
			Map.entry("charset/chrJapMultiExplicitIR6.dcm", META_DIFFERS), Map.entry("charset/chrKoreanMulti.dcm", GROUP_LENGTH),
			Map.entry("mr/nibabel/0.dcm", META_DIFFERS), Map.entry("mr/nibabel/1.dcm", META_DIFFERS), Map.entry("mr/nibabel/csa_slice_norm.dcm", META_DIFFERS),
			Map.entry("pydicom/image_dfl.dcm", "bytes after the deflated stream"), Map.entry("sr/deflated/report_dfl", "bytes after the deflated stream"),
			Map.entry("pydicom/rtdose.dcm", META_DIFFERS), Map.entry("pydicom/rtdose_1frame.dcm", META_DIFFERS), Map.entry("pydicom/rtdose_expb.dcm", META_DIFFERS),
			Map.entry("pydicom/rtdose_expb_1frame.dcm", META_DIFFERS), Map.entry("pydicom/rtplan.dcm", META_DIFFERS),
			Map.entry("sm/sm_image_dots.dcm", META_DIFFERS), Map.entry("sm/sm_image_grayscale.dcm", META_DIFFERS), Map.entry("xa/00191113.dcm", META_DIFFERS),
			Map.entry("ts/CTImage/CTImage.dcm_DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99.dcm", "a file of an odd length"),
			Map.entry("ts/CTImage/CTImage.dcm_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm", GROUP_LENGTH),
			Map.entry("ts/CTImage/CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm", GROUP_LENGTH),
			Map.entry("ts/CTImage/CTImage.dcm_JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm", GROUP_LENGTH));

	@Test
	void everyConformantFileIsWrittenWithTheSameBytes(@TempDir Path temporary) throws IOException {
		Path folder = SharedData.dicom();
		List<String> wrong = new ArrayList<>();
		int same = 0;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				String name = folder.relativize(path).toString();
				DicomFile file = conformant(path);
				if (file == null) {
					continue;
				}
				Path copy = temporary.resolve("copy");
				files.write(file, copy);
				byte[] bytes = Files.readAllBytes(path);
				Arrays.fill(bytes, 0, 128, (byte) 0);
				boolean identical = Arrays.equals(bytes, Files.readAllBytes(copy));
				Files.delete(copy);
				same += identical ? 1 : 0;
				boolean damaged = name.startsWith("broken/fuzz/");
				if (identical == CORRECTED.containsKey(name) && !damaged) {
					wrong.add(name + (identical ? " is the same after all" : " differs"));
				}
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(same > 850, "the same: " + same);
	}

	/// Null for what is refused, or read with a problem.
	private DicomFile conformant(Path path) throws IOException {
		try {
			DicomFile file = files.read(path);
			return file.problems().isEmpty() ? file : null;
		} catch (DicomException _) {
			return null;
		}
	}

	/// Where DCMTK's JSON differs from ours with a reason: `docs/dicom-core.md` has the list.
	@Test
	void theJsonOfConformantFilesIsThatOfDcmtk() throws IOException {
		Path folder = SharedData.dicom();
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (String kind : List.of("ct/CTHeadAxialDicom", "mr/slicer", "sr", "rt", "seg_pm_sr", "pydicom", "us", "pr")) {
			try (Stream<Path> all = Files.walk(folder.resolve(kind))) {
				for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted().limit(12)::iterator) {
					Peer.Result theirs = conformant(path) == null ? null : Peer.run("dcm2json", "-q", path);
					if (theirs != null && theirs.exitCode() == 0) {
						StringBuilder ours = new StringBuilder();
						DicomJson.write(files.read(path).dataSet(), new JsonWriter(ours), DicomJson.Bulk.INLINE);
						JsonComparison.compare(folder.relativize(path).toString(), ours.toString(), theirs.out(), differences);
						compared++;
					}
				}
			}
		}
		assertEquals(List.of(), differences);
		assertTrue(compared > 40, "compared " + compared);
	}
}
