package org.sagitta.database.sql.internal.crash;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sagitta.audit.AuditTrail;
import org.sagitta.archive.Archives;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.sql.Engine;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.journal.LineLog;

/// Starts programs of this bundle in processes of their own.
final class ChildJava {
	private ChildJava() {
	}

	/// @param before words before the command, such as `unshare`
	static ProcessBuilder command(List<String> before, Class<?> program, String... arguments) throws IOException {
		var command = new ArrayList<>(before);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
				program.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
	}

	private static String classPath() throws IOException {
		Set<String> all = new LinkedHashSet<>();
		for (Class<?> each : List.of(ChildJava.class, Engine.class, DicomDatabase.class, DicomFiles.class, DisplayedFieldRule.class, AuditTrail.class, Archives.class,
				LineLog.class)) {
			all.add(place(each));
		}
		Path derby = Path.of("").toAbsolutePath().resolve("../../bundles/org.sagitta.database.derby").normalize();
		all.add(derby.resolve("target/classes").toString());
		try (Stream<Path> jars = Files.list(derby.resolve("lib"))) {
			jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(jar -> all.add(jar.toString()));
		}
		return String.join(File.pathSeparator, all);
	}

	private static String place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		return Path.of(URI.create(location.startsWith("reference:") ? location.substring("reference:".length()) : location)).toString();
	}
}
