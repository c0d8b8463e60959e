package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.cli.internal.Sizes;
import org.sagitta.cli.internal.Text;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.dicom.JsonWriter;

/// What an import would do, for people and for programs.
final class ImportPreviewText {
	private ImportPreviewText() {
	}

	static void write(ImportPreview preview, PrintStream out, PrintStream err) {
		preview.failures().forEach(note -> err.println("cannot be looked at: " + Text.plain(note.file() + ": " + note.reason())));
		preview.notTaken().forEach(note -> err.println("would not be taken: " + Text.plain(note.file() + ": " + note.reason())));
		List<String> parts = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			if (preview.count(outcome) > 0 || outcome == Outcome.TAKEN) {
				parts.add(preview.count(outcome) + " " + ImportReportText.words(outcome));
			}
		}
		out.println((preview.cancelled() ? "Cancelled. So far, an import would have: " : "An import would have: ") + String.join(", ", parts));
		out.println("New: " + Text.count(preview.patients(), "patient") + ", " + Text.count(preview.studies(), "study") + ", " + preview.series() + " series; "
				+ Sizes.text(preview.bytes()) + "; looked into " + Text.count(preview.archives(), "archive") + " and " + Text.count(preview.directories(), "DICOMDIR"));
	}

	static void json(ImportPreview preview, Appendable out) throws IOException {
		var json = new JsonWriter(out, "  ");
		json.beginObject().name("cancelled").value(preview.cancelled()).name("counts").beginObject();
		for (Outcome outcome : Outcome.values()) {
			json.name(outcome.name()).value(preview.count(outcome));
		}
		json.endObject().name("patients").value(preview.patients()).name("studies").value(preview.studies()).name("series").value(preview.series());
		json.name("bytes").value(preview.bytes()).name("archives").value(preview.archives()).name("directories").value(preview.directories());
		notes(json, "notTaken", preview.notTaken());
		notes(json, "failures", preview.failures());
		json.endObject();
		out.append(System.lineSeparator());
	}

	private static void notes(JsonWriter json, String name, List<FileNote> notes) throws IOException {
		json.name(name).beginArray();
		for (FileNote note : notes) {
			json.beginObject().name("file").value(note.file().toString()).name("outcome").value(note.outcome().name()).name("reason").value(note.reason()).endObject();
		}
		json.endArray();
	}
}
