package org.sagitta.cli.internal.conflicts;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.sagitta.cli.internal.Csv;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.database.Contradictions.Found;
import org.sagitta.database.Row;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;

/// Contradictions for people and for programs.
final class ConflictsOutput {
	private static final List<String> TITLES = List.of("Level", "PatientKey", "PatientID", "PatientName", "StudyInstanceUID", "StudyDescription",
			"SeriesInstanceUID", "SeriesDescription", "Field", "Shown", "Other");

	private ConflictsOutput() {
	}

	/// Nothing at all where there are none.
	static void text(List<Found> found, PrintStream out) {
		if (found.isEmpty()) {
			return;
		}
		var table = new TextTable();
		List.of("Level", "PatientID", "Patient", "Description", "Field", "Shown", "Others", "UID").forEach(title -> table.column(title, false));
		for (Found each : found) {
			Row row = each.row();
			table.row(List.of(LevelWords.noun(row.level()), each.patient().value("PatientID"), name(each.patient()), description(row), each.title(),
					each.what().shown(), String.join(" | ", each.what().others()), row.level() == Level.PATIENT ? "" : row.key()));
		}
		table.print(out);
	}

	private static String name(Row patient) {
		String shown = patient.value("DisplayedPatientName");
		return shown.isEmpty() ? patient.value("PatientName") : shown;
	}

	private static String description(Row row) {
		return switch (row.level()) {
			case STUDY -> row.value("StudyDescription");
			case SERIES -> row.value("SeriesDescription");
			case PATIENT, INSTANCE -> "";
		};
	}

	static void json(List<Found> found, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Found each : found) {
			json.beginObject().name("level").value(LevelWords.noun(each.row().level())).name("patient").value(each.patient().key());
			json.name("PatientID").value(each.patient().value("PatientID")).name("PatientName").value(each.patient().value("PatientName"));
			row(each.study(), "StudyInstanceUID", "StudyDescription", json);
			row(each.series(), "SeriesInstanceUID", "SeriesDescription", json);
			json.name("field").value(each.what().keyword()).name("shown").value(each.what().shown()).name("others").beginArray();
			for (String other : each.what().others()) {
				json.value(other);
			}
			json.endArray().endObject();
		}
		json.endArray();
		out.println();
	}

	private static void row(Optional<Row> row, String uid, String description, JsonWriter json) throws IOException {
		if (row.isPresent()) {
			json.name(uid).value(row.get().key()).name(description).value(row.get().value(description));
		}
	}

	/// A line for each value that contradicts the one that is shown.
	static void csv(List<Found> found, Csv csv) throws IOException {
		csv.row(TITLES);
		for (Found each : found) {
			Row patient = each.patient();
			for (String other : each.what().others()) {
				csv.row(List.of(LevelWords.noun(each.row().level()), patient.key(), patient.value("PatientID"), patient.value("PatientName"),
						key(each.study()), each.study().map(row -> row.value("StudyDescription")).orElse(""), key(each.series()),
						each.series().map(row -> row.value("SeriesDescription")).orElse(""), each.what().keyword(), each.what().shown(), other));
			}
		}
	}

	private static String key(Optional<Row> row) {
		return row.map(Row::key).orElse("");
	}
}
