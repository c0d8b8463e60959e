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
final class JsonOutput implements TagsOutput {
	private final PrintStream out;
	private final Optional<TagSelection> selection;
	private final boolean several;
	private final JsonWriter json;

	JsonOutput(PrintStream out, Optional<TagSelection> selection, boolean several) {
		this.out = out;
		this.selection = selection;
		this.several = several;
		json = new JsonWriter(out);
	}

	@Override
	public void begin() throws IOException {
		if (several) {
			json.beginArray();
		}
	}

	@Override
	public void file(Path path, DicomFile file) throws IOException {
		if (selection.isEmpty()) {
			DicomJson.write(file.dataSet(), json);
			return;
		}
		List<TagPath.Match> matches = selection.get().find(file);
		json.beginObject().name("file").value(path.toString()).name("matches").beginArray();
		for (TagPath.Match match : matches) {
			match(match);
		}
		json.endArray().endObject();
	}

	private void match(TagPath.Match match) throws IOException {
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
			case Value value when match.element().vr().isBulk() -> json.name("bytes").value(length(value));
			case Value _ -> {
				json.name("values").beginArray();
				for (String text : match.dataSet().texts(tag)) {
					json.value(text);
				}
				json.endArray();
			}
		}
		json.endObject();
	}

	private static long length(Value value) {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> bytes.length;
			case Value.OnDisk disk -> disk.length();
			case Value.Items _, Value.Fragments _ -> 0;
		};
	}

	@Override
	public void end() throws IOException {
		if (several) {
			json.endArray();
		}
		out.println();
	}
}
