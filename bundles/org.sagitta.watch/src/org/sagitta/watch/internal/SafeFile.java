package org.sagitta.watch.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A small text file that is whole at any moment, with the one before it beside it.
record SafeFile(Path file) {
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

	/// What was in it before it was written last.
	SafeFile previous() {
		return new SafeFile(file.resolveSibling("previous-" + file.getFileName()));
	}

	boolean exists() {
		return Files.exists(file);
	}

	String read() throws IOException {
		return Files.readString(file);
	}

	void write(String text) throws IOException {
		Files.createDirectories(file.getParent());
		if (exists()) {
			previous().replace(read());
		}
		replace(text);
	}

	/// Puts a damaged file aside, where whoever can mend it finds it.
	/// @return where it is
	Path putAside() throws IOException {
		return Files.move(file, file.resolveSibling("damaged-" + STAMP.format(Instant.now()) + "-" + file.getFileName()));
	}

	private void replace(String text) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
		try (var out = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			while (bytes.hasRemaining()) {
				out.write(bytes);
			}
			out.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
