package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.util.Optional;
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
import org.sagitta.database.Integrity;

/// Compares the index with the files, and puts right what is not so.
@Component(service = Command.class, property = Command.NAME + "=" + VerifyCommand.COMMAND)
public final class VerifyCommand implements Command {
	static final String COMMAND = "verify-database";

	private final OpenDatabase databases;

	@Activate
	public VerifyCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--contents] [--repair] [--json]";
	}

	@Override
	public String summary() {
		return "Compares the index with the files, --contents reads copies whole; exit code 0 when nothing is wrong, or all was repaired with"
				+ " --repair, which deletes no file. Drives that are away are said, and are no fault";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--contents", "--repair", "--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name; --database says which database");
		}
		Integrity integrity = databases.of(context).integrity();
		var progress = new DatabaseProgress(context, "file");
		Integrity.Report found = integrity.verify(arguments.has("--contents"), progress);
		boolean json = arguments.has("--json");
		if (!json) {
			FindingsText.found(found, context.out());
		}
		boolean repair = arguments.has("--repair") && !found.cancelled() && !good(found);
		if (repair && !json) {
			FindingsText.willDo(found, context.out());
		}
		Optional<Integrity.Report> left = repair ? Optional.of(integrity.repair(found, progress)) : Optional.empty();
		if (json) {
			FindingsJson.write(found, left, context.out());
		} else {
			left.ifPresent(report -> FindingsText.left(report, context.out()));
		}
		if (found.cancelled() || left.filter(Integrity.Report::cancelled).isPresent()) {
			return CANCELLED;
		}
		return good(left.orElse(found)) ? OK : FAILED;
	}

	/// A drive that is away is no fault: nobody can tell what is on it.
	private static boolean good(Integrity.Report report) {
		return report.findings().stream().allMatch(finding -> finding.kind() == Integrity.Kind.OFFLINE);
	}
}
