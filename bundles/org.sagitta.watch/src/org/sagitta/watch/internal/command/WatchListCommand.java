package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.watch.FolderState;

/// Lists the watched folders.
@Component(service = Command.class, property = Command.NAME + "=" + WatchListCommand.COMMAND)
public final class WatchListCommand implements Command {
	static final String COMMAND = "watch list";

	private final Databases databases;

	@Activate
	public WatchListCommand(@Reference Databases databases) {
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
		return "Lists the folders whose new files are imported, what goes on in them, and what came of their files last";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<FolderState> folders = databases.folders().folders(databases.of(context));
		if (arguments.has("--json")) {
			var json = new JsonWriter(context.out(), " ");
			json.beginArray();
			for (FolderState each : folders) {
				StateJson.write(each, json);
			}
			json.endArray();
			context.out().println();
		} else {
			folders.forEach(each -> text(each, context.out()));
			if (folders.isEmpty()) {
				context.out().println("No folder is watched; sagitta watch add FOLDER adds one");
			}
		}
		return OK;
	}

	private static void text(FolderState state, PrintStream out) {
		out.println(Texts.plain(state.folder().path().toString()));
		out.println("  " + Texts.condition(state) + (state.detail().isEmpty() ? "" : ": " + Texts.plain(state.detail())) + " (" + Texts.how(state) + ")"
				+ (state.waiting() == 0 ? "" : ", waiting: " + state.waiting()));
		state.held().forEach(each -> out.println("  tried again later: " + Texts.plain(each.file() + ": " + each.reason())));
		state.last().ifPresent(last -> out.println("  " + Texts.last(last) + (last.why().isEmpty() ? "" : " (" + Texts.plain(last.why()) + ")")));
	}
}
