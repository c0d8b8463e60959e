package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.cli.internal.Failures;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.CommandContext;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;

/// The files that the words of a command name, one after the other: files, and all files in folders, in the order of their names.
/// What cannot be read is said on standard error, and so is where a file is damaged.
final class GivenFiles {
	/// @param named by the user himself: such a file must be DICOM, others in a folder need not
	record Given(Path path, boolean named) { }

	private final String command;
	private final DicomFiles files;
	private final CommandContext context;
	private final List<Given> all = new ArrayList<>();
	private boolean good = true;
	private int others;
	private int done;

	/// @param command its name, before each message
	GivenFiles(String command, DicomFiles files, CommandContext context, List<String> words) {
		this.command = command;
		this.files = files;
		this.context = context;
		for (String word : words) {
			Path path = context.path(word);
			if (Files.isDirectory(path)) {
				folder(path);
			} else {
				all.add(new Given(path, true));
			}
		}
	}

	private void folder(Path folder) {
		List<Path> found = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
					if (!attributes.isDirectory() && Files.isRegularFile(path)) {
						found.add(path);
					}
					return context.cancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path path, IOException e) {
					failed(path, e);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			failed(folder, e);
		}
		found.stream().sorted().map(path -> new Given(path, false)).forEach(all::add);
	}

	List<Given> all() {
		return List.copyOf(all);
	}

	/// Whether just one file was named, not a folder of one.
	boolean isSingle() {
		return all.size() == 1 && all.getFirst().named && good;
	}

	/// Whether nothing was said so far.
	boolean isGood() {
		return good;
	}

	/// How many files in folders were no DICOM files.
	int others() {
		return others;
	}

	/// Reads a file; nothing when that failed, which has then been said.
	Optional<DicomFile> read(Given given) {
		done++;
		if (all.size() > 1) {
			context.progress(done + " of " + Text.count(all.size(), "file"));
		}
		try {
			return Optional.of(files.read(given.path));
		} catch (DicomException e) {
			if (e.kind() == DicomException.Kind.NOT_DICOM && !given.named) {
				others++;
			} else {
				failed(given.path, e);
			}
		} catch (IOException | UncheckedIOException e) {
			failed(given.path, e);
		}
		return Optional.empty();
	}

	/// Says where a file departs from the standard.
	void sayDamage(Path path, DicomFile file) {
		for (DicomFile.Problem problem : file.problems()) {
			say(path + ": at byte " + problem.offset() + ": " + problem.reason());
		}
	}

	/// Says what went wrong with a file.
	void failed(Path path, Exception e) {
		String what = Failures.describe(e);
		Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
		say(cause instanceof FileSystemException ? what : path + ": " + what);
	}

	private void say(String what) {
		context.err().println("sagitta " + command + ": " + Text.plain(what));
		good = false;
	}
}
