package org.sagitta.dicom.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Value;

/// What the records of a DICOMDIR are called, and which elements of the instances they repeat (PS3.3 section F.5). The instance's
/// own elements of types 1 and 2 are there even when they are empty.
final class DirectoryKeys {
	static final String PATIENT = "PATIENT";
	static final String STUDY = "STUDY";
	static final String SERIES = "SERIES";
	private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
	private static final int CONTENT_DATE = 0x00080023;
	private static final int CONTENT_TIME = 0x00080033;
	private static final int INSTANCE_NUMBER = 0x00200013;
	private static final int CONCEPT_NAME = 0x0040A043;

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("481.2", "RT DOSE"), Map.entry("481.3", "RT STRUCTURE SET"),
			Map.entry("481.5", "RT PLAN"), Map.entry("481.8", "RT PLAN"), Map.entry("481.4", "RT TREAT RECORD"), Map.entry("481.6", "RT TREAT RECORD"),
			Map.entry("481.7", "RT TREAT RECORD"), Map.entry("481.9", "RT TREAT RECORD"), Map.entry("4.2", "SPECTROSCOPY"), Map.entry("66", "RAW DATA"),
			Map.entry("66.1", "REGISTRATION"), Map.entry("66.3", "REGISTRATION"), Map.entry("66.2", "FIDUCIAL"), Map.entry("66.5", "SURFACE"),
			Map.entry("67", "VALUE MAP"), Map.entry("88.59", "KEY OBJECT DOC"), Map.entry("104.1", "ENCAP DOC"), Map.entry("104.2", "ENCAP DOC"));

	private static final Map<String, int[]> KEYS = Map.ofEntries(
			Map.entry(PATIENT, new int[] { Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex }),
			Map.entry(STUDY, new int[] { Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.StudyDescription, Tag.StudyInstanceUID, Tag.StudyID }),
			Map.entry(SERIES, new int[] { Tag.Modality, Tag.SeriesDescription, Tag.SeriesInstanceUID, Tag.SeriesNumber }),
			Map.entry("IMAGE", new int[] { Tag.ImageType, INSTANCE_NUMBER }),
			Map.entry("RT DOSE", new int[] { INSTANCE_NUMBER, 0x3004000A }),
			Map.entry("RT STRUCTURE SET", new int[] { INSTANCE_NUMBER, 0x30060002, 0x30060008, 0x30060009 }),
			Map.entry("RT PLAN", new int[] { INSTANCE_NUMBER, 0x300A0002, 0x300A0006, 0x300A0007 }),
			Map.entry("RT TREAT RECORD", new int[] { INSTANCE_NUMBER, 0x30080250, 0x30080251 }),
			Map.entry("PRESENTATION", new int[] { INSTANCE_NUMBER, 0x00700080, 0x00700081, 0x00700082, 0x00700083, 0x00700084, 0x00081115 }),
			Map.entry("WAVEFORM", new int[] { INSTANCE_NUMBER, CONTENT_DATE, CONTENT_TIME }),
			Map.entry("SR DOCUMENT", new int[] { INSTANCE_NUMBER, 0x0040A491, 0x0040A493, CONTENT_DATE, CONTENT_TIME, CONCEPT_NAME }),
			Map.entry("KEY OBJECT DOC", new int[] { INSTANCE_NUMBER, CONTENT_DATE, CONTENT_TIME, CONCEPT_NAME }),
			Map.entry("SPECTROSCOPY", new int[] { Tag.ImageType, CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER, 0x00280008, 0x00280010, 0x00280011, 0x00289001 }),
			Map.entry("RAW DATA", new int[] { CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER }),
			Map.entry("REGISTRATION", new int[] { CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER, 0x00700080, 0x00700081, 0x00700084 }),
			Map.entry("FIDUCIAL", new int[] { CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER, 0x00700080, 0x00700081, 0x00700084 }),
			Map.entry("SURFACE", new int[] { CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER, 0x00700080, 0x00700081, 0x00700084 }),
			Map.entry("VALUE MAP", new int[] { CONTENT_DATE, CONTENT_TIME, INSTANCE_NUMBER, 0x00700080, 0x00700081, 0x00700084 }),
			Map.entry("ENCAP DOC", new int[] { INSTANCE_NUMBER, CONTENT_DATE, CONTENT_TIME, 0x00420010, CONCEPT_NAME, 0x00420012 }));

	/// Those of them that may be empty or absent; all others need a value.
	private static final TagSet OPTIONAL = TagSet.of(Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex, Tag.AccessionNumber,
			Tag.StudyDescription, Tag.SeriesDescription, Tag.ImageType, 0x30060008, 0x30060009, 0x300A0006, 0x300A0007, 0x30080250, 0x30080251,
			0x00700081, 0x00700082, 0x00700083, 0x00700084, 0x00081115, 0x00420010);

	private DirectoryKeys() {
	}

	/// The type of the record of an instance: IMAGE unless its SOP class says otherwise.
	static String type(DataSet instance) {
		String uid = instance.text(Tag.SOPClassUID);
		String storage = uid.startsWith(STORAGE) ? uid.substring(STORAGE.length()) : "";
		String known = TYPES.get(storage);
		if (known != null) {
			return known;
		}
		return storage.startsWith("88.") ? "SR DOCUMENT" : storage.startsWith("11.") ? "PRESENTATION" : storage.startsWith("9.") ? "WAVEFORM" : "IMAGE";
	}

	/// The elements that a record of this type needs a value of and the instance has none of.
	static IntStream missing(String type, DataSet instance) {
		return IntStream.of(KEYS.get(type)).filter(tag -> !OPTIONAL.contains(tag) && !(tag == CONCEPT_NAME && type.equals("ENCAP DOC")))
				.filter(tag -> !instance.element(tag).filter(DirectoryKeys::hasValue).isPresent());
	}

	private static boolean hasValue(Element element) {
		return switch (element.value()) {
			case Value.Stored value -> value.length() > 0;
			case Value.Items(List<DataSet> items) -> !items.isEmpty();
			case Value.Fragments _ -> true;
		};
	}

	/// The elements of a record of this type, with the instance's values and its character set.
	static DataSet of(String type, DataSet instance) {
		TagSet keys = TagSet.of(KEYS.get(type));
		DataSet record = instance.copy();
		for (int tag : record.tags()) {
			if (tag != Tag.SpecificCharacterSet && !keys.contains(tag)) {
				record.remove(tag);
			}
		}
		IntStream.of(keys.tags()).filter(tag -> tag != Tag.ImageType && !record.contains(tag)).forEach(record::put);
		return record;
	}
}
