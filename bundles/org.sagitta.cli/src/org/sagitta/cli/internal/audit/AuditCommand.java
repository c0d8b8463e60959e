package org.sagitta.cli.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.Outcome;
import org.sagitta.cli.internal.Failures;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Shows the audit trail. Reading it is recorded first (PS3.15 section A.5.3.2), so that no reading is without a record.
@Component(service = Command.class, property = Command.NAME + "=" + AuditCommand.COMMAND)
public final class AuditCommand implements Command {
	static final String COMMAND = "audit";

	private final OpenDatabase databases;

	@Activate
	public AuditCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return AuditWords.USAGE + " [--json | --csv] | --verify [--json]";
	}

	@Override
	public String summary() {
		return "Shows who did what, the oldest first, and records that; --verify checks that the log is what was written, exit code 0 when it is."
				+ " A DATE is a day as 2026-11-25 or a moment as 2026-11-25T10:00; days are counted in local time, and included";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json", "--csv", "--verify"), AuditWords.OPTIONS);
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name; what is sought is an option");
		}
		if (arguments.has("--csv") && (arguments.has("--json") || arguments.has("--verify"))) {
			throw new UsageException("--csv goes with neither --json nor --verify");
		}
		if (arguments.has("--verify")) {
			if (AuditWords.OPTIONS.stream().anyMatch(arguments::has)) {
				throw new UsageException("--verify checks the whole log, and takes no conditions");
			}
			return VerificationOutput.write(databases.of(context).audit().verify(), arguments.has("--json"), context.out());
		}
		AuditFilter filter = AuditWords.filter(arguments);
		AuditTrail trail = databases.of(context).audit();
		trail.record(new AuditEvent(Instant.now(), System.getProperty("user.name"), Action.AUDIT_READ, Outcome.SUCCESS, List.of(),
				String.join(" ", context.arguments())));
		return read(trail, filter, output(arguments, context), context);
	}

	private static AuditOutput output(Arguments arguments, CommandContext context) {
		return arguments.has("--json") ? new AuditJson(context.out())
				: arguments.has("--csv") ? new AuditCsv(context.out()) : new AuditText(context.out());
	}

	/// Damage in the midst of the log does not keep the rest from being shown.
	private static int read(AuditTrail trail, AuditFilter filter, AuditOutput output, CommandContext context) throws IOException {
		output.begin();
		Optional<IOException> damage = Optional.empty();
		try {
			trail.read(filter, entry -> show(entry, output, context));
		} catch (IOException e) {
			damage = Optional.of(e);
		} catch (CancellationException _) {
			return CANCELLED;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		output.end();
		damage.ifPresent(e -> context.err().println("sagitta audit: " + Text.plain(Failures.describe(e))));
		return damage.isEmpty() ? OK : FAILED;
	}

	private static void show(AuditEntry entry, AuditOutput output, CommandContext context) {
		if (context.cancelled()) {
			throw new CancellationException();
		}
		try {
			output.entry(entry);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
