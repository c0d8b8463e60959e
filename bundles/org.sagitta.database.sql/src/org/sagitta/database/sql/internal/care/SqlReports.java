package org.sagitta.database.sql.internal.care;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReports;
import org.sagitta.database.sql.internal.imports.Reporting;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;

/// The folder of import reports: for each a CSV file with every single file, written while it runs, and a JSON file with the whole
/// when it ends. A CSV file without the other is of an import that was broken off.
public final class SqlReports implements ImportReports {
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
	private static final String CSV = ".csv";
	private static final String JSON = ".json";

	private final Path folder;

	public SqlReports(Path database) throws IOException {
		folder = Files.createDirectories(database.resolve("reports"));
	}

	/// A report that is being written.
	public final class Open implements Reporting.Lines, AutoCloseable {
		private final String id;
		private final BufferedWriter csv;
		private IOException failure;

		private Open(String id, BufferedWriter csv) {
			this.id = id;
			this.csv = csv;
		}

		@Override
		public void line(Path file, Outcome outcome, String reason) {
			try {
				if (failure == null) {
					csv.append(field(file.toString())).append(',').append(outcome.name()).append(',').append(field(reason)).append("\r\n");
				}
			} catch (IOException e) {
				failure = e;
			}
		}

		/// @throws IOException when the report is not whole
		public void finish(ImportReport report) throws IOException {
			if (failure != null) {
				throw failure;
			}
			csv.flush();
			Path draft = folder.resolve(id + ".new");
			try (Writer out = Files.newBufferedWriter(draft)) {
				write(report, out);
			}
			Files.move(draft, folder.resolve(id + JSON), StandardCopyOption.ATOMIC_MOVE);
		}

		@Override
		public void close() throws IOException {
			csv.close();
		}
	}

	public Open begin() throws IOException {
		String stamp = NAME.format(Instant.now());
		String id = stamp;
		for (int i = 2; Files.exists(folder.resolve(id + CSV)); i++) {
			id = stamp + '-' + i;
		}
		BufferedWriter csv = Files.newBufferedWriter(folder.resolve(id + CSV), java.nio.file.StandardOpenOption.CREATE_NEW);
		csv.write("file,outcome,reason\r\n");
		return new Open(id, csv);
	}

	/// Spreadsheets would run what begins like a formula.
	private static String field(String text) {
		String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	@Override
	public List<Summary> all() throws DatabaseException {
		try (Stream<Path> files = Files.list(folder)) {
			var result = new ArrayList<Summary>();
			for (Path file : files.filter(each -> each.toString().endsWith(CSV)).sorted(Comparator.reverseOrder()).toList()) {
				String id = file.getFileName().toString().substring(0, file.getFileName().toString().length() - CSV.length());
				result.add(summary(id, file));
			}
			return result;
		} catch (IOException | UncheckedIOException e) {
			throw failed(e);
		}
	}

	private Summary summary(String id, Path csv) throws IOException {
		if (Files.exists(folder.resolve(id + JSON))) {
			ImportReport report = read(id);
			return new Summary(id, report.started(), report.counts().values().stream().mapToLong(Long::longValue).sum(), report.complete());
		}
		try (Stream<String> lines = Files.lines(csv)) {
			return new Summary(id, Files.getLastModifiedTime(csv).toInstant(), Math.max(0, lines.count() - 1), false);
		}
	}

	@Override
	public ImportReport read(String id) throws DatabaseException {
		try (Reader in = Files.newBufferedReader(file(id, JSON))) {
			return read(new JsonReader(in));
		} catch (IOException e) {
			throw failed(e);
		}
	}

	@Override
	public void csv(String id, Writer to) throws IOException {
		try (Reader in = Files.newBufferedReader(file(id, CSV))) {
			in.transferTo(to);
		}
	}

	private Path file(String id, String type) throws DatabaseException {
		if (!id.matches("[0-9-]{1,40}") || Files.notExists(folder.resolve(id + type))) {
			throw new DatabaseException(Kind.REFUSED, "There is no whole report " + id);
		}
		return folder.resolve(id + type);
	}

	private static DatabaseException failed(Exception e) {
		return e instanceof DatabaseException known ? known
				: new DatabaseException(Kind.FAILED, "The reports cannot be read: " + e.getMessage(), e);
	}

	private static void write(ImportReport report, Appendable out) throws IOException {
		var json = new JsonWriter(out, "  ");
		json.beginObject().name("started").value(report.started().toString()).name("finished").value(report.finished().toString())
				.name("cancelled").value(report.cancelled()).name("counts").beginObject();
		for (var count : new java.util.TreeMap<>(report.counts()).entrySet()) {
			json.name(count.getKey().name()).value(count.getValue());
		}
		json.endObject();
		write(json, "notTaken", report.notTaken());
		write(json, "warnings", report.warnings());
		write(json, "failures", report.failures());
		json.endObject();
	}

	private static void write(JsonWriter json, String name, List<FileNote> notes) throws IOException {
		json.name(name).beginArray();
		for (FileNote note : notes) {
			json.beginArray().value(note.file().toString()).value(note.outcome().name()).value(note.reason()).endArray();
		}
		json.endArray();
	}

	private static ImportReport read(JsonReader json) throws IOException {
		var counts = new java.util.EnumMap<Outcome, Long>(Outcome.class);
		var notes = new java.util.HashMap<String, List<FileNote>>();
		var texts = new java.util.HashMap<String, String>();
		boolean cancelled = false;
		json.beginObject();
		while (json.hasNext()) {
			String name = json.name();
			switch (name) {
				case "started", "finished" -> texts.put(name, json.string());
				case "cancelled" -> cancelled = json.bool();
				case "counts" -> counts(json, counts);
				default -> notes.put(name, notes(json));
			}
		}
		json.endObject();
		return new ImportReport(Instant.parse(texts.get("started")), Instant.parse(texts.get("finished")), counts, notes.getOrDefault("notTaken", List.of()),
				notes.getOrDefault("warnings", List.of()), notes.getOrDefault("failures", List.of()), cancelled);
	}

	private static void counts(JsonReader json, Map<Outcome, Long> counts) throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			counts.put(Outcome.valueOf(json.name()), Long.valueOf(json.number()));
		}
		json.endObject();
	}

	private static List<FileNote> notes(JsonReader json) throws IOException {
		var notes = new ArrayList<FileNote>();
		json.beginArray();
		while (json.hasNext()) {
			json.beginArray();
			notes.add(new FileNote(Path.of(json.string()), Outcome.valueOf(json.string()), json.string()));
			json.endArray();
		}
		json.endArray();
		return notes;
	}
}
