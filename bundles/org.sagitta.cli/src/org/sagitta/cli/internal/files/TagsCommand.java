package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Failures;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonWriter;

/// Shows the elements of files.
@Component(service = Command.class, property = Command.NAME + "=" + TagsCommand.COMMAND)
public final class TagsCommand implements Command {
	static final String COMMAND = "tags";

	private final DicomFiles files;

	@Activate
	public TagsCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FILE… [--json]";
	}

	@Override
	public String summary() {
		return "Shows the elements of DICOM files, as text or as DICOM JSON (an array of objects for several files)";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		List<String> names = arguments.words();
		if (names.isEmpty()) {
			throw new UsageException("a file is needed");
		}
		var json = new JsonWriter(context.out());
		if (arguments.has("--json") && names.size() > 1) {
			json.beginArray();
		}
		boolean good = true;
		for (String name : names) {
			good &= show(context, context.path(name), arguments.has("--json") ? json : null, names.size() > 1);
			if (context.cancelled()) {
				return CANCELLED;
			}
		}
		if (arguments.has("--json")) {
			if (names.size() > 1) {
				json.endArray();
			}
			context.out().println();
		}
		return good ? OK : FAILED;
	}

	/// @param json nothing for text
	/// @return whether the file could be read and has no faults
	private boolean show(CommandContext context, Path path, JsonWriter json, boolean several) throws IOException {
		DicomFile file;
		try {
			file = files.read(path);
		} catch (IOException e) {
			String what = Failures.describe(e);
			context.err().println("sagitta tags: " + Text.plain(e instanceof FileSystemException ? what : path + ": " + what));
			return false;
		}
		if (json != null) {
			DicomJson.write(file.dataSet(), json);
		} else {
			TagDump.write(several ? path.toString() : "", file, context.out());
		}
		for (DicomFile.Problem problem : file.problems()) {
			context.err().println("sagitta tags: " + Text.plain(path + ": at byte " + problem.offset() + ": " + problem.reason()));
		}
		return file.problems().isEmpty();
	}
}
