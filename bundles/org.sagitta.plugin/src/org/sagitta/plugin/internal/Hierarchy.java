package org.sagitta.plugin.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.PersonName;
import org.sagitta.scene.Folder;

/// The place in the subject hierarchy for what comes from a series.
final class Hierarchy {
	private Hierarchy() {
	}

	/// The patient and the study above a series; fewer where the database has lost them meanwhile.
	static List<Folder> above(String seriesInstanceUid, Snapshot snapshot) {
		Optional<Row> study = snapshot.row(Level.SERIES, seriesInstanceUid).flatMap(row -> snapshot.row(Level.STUDY, row.parent()));
		Optional<Row> patient = study.flatMap(row -> snapshot.row(Level.PATIENT, row.parent()));
		String above = patient.map(Row::key).orElse("");
		return Stream.concat(patient.map(row -> new Folder(Folder.Kind.PATIENT, row.key(), patientName(row), "")).stream(),
				study.map(row -> new Folder(Folder.Kind.STUDY, row.key(), studyName(row), above)).stream()).toList();
	}

	private static String patientName(Row row) {
		return firstOf(row.value("DisplayedPatientName"), PersonName.parse(row.attribute("PatientName")).display(), row.attribute("PatientID"),
				"Patient without a name");
	}

	private static String studyName(Row row) {
		String name = Stream.of(row.value("StudyDescription"), date(row.attribute("StudyDate"))).filter(text -> !text.isBlank())
				.collect(Collectors.joining(", "));
		return firstOf(name, "Study without a description");
	}

	/// DICOM's form of a date as ISO 8601 has it; anything else as it is.
	private static String date(String text) {
		return text.matches("\\d{8}") ? text.substring(0, 4) + '-' + text.substring(4, 6) + '-' + text.substring(6) : text;
	}

	private static String firstOf(String... texts) {
		return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
	}
}
