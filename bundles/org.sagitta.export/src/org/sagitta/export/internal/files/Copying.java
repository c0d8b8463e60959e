package org.sagitta.export.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.sagitta.export.ExportRequest.Taken;
import org.sagitta.export.NotExported.Reason;
import org.sagitta.export.internal.names.Target;

/// Brings one file after the other to its place: copied, synced, read back, and only then named. Safe on several threads.
public final class Copying {
	/// Where a file is now.
	/// @param written whether it was copied; else it was there with the same bytes
	/// @param program whether it begins as a program does (CVE-2019-11687)
	public record Done(Path path, boolean written, boolean program) { }

	/// Gives a file a second name, and never replaces anything by that.
	@FunctionalInterface
	public interface Link {
		/// @throws FileAlreadyExistsException when there is something of that name
		/// @throws UnsupportedOperationException or another IOException, when the file system has no hard links
		void link(Path name, Path file) throws IOException;
	}

	private final Staging staging;
	private final FileStore disk;
	private final Taken taken;
	private final BooleanSupplier stopped;
	private final Link link;

	/// @param stopped whether what is being copied is no longer wanted
	public Copying(Staging staging, FileStore disk, Taken taken, BooleanSupplier stopped, Link link) {
		this.staging = staging;
		this.disk = disk;
		this.taken = taken;
		this.stopped = stopped;
		this.link = link;
	}

	/// @param size what the file had when it was imported
	/// @throws Refusal when it cannot be exported; nothing of it is left then
	public Done put(Path source, long size, Target first) throws Refusal {
		check(source, size);
		Optional<Staged> staged = Optional.empty();
		Target target = first;
		try {
			while (true) {
				Optional<BasicFileAttributes> found = look(target.path());
				if (found.isEmpty()) {
					if (staged.isEmpty()) {
						staged = Optional.of(stage(source, size));
					}
					if (name(staged.get().path, target)) {
						return new Done(target.path(), true, staged.get().program);
					}
				} else if (isSame(found.get(), target.path(), source, size)) {
					return new Done(target.path(), false, false);
				} else if (taken == Taken.REFUSE) {
					throw new Refusal(Reason.TAKEN, target.path() + " is another file, and was left as it is");
				} else {
					target = next(target);
				}
			}
		} finally {
			drop(staged);
		}
	}

	private static void check(Path source, long size) throws Refusal {
		try {
			long now = Files.readAttributes(source, BasicFileAttributes.class).size();
			if (now != size) {
				throw changed(source, now, size);
			}
		} catch (NoSuchFileException e) {
			throw new Refusal(Reason.MISSING, source + " is not there", e);
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	private static Refusal changed(Path source, long now, long size) {
		return new Refusal(Reason.CHANGED, source + " has " + now + " bytes and had " + size
				+ " when it was imported; verify-database says more");
	}

	private static Refusal unreadable(Path source, IOException e) {
		return new Refusal(Reason.UNREADABLE, source + " cannot be read: " + Errors.text(e), e);
	}

	private static Refusal unwritable(Path path, IOException e) {
		return new Refusal(Reason.NOT_WRITTEN, path + " cannot be written: " + Errors.text(e), e);
	}

	/// What is at a place; symbolic links are not followed.
	private static Optional<BasicFileAttributes> look(Path path) throws Refusal {
		try {
			return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
		} catch (NoSuchFileException _) {
			return Optional.empty();
		} catch (IOException e) {
			throw unwritable(path, e);
		}
	}

	private static boolean isSame(BasicFileAttributes found, Path path, Path source, long size) throws Refusal {
		try {
			return found.isRegularFile() && found.size() == size && Files.mismatch(source, path) < 0;
		} catch (IOException e) {
			throw new Refusal(Reason.UNREADABLE, source + " cannot be compared with " + path + ": " + Errors.text(e), e);
		}
	}

	private static Target next(Target target) throws Refusal {
		try {
			return target.next();
		} catch (IOException e) {
			throw unwritable(target.path(), e);
		}
	}

	private record Staged(Path path, boolean program) { }

	private Staged stage(Path source, long size) throws Refusal {
		Path copy = staging.fresh();
		boolean whole = false;
		try {
			Staged staged = copy(source, size, copy);
			whole = true;
			return staged;
		} finally {
			if (!whole) {
				drop(Optional.of(new Staged(copy, false)));
			}
		}
	}

	private Staged copy(Path source, long size, Path copy) throws Refusal {
		MessageDigest digest = Digests.sha256();
		long done = 0;
		boolean program = false;
		try (FileChannel in = reading(source)) {
			try (FileChannel out = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(size, 1, Digests.BUFFER));
				while (read(in, buffer, source) >= 0) {
					if (stopped.getAsBoolean()) {
						throw new Refusal(Reason.CANCELLED, source + " was being copied when the export ended");
					}
					buffer.flip();
					program |= done == 0 && Preamble.isProgram(buffer);
					done += buffer.remaining();
					digest.update(buffer.duplicate());
					while (buffer.hasRemaining()) {
						out.write(buffer);
					}
					buffer.clear();
				}
				out.force(true);
			} catch (IOException e) {
				throw isFull(size) ? new Refusal(Reason.NO_SPACE, "The disk of " + copy.getParent().getParent() + " is full: no room for " + source, e)
						: unwritable(copy, e);
			}
			if (done != size) {
				throw changed(source, done, size);
			}
			if (Files.size(copy) != size || !Arrays.equals(Digests.of(copy), digest.digest())) {
				throw new Refusal(Reason.NOT_WRITTEN, "The copy of " + source + " is not what was written: the disk of the target may be damaged");
			}
			return new Staged(copy, program);
		} catch (IOException e) {
			throw unwritable(copy, e);
		}
	}

	private static FileChannel reading(Path source) throws Refusal {
		try {
			return FileChannel.open(source, StandardOpenOption.READ);
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	private static int read(FileChannel in, ByteBuffer buffer, Path source) throws Refusal {
		try {
			return in.read(buffer);
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	private boolean isFull(long size) {
		try {
			return disk.getUsableSpace() < size;
		} catch (IOException _) {
			return false;
		}
	}

	/// Gives a copy its name.
	/// @return false when something else got that name meanwhile
	private boolean name(Path copy, Target target) throws Refusal {
		try {
			target.place().make();
			try {
				link.link(target.path(), copy);
			} catch (FileAlreadyExistsException _) {
				return false;
			} catch (IOException | UnsupportedOperationException _) {
				// File systems without hard links, as on USB sticks.
				if (look(target.path()).isPresent()) {
					return false;
				}
				Files.move(copy, target.path(), StandardCopyOption.ATOMIC_MOVE);
			}
			target.place().changed();
			return true;
		} catch (IOException e) {
			throw unwritable(target.path(), e);
		}
	}

	private static void drop(Optional<Staged> staged) {
		staged.ifPresent(copy -> {
			try {
				Files.deleteIfExists(copy.path);
			} catch (IOException e) {
				System.getLogger("org.sagitta.export").log(System.Logger.Level.DEBUG, "A copy goes with its folder: " + e.getMessage());
			}
		});
	}
}
