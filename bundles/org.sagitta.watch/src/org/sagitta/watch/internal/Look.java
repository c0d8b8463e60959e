package org.sagitta.watch.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One look through a folder. Symbolic links are not followed; hidden files and those that programs write under another name until
/// they are whole are passed over, and so are DICOMDIRs, whose files are found without them.
final class Look extends SimpleFileVisitor<Path> {
	private static final Set<String> UNFINISHED = Set.of("part", "partial", "filepart", "crdownload", "download", "tmp", "temp");

	/// What takes the files.
	interface Taker {
		void folder(Path folder);

		/// @return whether to look for more
		boolean file(Path file, Stamp stamp);
	}

	private final Taker taker;
	private final BooleanSupplier stopped;
	private final boolean subfolders;
	private final List<String> failures = new ArrayList<>();
	private Path top;
	private boolean whole = true;

	Look(Taker taker, boolean subfolders, BooleanSupplier stopped) {
		this.taker = taker;
		this.subfolders = subfolders;
		this.stopped = stopped;
	}

	/// @throws IOException when the folder itself cannot be read
	void through(Path folder) throws IOException {
		top = folder;
		Files.walkFileTree(folder, this);
	}

	/// Whether everything was looked at.
	boolean whole() {
		return whole && failures.isEmpty();
	}

	/// What could not be looked at.
	List<String> failures() {
		return List.copyOf(failures);
	}

	/// Whether a file is one to import, by its name.
	static boolean isWanted(Path file) {
		String name = file.getFileName().toString();
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && !name.endsWith("~") && !UNFINISHED.contains(ending) && !name.equalsIgnoreCase("DICOMDIR");
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
		if (!folder.equals(top) && (!subfolders || folder.getFileName().toString().startsWith("."))) {
			return FileVisitResult.SKIP_SUBTREE;
		}
		taker.folder(folder);
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
		if (stopped.getAsBoolean() || attributes.isRegularFile() && isWanted(file) && !taker.file(file, Stamp.of(attributes))) {
			whole = false;
			return FileVisitResult.TERMINATE;
		}
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
		return failed(file, e);
	}

	@Override
	public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
		return e == null ? FileVisitResult.CONTINUE : failed(folder, e);
	}

	private FileVisitResult failed(Path path, IOException e) throws IOException {
		if (path.equals(top)) {
			throw e;
		}
		if (Files.isDirectory(path)) { // a file that has gone meanwhile is no failure
			failures.add(path + ": " + e.getMessage());
		}
		return FileVisitResult.CONTINUE;
	}
}
