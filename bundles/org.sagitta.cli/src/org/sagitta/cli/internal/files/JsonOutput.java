package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.TagPath;

/// As DICOM JSON; several files as an array. Of a selection, the path, the representation and the values of each element.
///
/// The object of a file is shown when it is complete: one that fails on the way would leave the document without an end.
final class JsonOutput implements TagsOutput {
	private final PrintStream out;
	private final Optional<TagSelection> selection;
	private final boolean several;
	private final DicomJson.Bulk bulk;
	private boolean first = true;

	JsonOutput(PrintStream out, Optional<TagSelection> selection, boolean several, DicomJson.Bulk bulk) {
		this.out = out;
		this.selection = selection;
		this.several = several;
		this.bulk = bulk;
	}

	@Override
	public void begin() {
		if (several) {
			out.print('[');
		}
	}

	@Override
	public void file(Path path, DicomFile file) throws IOException {
		StringBuilder text = new StringBuilder();
		JsonWriter json = new JsonWriter(text);
		if (selection.isEmpty()) {
			DicomJson.write(file.dataSet(), json, bulk);
		} else {
			matches(path, file, json);
		}
		if (!first) {
			out.print(',');
		}
		first = false;
		out.append(text);
	}

	private void matches(Path path, DicomFile file, JsonWriter json) throws IOException {
		List<TagPath.Match> matches = selection.get().find(file);
		json.beginObject().name("file").value(path.toString()).name("matches").beginArray();
		for (TagPath.Match match : matches) {
			match(match, json);
		}
		json.endArray().endObject();
	}

	private static void match(TagPath.Match match, JsonWriter json) throws IOException {
		int tag = match.element().tag();
		json.beginObject().name("path").value(match.path().toString()).name("tag").value(String.format("%08X", tag));
		json.name("vr").value(match.element().vr().name());
		switch (match.element().value()) {
			case Value.Items(List<DataSet> items) -> {
				json.name("items").beginArray();
				for (DataSet item : items) {
					DicomJson.write(item, json);
				}
				json.endArray();
			}
			case Value.Fragments(List<Value> fragments) -> json.name("fragments").value(fragments.size());
			case Value.Stored stored when match.element().vr().isBulk() -> json.name("bytes").value(stored.length());
			case Value.Stored _ -> {
				json.name("values").beginArray();
				for (String text : match.dataSet().texts(tag)) {
					json.value(text);
				}
				json.endArray();
			}
		}
		json.endObject();
	}

	@Override
	public void end() {
		if (several) {
			out.print(']');
		}
		out.println();
	}
}
