package org.sagitta.cli.internal.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.files.GivenFiles;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DirectoryWriter;

/// Writes the DICOMDIR of a folder.
@Component(service = Command.class, property = Command.NAME + "=" + DirectoryCreateCommand.COMMAND)
public final class DirectoryCreateCommand implements Command {
	static final String COMMAND = "dicomdir create";
	private static final String NAME_OPTION = "--name";

	private final DicomFiles files;

	@Activate
	public DirectoryCreateCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FOLDER [--name FILE_SET_ID]";
	}

	@Override
	public String summary() {
		return "Writes a DICOMDIR for the DICOM files of a folder, whose names must be capital letters, digits and underscores, at most 8";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of(NAME_OPTION));
		if (arguments.words().size() != 1) {
			throw new UsageException("one folder is needed");
		}
		Path folder = context.path(arguments.words().getFirst());
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new NotDirectoryException(folder.toString());
		}
		Path target = folder.resolve("DICOMDIR");
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		DirectoryWriter writer = writer(arguments.value(NAME_OPTION).orElse(""));
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words());
		int taken = 0;
		int left = 0;
		for (GivenFiles.Given each : given.all()) {
			if (context.cancelled()) {
				return CANCELLED;
			}
			Optional<DicomFile> file = given.read(each);
			if (file.isPresent()) {
				if (add(file.get(), folder.relativize(each.path()), writer, each, given)) {
					taken++;
				} else {
					left++;
				}
			}
		}
		if (taken > 0) {
			writer.write(files, target);
		}
		context.out().println((taken > 0 ? "Wrote " + target + " with " : "Wrote nothing: ") + Text.count(taken, "file")
				+ (left > 0 ? ", left out " + left : ""));
		return taken > 0 && given.isGood() ? OK : FAILED;
	}

	/// @return whether it was taken
	private static boolean add(DicomFile file, Path place, DirectoryWriter writer, GivenFiles.Given of, GivenFiles given) {
		try {
			List<String> fileId = StreamSupport.stream(place.spliterator(), false).map(Path::toString).toList();
			List<Integer> missing = writer.add(file.dataSet(), file.transferSyntax(), fileId);
			for (DicomFile.Problem problem : file.problems()) {
				given.warn(of.path() + ": at byte " + problem.offset() + ": " + problem.reason());
			}
			if (!missing.isEmpty()) {
				given.warn(of.path() + ": has no " + missing.stream().map(Dictionary::keyword).collect(Collectors.joining(", "))
						+ ", which a DICOMDIR must have (PS3.3 section F.5); other programs may refuse it");
			}
			return true;
		} catch (DicomException e) {
			given.failed(of.path(), new IOException("is left out: " + e.getMessage(), e));
			return false;
		}
	}

	private static DirectoryWriter writer(String fileSetId) throws UsageException {
		try {
			return new DirectoryWriter(fileSetId);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}
}
