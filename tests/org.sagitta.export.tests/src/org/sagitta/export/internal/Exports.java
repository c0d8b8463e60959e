package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sagitta.dicom.Level;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.NamePattern;

/// Exports of a test, and what they leave.
final class Exports {
	final FakeDatabase fake;
	final Path target;
	final ExporterComponent exporter = new ExporterComponent(new TextFiles());

	Exports(Path folder) throws IOException {
		fake = new FakeDatabase(folder);
		target = folder.resolve("target");
	}

	ExportRequest request(Level level, String... keys) {
		return ExportRequest.of(fake.database, level, List.of(keys), target);
	}

	ExportReport export(ExportRequest request) throws IOException {
		return exporter.export(request, ExportProgress.NONE);
	}

	ExportReport patients(String... keys) throws IOException {
		return export(request(Level.PATIENT, keys));
	}

	ExportReport patients(String pattern, List<String> keys) throws IOException {
		return export(request(Level.PATIENT, keys.toArray(String[]::new)).named(NamePattern.parse(pattern)));
	}

	/// All files of the target by their names, with what they say.
	Map<String, String> files() throws IOException {
		Map<String, String> all = new TreeMap<>();
		try (Stream<Path> found = Files.walk(target)) {
			for (Path each : found.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)).toList()) {
				all.put(target.relativize(each).toString().replace('\\', '/'), Files.readString(each, java.nio.charset.StandardCharsets.ISO_8859_1));
			}
		}
		return all;
	}

	List<String> names() throws IOException {
		return List.copyOf(files().keySet());
	}
}
