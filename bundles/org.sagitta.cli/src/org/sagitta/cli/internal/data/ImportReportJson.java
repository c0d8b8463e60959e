package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.dicom.JsonWriter;

/// An import report for programs: one object.
public final class ImportReportJson {
	private ImportReportJson() {
	}

	public static void write(ImportReport report, Path folder, Appendable out) throws IOException {
		var json = new JsonWriter(out, "  ");
		json.beginObject().name("database").value(folder.toString());
		json.name("started").value(report.started().toString()).name("finished").value(report.finished().toString());
		json.name("complete").value(report.complete()).name("cancelled").value(report.cancelled());
		json.name("counts").beginObject();
		for (Outcome outcome : Outcome.values()) {
			json.name(outcome.name()).value(report.count(outcome));
		}
		json.endObject();
		notes(json, "notTaken", report.notTaken());
		notes(json, "warnings", report.warnings());
		notes(json, "failures", report.failures());
		json.endObject();
		out.append(System.lineSeparator());
	}

	private static void notes(JsonWriter json, String name, List<FileNote> notes) throws IOException {
		json.name(name).beginArray();
		for (FileNote note : notes) {
			json.beginObject().name("file").value(note.file().toString()).name("outcome").value(note.outcome().name());
			json.name("reason").value(note.reason()).endObject();
		}
		json.endArray();
	}
}
