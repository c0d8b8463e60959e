package org.sagitta.cli.internal.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
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
		Path target = folder.resolve("DICOMDIR");
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		DirectoryWriter writer = writer(arguments.value(NAME_OPTION).orElse(""));
		int taken = 0;
		int failed = 0;
		for (Path path : regular(folder)) {
			if (context.cancelled()) {
				return CANCELLED;
			}
			context.progress(Text.count(taken, "file"));
			try {
				DicomFile file = files.read(path);
				writer.add(file.dataSet(), file.transferSyntax(),
						StreamSupport.stream(folder.relativize(path).spliterator(), false).map(Path::toString).toList());
				taken++;
			} catch (DicomException e) {
				if (e.kind() != Kind.NOT_DICOM) {
					failed++;
					context.err().println("dicomdir: " + path + " is left out: " + e.getMessage());
				}
			}
		}
		if (taken > 0) {
			writer.write(files, target);
		}
		context.out().println((taken > 0 ? "Wrote " + target + " with " : "Wrote nothing: ") + Text.count(taken, "file")
				+ (failed > 0 ? ", left out " + failed : ""));
		return taken > 0 && failed == 0 ? OK : FAILED;
	}

	private static DirectoryWriter writer(String fileSetId) throws UsageException {
		try {
			return new DirectoryWriter(fileSetId);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static List<Path> regular(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}
}
