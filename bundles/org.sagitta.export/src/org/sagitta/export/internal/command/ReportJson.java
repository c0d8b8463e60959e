package org.sagitta.export.internal.command;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.JsonWriter;
import org.sagitta.export.ExportReport;
import org.sagitta.export.NotExported;

/// What came of an export, for programs: one object.
final class ReportJson {
	private ReportJson() {
	}

	static void write(ExportReport report, List<String> unknown, Appendable out) throws IOException {
		var json = new JsonWriter(out, "  ");
		json.beginObject().name("folder").value(report.folder().toString());
		json.name("complete").value(report.complete() && unknown.isEmpty()).name("cancelled").value(report.cancelled());
		json.name("studies").value(report.studies()).name("written").value(report.written()).name("bytes").value(report.bytes());
		json.name("there").value(report.there());
		json.name("directory").value(report.directory().map(Object::toString).orElse(null));
		json.name("notExported").beginArray();
		for (NotExported file : report.notExported()) {
			json.beginObject().name("SeriesInstanceUID").value(file.seriesInstanceUid());
			json.name("SOPInstanceUID").value(file.sopInstanceUid());
			json.name("file").value(file.source().map(Object::toString).orElse(null));
			json.name("reason").value(file.reason().name()).name("message").value(file.message()).endObject();
		}
		json.endArray();
		texts(json, "unknown", unknown);
		texts(json, "problems", report.problems());
		texts(json, "warnings", report.warnings());
		json.endObject();
		out.append(System.lineSeparator());
	}

	private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
		json.name(name).beginArray();
		for (String text : texts) {
			json.value(text);
		}
		json.endArray();
	}
}
