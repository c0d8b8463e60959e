package org.sagitta.cli.internal.rules;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Rules;
import org.sagitta.database.Rules.Rule;

/// Shows or sets the options of a displayed-field rule.
@Component(service = Command.class, property = Command.NAME + "=" + RulesOptionsCommand.COMMAND)
public final class RulesOptionsCommand implements Command {
	static final String COMMAND = "rules options";

	private final OpenDatabase databases;

	@Activate
	public RulesOptionsCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "RULE [JSON | --default]";
	}

	@Override
	public String summary() {
		return "Shows the options of a rule, or sets them for this database as a JSON object";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--default"), Set.of());
		List<String> words = arguments.words();
		if (words.isEmpty() || words.size() > 2 || words.size() == 2 && (arguments.has("--default") || words.getLast().isBlank())) {
			throw new UsageException("a rule is needed, and either a JSON object or --default to set its options");
		}
		Rules rules = databases.of(context).rules();
		String name = words.getFirst();
		if (words.size() == 2 || arguments.has("--default")) {
			rules.setOptions(name, words.size() == 2 ? words.getLast() : "");
			return OK;
		}
		Rule rule = rules.all().stream().filter(each -> each.name().equals(name)).findFirst()
				.orElseThrow(() -> new UsageException("there is no rule " + name + "; \"sagitta rules\" lists them"));
		context.out().println(Text.plain(rule.options()));
		return OK;
	}
}
