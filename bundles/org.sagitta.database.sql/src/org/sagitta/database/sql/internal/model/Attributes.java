package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;

/// The attributes that patients, studies and series keep of their first instance.
public final class Attributes {
	/// When a row was first made, as an instant in UTC: no attribute of a file, but kept with them.
	public static final String DATE_ADDED = "DateAdded";

	private static final Map<Level, List<Integer>> TAGS = Map.of(
			Level.PATIENT, List.of(Tag.PatientName, Tag.PatientID, Tag.IssuerOfPatientID, Tag.PatientBirthDate, Tag.PatientBirthTime,
					Tag.PatientSex, Tag.PatientComments),
			Level.STUDY, List.of(Tag.StudyInstanceUID, Tag.StudyID, Tag.StudyDate, Tag.StudyTime, Tag.StudyDescription, Tag.AccessionNumber,
					Tag.InstitutionName, Tag.ReferringPhysicianName, Tag.PerformingPhysicianName),
			Level.SERIES, List.of(Tag.SeriesInstanceUID, Tag.SeriesNumber, Tag.SeriesDate, Tag.SeriesTime, Tag.SeriesDescription, Tag.Modality,
					Tag.BodyPartExamined, Tag.FrameOfReferenceUID, Tag.ContrastBolusAgent, Tag.ScanningSequence, Tag.AcquisitionNumber,
					Tag.EchoNumbers, Tag.TemporalPositionIdentifier),
			Level.INSTANCE, List.of(Tag.SOPInstanceUID, Tag.SOPClassUID, Tag.InstanceNumber));

	private Attributes() {
	}

	/// The keywords of a level, in the order of its default columns.
	public static List<String> keywords(Level level) {
		return TAGS.get(level).stream().map(Dictionary::keyword).toList();
	}

	public static List<Integer> tags(Level level) {
		return TAGS.get(level);
	}

	/// All tags that the index itself needs.
	public static TagSet tags() {
		return TagSet.of(TAGS.values().stream().flatMap(List::stream).toList());
	}

	/// What an instance says; empty values are left out.
	public static Map<String, String> of(Level level, TagValues values) {
		var result = new TreeMap<String, String>();
		for (int tag : TAGS.get(level)) {
			String text = String.join("\\", values.texts(tag));
			if (!text.isBlank()) {
				result.put(Dictionary.keyword(tag).intern(), text);
			}
		}
		return result;
	}
}
