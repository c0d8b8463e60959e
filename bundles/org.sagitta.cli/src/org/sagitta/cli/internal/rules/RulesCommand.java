package org.sagitta.cli.internal.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Rules.Rule;
import org.sagitta.dicom.JsonWriter;

/// Lists the displayed-field rules.
@Component(service = Command.class, property = Command.NAME + "=" + RulesCommand.COMMAND)
public final class RulesCommand implements Command {
	static final String COMMAND = "rules";

	private final OpenDatabase databases;

	@Activate
	public RulesCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--json]";
	}

	@Override
	public String summary() {
		return "Lists the rules that fill the columns of the browser, in the order in which they are asked";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<Rule> rules = databases.of(context).rules().all();
		if (arguments.has("--json")) {
			json(rules, context.out());
			return OK;
		}
		var table = new TextTable().column("Rule", false).column("Version", true).column("State", false).column("Fields", false);
		rules.forEach(each -> table.row(List.of(each.name(), each.present() ? Integer.toString(each.version()) : "", state(each), String.join(", ", each.fields()))));
		table.print(context.out());
		return OK;
	}

	private static String state(Rule rule) {
		if (!rule.enabled()) {
			return rule.present() ? "off" : "off, not installed";
		}
		return rule.failure().isEmpty() ? "on" : "fails: " + rule.failure();
	}

	private static void json(List<Rule> rules, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Rule each : rules) {
			json.beginObject().name("name").value(each.name()).name("version").value(each.version()).name("enabled").value(each.enabled());
			json.name("present").value(each.present()).name("failure").value(each.failure()).name("options").value(each.options()).name("fields").beginArray();
			for (String field : each.fields()) {
				json.value(field);
			}
			json.endArray().endObject();
		}
		json.endArray();
		out.println();
	}
}
