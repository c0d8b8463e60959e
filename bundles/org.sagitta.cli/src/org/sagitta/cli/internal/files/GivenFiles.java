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
/// What cannot be read is said on standard error, and so is where a file departs from the standard.
public final class GivenFiles {
	/// @param named by the user himself: such a file must be DICOM, others in a folder need not
	public record Given(Path path, boolean named) { }

	private final String command;
	private final DicomFiles files;
	private final CommandContext context;
	private final List<Given> all = new ArrayList<>();
	private boolean good = true;
	private int others;
	private int done;

	/// @param command its name, before each message
	public GivenFiles(String command, DicomFiles files, CommandContext context, List<String> words) {
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
					if (attributes.isSymbolicLink() && !Files.exists(path)) {
						return visitFileFailed(path, new IOException("the symbolic link leads nowhere"));
					}
					if (attributes.isSymbolicLink() && Files.isDirectory(path)) {
						warn(path + ": is a symbolic link to a folder, and is not followed");
					}
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

	public List<Given> all() {
		return List.copyOf(all);
	}

	/// Whether just one file was named, not a folder of one.
	boolean isSingle() {
		return all.size() == 1 && all.getFirst().named && good;
	}

	/// Whether nothing has failed so far.
	public boolean isGood() {
		return good;
	}

	/// How many files in folders were no DICOM files.
	int others() {
		return others;
	}

	/// Reads a file; nothing when that failed, which has then been said.
	public Optional<DicomFile> read(Given given) {
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

	/// Says where a file departs from the standard. Only when something of it is lost has something failed.
	/// @return whether the file is complete
	public boolean say(Path path, List<DicomFile.Problem> problems) {
		for (DicomFile.Problem problem : problems) {
			String what = "at byte " + problem.offset() + ": " + problem.reason();
			if (problem.lost()) {
				fail(path + ": incomplete: " + what);
			} else {
				warn(path + ": " + what);
			}
		}
		return problems.stream().noneMatch(DicomFile.Problem::lost);
	}

	/// Says what is worth knowing, although everything was done.
	public void warn(String what) {
		context.err().println("sagitta " + command + ": warning: " + Text.plain(what));
	}

	/// Says what went wrong with a file.
	public void failed(Path path, Exception e) {
		failed(path.toString(), e);
	}

	/// @param where the files, one of which it was
	void failed(String where, Exception e) {
		String what = Failures.describe(e);
		Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
		fail(cause instanceof FileSystemException ? what : where + ": " + what);
	}

	private void fail(String what) {
		context.err().println("sagitta " + command + ": " + Text.plain(what));
		good = false;
	}
}
