package org.sagitta.audit.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.journal.SyncedFile;

/// The file that says which entry is the last.
final class Head {
	static final String NAME = "audit.head";
	/// More than it ever takes.
	private static final int LARGEST = 1000;

	private final Path file;

	Head(Path folder) {
		file = folder.resolve(NAME);
	}

	void write(Link last) throws IOException {
		var text = new StringBuilder();
		new JsonWriter(text).beginObject().name("count").value(last.number()).name("hash").value(last.hash()).endObject();
		SyncedFile.replace(file, text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
	}

	boolean exists() {
		return Files.exists(file);
	}

	/// Empty when there is none, or none that can be understood.
	Optional<Link> read() throws IOException {
		byte[] bytes;
		try (var in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LARGEST);
		} catch (NoSuchFileException _) {
			return Optional.empty();
		}
		try {
			return parse(new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8))));
		} catch (IOException | NumberFormatException _) {
			return Optional.empty(); // which opening the log and verifying it report
		}
	}

	private static Optional<Link> parse(JsonReader json) throws IOException {
		long count = -1;
		String hash = "";
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "count" -> count = Long.parseLong(json.number());
				case "hash" -> hash = json.string();
				default -> json.skip();
			}
		}
		json.endObject();
		return Link.isPossible(count, hash) ? Optional.of(new Link(count, hash)) : Optional.empty();
	}
}
