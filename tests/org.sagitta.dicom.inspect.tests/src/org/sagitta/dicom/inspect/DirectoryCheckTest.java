package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// A DICOMDIR: the keys of its records (PS3.3 section F.5) and their links.
class DirectoryCheckTest {
	private static final int FIRST = 0x00041200;
	private static final int RECORDS = 0x00041220;
	private static final int NEXT = 0x00041400;
	private static final int LOWER = 0x00041420;
	private static final int FILE_ID = 0x00041500;

	private static DataSet record(String type, int next, int lower) {
		return new DataSet().put(NEXT, next).put(0x00041410, 0xFFFF).put(LOWER, lower).put(0x00041430, type);
	}

	private static DataSet patient() {
		return record("PATIENT", 0, 1100).put(Tag.PatientName, "A^B").put(Tag.PatientID, "7");
	}

	private static DataSet study() {
		return record("STUDY", 0, 1200).put(Tag.StudyDate, "20260301").put(Tag.StudyTime, "1015").put(Tag.StudyDescription)
				.put(Tag.StudyInstanceUID, "1.2").put(Tag.StudyID, "1").put(Tag.AccessionNumber);
	}

	private static DataSet series() {
		return record("SERIES", 0, 1300).put(Tag.Modality, "CT").put(Tag.SeriesInstanceUID, "1.3").put(Tag.SeriesNumber, 1);
	}

	private static DataSet image() {
		return record("IMAGE", 0, 0).put(FILE_ID, "DICOM", "IM1").put(0x00041510, Uids.CT_IMAGE).put(0x00041511, "1.4")
				.put(0x00041512, Uids.EXPLICIT_LITTLE_ENDIAN).put(Tag.InstanceNumber, 1);
	}

	/// As it is read: with the places of the records, 100 bytes each from 1000 on.
	private static DicomFile directory(DataSet... records) {
		DataSet meta = new DataSet().put(0x00020000, 4).put(0x00020001, VR.OB, new byte[] { 0, 1 })
				.put(0x00020002, Uids.MEDIA_STORAGE_DIRECTORY).put(0x00020003, "1.2.3")
				.put(Tag.TransferSyntaxUID, Uids.EXPLICIT_LITTLE_ENDIAN)
				.put(0x00020012, "1.2.4");
		long[] offsets = IntStream.range(0, records.length).mapToLong(i -> 1000 + 100L * i).toArray();
		DataSet dataSet = new DataSet().put(0x00041130).put(FIRST, 1000).put(0x00041202, 1000).put(0x00041212, 0)
				.put(new Element(RECORDS, VR.SQ, new Value.Items(List.of(records))),
						Form.sequence(false, false, new BitSet(), new BitSet(), offsets));
		return new DicomFile(meta, dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}

	private static List<String> check(DataSet... records) throws IOException {
		return Check.of(directory(records)).stream().map(each -> each.severity() + " " + each.offset() + " "
				+ each.path().map(TagPath::toString).orElse("-") + ": " + each.message()).toList();
	}

	@Test
	void aDirectoryWithAllKeysHasNoFindings() throws Exception {
		assertEquals(List.of(), check(patient(), study(), series(), image()));
	}

	@Test
	void keysOfTypeOneMustHaveAValueAndThePlaceIsThatOfTheRecord() throws Exception {
		assertEquals(List.of(
				"ERROR 1000 DirectoryRecordSequence[0].PatientID: is empty, and the module Patient Keys requires a value",
				"ERROR 1100 DirectoryRecordSequence[1].StudyTime: is missing, and the module Study Keys requires it",
				"ERROR 1100 DirectoryRecordSequence[1].StudyID: is empty, and the module Study Keys requires a value",
				"ERROR 1200 DirectoryRecordSequence[2].SeriesNumber: is empty, and the module Series Keys requires a value",
				"ERROR 1300 DirectoryRecordSequence[3].InstanceNumber: is empty, and the module Number Key requires a value"),
				check(patient().put(Tag.PatientID), study().remove(Tag.StudyTime).put(Tag.StudyID), series().put(Tag.SeriesNumber),
						image().put(Tag.InstanceNumber)));
	}

	@Test
	void keysDependOnTheTypeOfTheRecord() throws Exception {
		DataSet raw = image().put(0x00041430, "RAW DATA").put(Tag.InstanceNumber).put(0x00080023, "20260301").put(0x00080033, "10");
		assertEquals(List.of(), check(patient(), study(), series(), raw), "Instance Number is of type 2 there");
		DataSet dose = image().put(0x00041430, "RT DOSE");
		assertEquals(List.of("ERROR 1300 DirectoryRecordSequence[3].DoseSummationType: is missing, "
				+ "and the module RT Dose Keys requires it"),
				check(patient(), study(), series(), dose));
		assertEquals(List.of(), check(patient(), study(), series(), image().put(0x00041430, "PALETTE").remove(Tag.InstanceNumber)),
				"a type of which the keys are not known");
	}

	@Test
	void whatRefersToAFileSaysWhatItIs() throws Exception {
		assertEquals(List.of("ERROR 1300 DirectoryRecordSequence[3].ReferencedSOPInstanceUIDInFile: is missing, "
				+ "and the module File Reference requires it"), check(patient(), study(), series(), image().remove(0x00041511)).stream()
						.filter(each -> each.contains("File Reference")).toList());
	}

	@Test
	void linksThatLeadNowhere() throws Exception {
		assertEquals(List.of("ERROR 1250 -: A record is referred to at offset 1250, where none begins",
				"ERROR 1300 -: No other record leads to the IMAGE record at offset 1300"),
				check(patient(), study().put(LOWER, 1250), series(), image()));
	}

	@Test
	void aDirectoryWithoutRecordsIsChecked() throws Exception {
		DicomFile file = directory();
		file.dataSet().remove(RECORDS).remove(FIRST);
		List<String> found = Check.of(file).stream().map(Finding::message).toList();
		assertEquals(List.of("is missing, and the module Directory Information requires it",
				"is missing, and the module Directory Information requires it"), found);
	}

	@Test
	void manyRecordsTakeNoLongTime() throws Exception {
		DataSet[] records = IntStream.range(0, 20_000).mapToObj(i -> image().put(Tag.InstanceNumber)).toArray(DataSet[]::new);
		long start = System.nanoTime();
		List<String> found = check(records);
		assertTrue(found.stream().anyMatch(each -> each.endsWith("requires a value (20000 times)")), found.getFirst());
		assertTrue(System.nanoTime() - start < 10_000_000_000L, () -> (System.nanoTime() - start) / 1_000_000 + " ms");
	}
}
