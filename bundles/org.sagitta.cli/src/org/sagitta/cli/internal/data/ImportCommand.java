package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseProgress;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;

/// Imports files and folders into the database.
@Component(service = Command.class, property = Command.NAME + "=" + ImportCommand.COMMAND)
public final class ImportCommand implements Command {
	static final String COMMAND = "import";
	private static final Map<String, Option> WITHOUT = Map.of("--no-links", Option.FOLLOW_LINKS, "--no-hidden", Option.HIDDEN_FILES,
			"--no-archives", Option.ARCHIVES);

	private final OpenDatabase databases;

	@Activate
	public ImportCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "PATH… [--copy | --link] [--no-links] [--no-hidden] [--no-archives] [--preview] [--json]";
	}

	@Override
	public String summary() {
		return "Takes files and folders into the database; links them where they are unless told to copy. Looks into ZIP and tar archives,"
				+ " follows symbolic links and takes hidden files unless told not to; --preview says what would come of it, and writes nothing";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(),
				Set.of("--copy", "--link", "--json", "--no-links", "--no-hidden", "--no-archives", "--preview"), Set.of());
		if (arguments.words().isEmpty()) {
			throw new UsageException("a file or a folder is needed");
		}
		if (arguments.has("--copy") && arguments.has("--link")) {
			throw new UsageException("--copy and --link exclude each other");
		}
		DicomDatabase database = databases.of(context);
		var request = new ImportRequest(arguments.words().stream().map(context::path).toList(),
				arguments.has("--copy") ? Mode.COPY : Mode.LINK, options(arguments));
		if (arguments.has("--preview")) {
			return preview(database.preview(request, new DatabaseProgress(context, "file")), arguments.has("--json"), context);
		}
		ImportReport report = database.importFiles(request, new DatabaseProgress(context, "file"));
		if (arguments.has("--json")) {
			ImportReportJson.write(report, database.folder(), context.out());
		} else {
			ImportReportText.write(report, database.folder(), context.out(), context.err());
		}
		return report.cancelled() ? CANCELLED : report.complete() ? OK : FAILED;
	}

	private static int preview(ImportPreview preview, boolean json, CommandContext context) throws IOException {
		if (json) {
			ImportPreviewText.json(preview, context.out());
		} else {
			ImportPreviewText.write(preview, context.out(), context.err());
		}
		return preview.cancelled() ? CANCELLED : preview.failures().isEmpty() ? OK : FAILED;
	}

	private static Set<Option> options(Arguments arguments) {
		Set<Option> options = EnumSet.allOf(Option.class);
		WITHOUT.forEach((word, option) -> {
			if (arguments.has(word)) {
				options.remove(option);
			}
		});
		return options;
	}
}
