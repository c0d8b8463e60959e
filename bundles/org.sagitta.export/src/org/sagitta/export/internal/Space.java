package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.database.DicomDatabase;
import org.sagitta.export.internal.names.Naming;
import org.sagitta.export.internal.names.Source;

/// Whether the disk of the target has room, before anything is copied.
record Space(Path target, long usable) {
	/// For folders and copies on their way.
	static final long RESERVE = 16 << 20;

	static Space of(Path target) throws IOException {
		return new Space(target, Files.getFileStore(target).getUsableSpace());
	}

	/// @param naming one of its own: what is there already needs no room, which only the names tell
	/// @throws FileSystemException when it is too little
	void check(Extent extent, DicomDatabase database, List<Line> lines, Naming naming) throws IOException {
		if (extent.bytes() + extent.files() * Extent.BLOCK + RESERVE <= usable) {
			return;
		}
		long needed = 0;
		for (Line line : lines) {
			for (Source source : Source.of(line, database.instances(line.series().key()))) {
				long size = source.instance().size();
				needed += isThere(naming, source, size) ? 0 : (size + Extent.BLOCK - 1) / Extent.BLOCK * Extent.BLOCK;
			}
		}
		if (needed + RESERVE > usable) {
			throw new FileSystemException(target.toString(), null, "the disk of " + target + " has too little space: " + megabytes(needed + RESERVE)
					+ " MB are needed and " + (usable >> 20) + " MB are free. Nothing was exported.");
		}
	}

	private static boolean isThere(Naming naming, Source source, long size) {
		try {
			Path path = naming.of(source).path();
			return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) == size;
		} catch (IOException _) {
			return false; // counted as still to come; its own turn will say what is wrong
		}
	}

	private static long megabytes(long bytes) {
		return (bytes + (1 << 20) - 1) >> 20;
	}
}
