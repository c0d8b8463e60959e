package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.TagPath;

/// Shows how two files differ.
@Component(service = Command.class, property = Command.NAME + "=" + CompareCommand.COMMAND)
public final class CompareCommand implements Command {
	static final String COMMAND = "compare";

	private final DicomFiles files;

	@Activate
	public CompareCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "A B [--ignore PATH]… [--json]";
	}

	@Override
	public String summary() {
		return "Shows how two DICOM files differ, by element; exit code 0: they do not, 1: they do, 2: they cannot be compared";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of("--ignore"));
		if (arguments.words().size() != 2) {
			throw new UsageException("two files are needed");
		}
		List<TagPath> ignored = new ArrayList<>();
		for (String path : arguments.values("--ignore")) {
			try {
				ignored.add(TagPath.parse(path));
			} catch (IllegalArgumentException e) {
				throw new UsageException(e.getMessage());
			}
		}
		return new TwoFiles(COMMAND, files, context).compare(context.path(arguments.words().getFirst()),
				context.path(arguments.words().getLast()), ignored, arguments.has("--json"));
	}
}
