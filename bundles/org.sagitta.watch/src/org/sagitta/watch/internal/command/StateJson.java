package org.sagitta.watch.internal.command;

import java.io.IOException;

import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.LastImport;

/// Watched folders for programs.
final class StateJson {
	private StateJson() {
	}

	static void write(FolderState state, JsonWriter json) throws IOException {
		json.beginObject().name("path").value(state.folder().path().toString()).name("copy").value(state.folder().mode() == Mode.COPY);
		json.name("subfolders").value(state.folder().subfolders()).name("on").value(state.folder().on());
		json.name("condition").value(state.condition().name()).name("detail").value(state.detail()).name("waiting").value(state.waiting());
		json.name("held").beginArray();
		for (FolderState.Held each : state.held()) {
			json.beginObject().name("file").value(each.file().toString()).name("reason").value(each.reason()).endObject();
		}
		json.endArray();
		if (state.last().isPresent()) {
			json.name("last");
			write(state.last().get(), json.beginObject());
			json.endObject();
		}
		json.endObject();
	}

	/// The members of an object that was begun.
	static void write(LastImport last, JsonWriter json) throws IOException {
		json.name("started").value(last.started().toString()).name("finished").value(last.finished().toString());
		json.name("taken").value(last.taken()).name("already").value(last.already()).name("notTaken").value(last.notTaken());
		json.name("why").value(last.why());
	}
}
