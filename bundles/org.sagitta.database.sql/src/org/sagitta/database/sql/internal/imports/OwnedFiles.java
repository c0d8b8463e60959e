package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.sagitta.database.sql.internal.store.Durable;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// The folders of a database that hold files of its own. Names come from hashes and random numbers, never from a received
/// value. A file that is there is never written over.
public final class OwnedFiles {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	/// What a copy leaves free of the disk, for the index.
	private static final long RESERVE = 64 << 20;

	/// A copy in the incoming folder.
	/// @param digest of its bytes
	public record Copy(Path file, byte[] digest) { }

	private final Path root;
	private final FileStore disk;
	private final Set<Path> unsynced = new HashSet<>();

	public OwnedFiles(Path root) throws IOException {
		this.root = root;
		for (String each : new String[] { "dicom", "incoming", "trash", "quarantine" }) {
			Files.createDirectories(root.resolve(each));
		}
		disk = Files.getFileStore(root);
		clearIncoming();
	}

	/// What a crash left: copies that no row refers to.
	private void clearIncoming() throws IOException {
		try (var leftovers = Files.newDirectoryStream(root.resolve("incoming"))) {
			for (Path each : leftovers) {
				Files.delete(each);
			}
		}
	}

	/// Copies a file into the incoming folder, byte for byte. Its bytes are on the disk after [#force].
	/// @throws IOException also when too little of the disk is free
	Copy copyIn(Path source) throws IOException {
		long size = Files.size(source);
		long free = disk.getUsableSpace();
		if (free - size < RESERVE) {
			throw new IOException("the disk of the database has no room for it: " + (free >> 20) + " MB are free, of which " + (RESERVE >> 20) + " MB are kept free");
		}
		Path copy = scratch();
		try (var out = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			byte[] digest = Digests.read(source, buffer -> {
				while (buffer.hasRemaining()) {
					out.write(buffer);
				}
			});
			return new Copy(copy, digest);
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(copy);
			throw e;
		}
	}

	/// Makes a file that somebody wrote into the incoming folder one of ours.
	Copy receive(Path file) throws IOException {
		Path copy = scratch();
		Files.move(file, copy);
		return new Copy(copy, Digests.of(copy));
	}

	public Path root() {
		return root;
	}

	public Path incoming() {
		return root.resolve("incoming");
	}

	/// Brings copies onto the disk, many at once: the disk does them together.
	/// @return those that failed, with the reason
	Map<Copy, String> force(Collection<Copy> copies) {
		var failures = new ConcurrentHashMap<Copy, String>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Copy each : copies) {
				threads.execute(() -> {
					try (var channel = FileChannel.open(each.file, StandardOpenOption.WRITE)) {
						channel.force(true);
					} catch (IOException e) {
						failures.put(each, e.getMessage());
					}
				});
			}
		}
		return failures;
	}

	/// A new name in the incoming folder; what is left there when the database is opened again is deleted.
	public Path scratch() {
		return root.resolve("incoming").resolve(UUID.randomUUID() + ".part");
	}

	/// Puts a copy of the incoming folder where it stays: a folder for each series. The name is durable after [#sync].
	public Path keep(Path copy, TagValues tags) throws IOException {
		return move(copy, folder(tags), name(tags));
	}

	/// A place where a file of ours may stay that nothing has yet.
	public Path freePlace(TagValues tags) {
		Path target = folder(tags).resolve(name(tags) + ".dcm");
		for (int i = 1; Files.exists(target); i++) {
			target = folder(tags).resolve(name(tags) + '-' + i + ".dcm");
		}
		return target;
	}

	private Path folder(TagValues tags) {
		return root.resolve("dicom").resolve(sha256(tags.text(Tag.StudyInstanceUID)).substring(0, 8))
				.resolve(sha256(tags.text(Tag.SeriesInstanceUID)).substring(0, 8));
	}

	private static String name(TagValues tags) {
		return sha256(tags.text(Tag.SOPInstanceUID)).substring(0, 32);
	}

	Path quarantine(Path copy) throws IOException {
		return move(copy, root.resolve("quarantine"), UUID.randomUUID().toString());
	}

	/// A new name in the trash.
	public static String trashName() {
		return UUID.randomUUID() + ".dcm";
	}

	public Path trash() {
		return root.resolve("trash");
	}

	/// Drops a copy that turned out not to be wanted.
	public void drop(Copy copy) {
		try {
			if (copy != null) {
				Files.deleteIfExists(copy.file);
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
	public synchronized void sync() {
		unsynced.forEach(Durable::sync);
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
