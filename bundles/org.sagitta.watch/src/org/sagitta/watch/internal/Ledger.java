package org.sagitta.watch.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which files of a folder have been imported, as they were then: what a user removed from the database does not come back when the
/// program starts anew, and no file is read twice. It is a file of 8 bytes for each, the beginning of a hash of place, size and time, and
/// more of it than is needed does no harm. When it is lost, files are offered again, and the import finds that it has them. One thread.
final class Ledger {
	private final Path folder;
	private final Path file;
	private final Set<Long> known = new HashSet<>();

	/// @param folder that is watched
	/// @param file which need not be there
	Ledger(Path folder, Path file) throws IOException {
		this.folder = folder;
		this.file = file;
		if (Files.exists(file)) {
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
			while (bytes.remaining() >= Long.BYTES) {
				known.add(bytes.getLong());
			}
		}
	}

	boolean has(long key) {
		return known.contains(key);
	}

	/// Remembers files; returns when it is on the disk.
	void add(Map<Path, Stamp> files) throws IOException {
		var fresh = ByteBuffer.allocate(files.size() * Long.BYTES);
		files.forEach((path, stamp) -> {
			long key = key(path, stamp);
			if (known.add(key)) {
				fresh.putLong(key);
			}
		});
		Files.createDirectories(file.getParent());
		try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			out.position(out.size() / Long.BYTES * Long.BYTES); // a crash may have left a part of one
			write(out, fresh.flip());
		}
	}

	/// Forgets what is not there any more, when that is most of it.
	/// @param there the keys of all files of the folder
	void keep(Collection<Long> there) throws IOException {
		if (known.size() <= 2L * there.size() + 1000) {
			return;
		}
		known.retainAll(Set.copyOf(there));
		var all = ByteBuffer.allocate(known.size() * Long.BYTES);
		known.forEach(all::putLong);
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		try (var out = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			write(out, all.flip());
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	long key(Path path, Stamp stamp) {
		return Hashes.first64(folder.relativize(path) + "\0" + stamp.size() + "\0" + stamp.modified());
	}

	private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			out.write(bytes);
		}
		out.force(true);
	}
}
