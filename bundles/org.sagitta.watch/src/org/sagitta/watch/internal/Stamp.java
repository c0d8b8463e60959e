package org.sagitta.watch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// By what a file is known to be as it was.
/// @param modified in milliseconds
record Stamp(long size, long modified) {
	static Stamp of(BasicFileAttributes attributes) {
		return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
	}

	/// Nothing where there is no regular file now: it went while it was looked at, or is a link.
	static Optional<Stamp> of(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
		} catch (IOException _) {
			return Optional.empty(); // whatever the reason, the next look through the folder tells
		}
	}
}
