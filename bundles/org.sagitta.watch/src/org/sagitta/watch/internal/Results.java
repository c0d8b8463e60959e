package org.sagitta.watch.internal;

import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.watch.LastImport;

/// What came of each folder last, kept in `watch/results.json`: not with the list, which is too dear to be written at every import. Any
/// thread.
final class Results {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");

	private final SafeFile file;
	private final Map<String, LastImport> results = new LinkedHashMap<>();

	Results(Path folder) {
		file = new SafeFile(folder.resolve("results.json"));
		if (file.exists()) {
			try {
				read(file.read());
			} catch (IOException | DateTimeException e) {
				results.clear();
				LOG.log(Level.WARNING, "What came of watched folders last is not known any more: " + file.file() + " is damaged: " + e.getMessage(), e);
			}
		}
	}

	synchronized Optional<LastImport> of(Path folder) {
		return Optional.ofNullable(results.get(folder.toString()));
	}

	synchronized void set(Path folder, LastImport result) throws IOException {
		results.put(folder.toString(), result);
		write();
	}

	synchronized void forget(Path folder) throws IOException {
		if (results.remove(folder.toString()) != null) {
			write();
		}
	}

	private void write() throws IOException {
		var text = new StringBuilder();
		var json = new JsonWriter(text, "  ");
		json.beginObject();
		for (var each : results.entrySet()) {
			LastImport result = each.getValue();
			json.name(each.getKey()).beginObject().name("started").value(result.started().toString()).name("finished").value(result.finished().toString());
			json.name("taken").value(result.taken()).name("already").value(result.already()).name("notTaken").value(result.notTaken());
			json.name("why").value(result.why()).endObject();
		}
		json.endObject();
		file.write(text.append('\n').toString());
	}

	private void read(String text) throws IOException {
		var json = new JsonReader(new StringReader(text));
		json.beginObject();
		while (json.hasNext()) {
			String folder = json.name();
			results.put(folder, result(json));
		}
		json.endObject();
	}

	private static LastImport result(JsonReader json) throws IOException {
		Instant started = Instant.EPOCH;
		Instant finished = Instant.EPOCH;
		long taken = 0;
		long already = 0;
		long notTaken = 0;
		String why = "";
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "started" -> started = Instant.parse(json.string());
				case "finished" -> finished = Instant.parse(json.string());
				case "taken" -> taken = number(json);
				case "already" -> already = number(json);
				case "notTaken" -> notTaken = number(json);
				case "why" -> why = json.string();
				default -> json.skip();
			}
		}
		json.endObject();
		return new LastImport(started, finished, taken, already, notTaken, why);
	}

	private static long number(JsonReader json) throws IOException {
		String text = json.number();
		try {
			return Long.parseLong(text);
		} catch (NumberFormatException e) {
			throw new IOException("no number of files: " + text, e);
		}
	}
}
