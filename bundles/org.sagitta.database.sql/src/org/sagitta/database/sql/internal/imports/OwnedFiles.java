package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// The folders of a database that hold files of its own. Names come from hashes and random numbers, never from a received
/// value. A file that is there is never written over.
public final class OwnedFiles {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final int BUFFER = 1 << 20;

	private final Path root;
	private final Set<Path> unsynced = new HashSet<>();

	public OwnedFiles(Path root) throws IOException {
		this.root = root;
		for (String each : new String[] { "dicom", "incoming", "trash", "quarantine" }) {
			Files.createDirectories(root.resolve(each));
		}
		clearIncoming();
	}

	/// What a crash left: copies that no row refers to.
	private void clearIncoming() throws IOException {
		try (var leftovers = Files.newDirectoryStream(root.resolve("incoming"), "*.part")) {
			for (Path each : leftovers) {
				Files.delete(each);
			}
		}
	}

	/// Copies a file into the incoming folder, byte for byte; its bytes are on the disk when this returns.
	Path copyIn(Path source) throws IOException {
		Path copy = root.resolve("incoming").resolve(UUID.randomUUID() + ".part");
		try (var in = FileChannel.open(source, StandardOpenOption.READ);
				var out = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(in.size(), 1, BUFFER));
			while (in.read(buffer) >= 0) {
				buffer.flip();
				while (buffer.hasRemaining()) {
					out.write(buffer);
				}
				buffer.clear();
			}
			out.force(true);
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(copy);
			throw e;
		}
		return copy;
	}

	/// Puts a copy of the incoming folder where it stays: a folder for each series. The name is durable after [#sync].
	Path keep(Path copy, TagValues tags) throws IOException {
		Path folder = root.resolve("dicom").resolve(sha256(tags.text(Tag.StudyInstanceUID)).substring(0, 8))
				.resolve(sha256(tags.text(Tag.SeriesInstanceUID)).substring(0, 8));
		return move(copy, folder, sha256(tags.text(Tag.SOPInstanceUID)).substring(0, 32));
	}

	Path quarantine(Path copy) throws IOException {
		return move(copy, root.resolve("quarantine"), UUID.randomUUID().toString());
	}

	/// Moves files to the trash.
	/// @param failures takes what could not be moved, and why
	/// @return how many were moved
	public int trash(List<Path> files, List<String> failures) {
		int moved = 0;
		for (Path file : files) {
			try {
				move(file, root.resolve("trash"), UUID.randomUUID().toString());
				moved++;
			} catch (IOException e) {
				failures.add(file + " cannot be moved to the trash: " + e.getMessage());
			}
		}
		sync();
		return moved;
	}

	/// Drops a copy that turned out not to be wanted.
	void drop(Path copy) {
		try {
			if (copy != null) {
				Files.deleteIfExists(copy);
			}
		} catch (IOException e) {
			LOG.log(Level.WARNING, "A copy that is not needed stays in the incoming folder until the database is opened again: " + e.getMessage());
		}
	}

	private synchronized Path move(Path file, Path folder, String name) throws IOException {
		for (Path made = folder; Files.notExists(made); made = made.getParent()) {
			unsynced.add(made.getParent());
		}
		Files.createDirectories(folder);
		Path target = folder.resolve(name + ".dcm");
		for (int i = 1; Files.exists(target) && Files.mismatch(file, target) >= 0; i++) {
			target = folder.resolve(name + '-' + i + ".dcm");
		}
		if (Files.exists(target)) {
			Files.delete(file); // a crash came between this very file's move and the commit of its row: it is adopted
		} else {
			Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
		}
		unsynced.add(folder);
		return target;
	}

	/// Makes the new names durable, where the system lets a folder be synced.
	synchronized void sync() {
		for (Path folder : unsynced) {
			try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			} catch (IOException _) {
				LOG.log(Level.DEBUG, "This file system does not sync folders");
			}
		}
		unsynced.clear();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
