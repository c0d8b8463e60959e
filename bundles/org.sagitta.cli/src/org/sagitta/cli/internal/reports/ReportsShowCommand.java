package org.sagitta.cli.internal.reports;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.ImportReportJson;
import org.sagitta.cli.internal.data.ImportReportText;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;

/// Shows a report of an import; what it says of the files is what was asked for, and goes to standard output.
@Component(service = Command.class, property = Command.NAME + "=" + ReportsShowCommand.COMMAND)
public final class ReportsShowCommand implements Command {
	static final String COMMAND = "reports show";

	private final OpenDatabase databases;

	@Activate
	public ReportsShowCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "ID [--json]";
	}

	@Override
	public String summary() {
		return "Shows the report of a former import";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (arguments.words().size() != 1) {
			throw new UsageException("the ID of one report is needed; sagitta reports has it");
		}
		DicomDatabase database = databases.of(context);
		ImportReport report = database.reports().read(arguments.words().getFirst());
		if (arguments.has("--json")) {
			ImportReportJson.write(report, database.folder(), context.out());
		} else {
			ImportReportText.write(report, database.folder(), context.out(), context.out());
		}
		return OK;
	}
}
