package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

import org.sagitta.database.Integrity;
import org.sagitta.dicom.JsonWriter;

/// What is wrong between index and files, for programs.
final class FindingsJson {
	private FindingsJson() {
	}

	/// @param left what a repair has left; nothing when there was none
	static void write(Integrity.Report found, Optional<Integrity.Report> left, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginObject().name("checked").value(found.checked()).name("offline").value(found.offline());
		json.name("cancelled").value(found.cancelled() || left.filter(Integrity.Report::cancelled).isPresent());
		findings("findings", found, json);
		if (left.isPresent()) {
			findings("left", left.get(), json);
		}
		json.endObject();
		out.println();
	}

	private static void findings(String name, Integrity.Report report, JsonWriter json) throws IOException {
		json.name(name).beginArray();
		for (Integrity.Finding each : report.findings()) {
			json.beginObject().name("kind").value(each.kind().name()).name("file").value(each.file().toString());
			json.name("SOPInstanceUID").value(each.sopInstanceUid()).name("reason").value(each.reason());
			json.name("repair").value(each.repair()).endObject();
		}
		json.endArray();
	}
}
