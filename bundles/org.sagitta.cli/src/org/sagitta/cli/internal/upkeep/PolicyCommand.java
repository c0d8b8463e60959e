package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Periods;
import org.sagitta.cli.internal.Sizes;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Policy;

/// Shows or sets the policy of a database.
@Component(service = Command.class, property = Command.NAME + "=" + PolicyCommand.COMMAND)
public final class PolicyCommand implements Command {
	static final String COMMAND = "policy";

	private final OpenDatabase databases;

	@Activate
	public PolicyCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--quota SIZE|none] [--trash-expiry SPAN|none] [--study-expiry SPAN|none] [--backup-every SPAN|none]";
	}

	@Override
	public String summary() {
		return "Shows or sets how much the database may hold and for how long; SIZE as 500GB, SPAN as 30d, 2w, 6m or 1y. Above the quota imports"
				+ " warn; after the expiries removals are deleted for good, and studies go to the trash";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(),
				Set.of("--quota", "--trash-expiry", "--study-expiry", "--backup-every"));
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name; what is set is an option");
		}
		DicomDatabase database = databases.of(context);
		Policy old = database.policy();
		Policy wanted = new Policy(quota(arguments, old.quota()), span(arguments, "--trash-expiry", old.trashExpiry()),
				span(arguments, "--study-expiry", old.studyExpiry()), span(arguments, "--backup-every", old.backupEvery()));
		if (!wanted.equals(old)) {
			database.setPolicy(wanted);
		}
		PolicyText.write(wanted, context.out());
		return OK;
	}

	private static Optional<Long> quota(Arguments arguments, Optional<Long> old) throws UsageException {
		Optional<String> text = arguments.value("--quota");
		try {
			return text.isEmpty() ? old : text.filter(each -> !each.equals("none")).map(Sizes::parse);
		} catch (IllegalArgumentException e) {
			throw new UsageException("--quota: " + e.getMessage());
		}
	}

	private static Optional<Period> span(Arguments arguments, String option, Optional<Period> old) throws UsageException {
		Optional<String> text = arguments.value(option);
		try {
			return text.isEmpty() ? old : Periods.parse(text.get());
		} catch (IllegalArgumentException e) {
			throw new UsageException(option + ": " + e.getMessage());
		}
	}
}
