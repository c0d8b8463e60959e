package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.LastImport;
import org.sagitta.watch.WatchFolders.Watch;
import org.sagitta.watch.WatchedFolder;

/// Watches until it is interrupted, and says what is imported. Where the workbench has the database, that one watches, and this tells
/// of it.
@Component(service = Command.class, property = Command.NAME + "=" + WatchRunCommand.COMMAND)
public final class WatchRunCommand implements Command {
	static final String COMMAND = "watch run";
	private static final int LOOK_MILLIS = 200;

	private final Databases databases;
	private final Reports reports;

	@Activate
	public WatchRunCommand(@Reference Databases databases, @Reference Reports reports) {
		this.databases = databases;
		this.reports = reports;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[FOLDER [--copy] [--no-subfolders]] [--json]";
	}

	@Override
	public String summary() {
		return "Imports the new files of the watched folders, or of one folder that need not be among them, until it is interrupted;"
				+ " --json prints an object for each import on a line of its own";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException, InterruptedException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(WatchAddCommand.COPY, WatchAddCommand.FLAT, "--json"), Set.of());
		Optional<WatchedFolder> one = arguments.words().isEmpty() ? Optional.empty() : Optional.of(WatchAddCommand.folder(arguments, context));
		if (one.isEmpty() && (arguments.has(WatchAddCommand.COPY) || arguments.has(WatchAddCommand.FLAT))) {
			throw new UsageException("how to import is said when a folder is added; here it goes with a FOLDER");
		}
		DicomDatabase database = databases.of(context);
		if (one.isEmpty() && databases.folders().folders(database).stream().noneMatch(each -> each.folder().on())) {
			context.err().println("sagitta watch run: no folder is watched, or all are paused; sagitta watch add FOLDER adds one");
			return FAILED;
		}
		one.map(WatchedFolder::path).filter(path -> !Files.isDirectory(path)).ifPresent(
				path -> context.err().println("sagitta watch run: warning: " + Texts.plain(path.toString()) + " is not there now; it is watched when it comes"));
		Reports.Taker taker = (folder, last) -> {
			if (one.isEmpty() || one.get().path().equals(folder)) {
				say(folder, last, arguments.has("--json"), context);
			}
		};
		try (var _ = reports.to(database, taker); Watch _ = watch(database, one)) {
			return wait(database, context);
		}
	}

	private Watch watch(DicomDatabase database, Optional<WatchedFolder> one) throws IOException {
		return one.isPresent() ? databases.folders().watch(database, one.get()) : databases.folders().watch(database);
	}

	private int wait(DicomDatabase database, CommandContext context) throws InterruptedException {
		Map<Path, String> said = new HashMap<>();
		while (!context.cancelled()) {
			if (!databases.isOpen(database)) {
				context.err().println("sagitta watch run: the database " + database.folder() + " was closed");
				return FAILED;
			}
			int waiting = 0;
			for (FolderState each : databases.folders().folders(database)) {
				trouble(each, said, context);
				waiting += each.waiting();
			}
			context.progress(waiting == 0 ? "watching" : "watching, " + waiting + " waiting");
			Thread.sleep(LOOK_MILLIS);
		}
		return CANCELLED;
	}

	/// Says once that a folder is away or was not imported, and once that it is back.
	private static void trouble(FolderState state, Map<Path, String> said, CommandContext context) {
		String now = switch (state.condition()) {
			case OFFLINE, FAILED -> Texts.condition(state) + ": " + state.detail();
			case WATCHING -> "";
			case PAUSED, NOT_WATCHED, LOOKING, IMPORTING -> said.getOrDefault(state.folder().path(), "");
		};
		String before = Optional.ofNullable(said.put(state.folder().path(), now)).orElse("");
		if (!now.equals(before)) {
			context.err().println("sagitta watch run: warning: " + Texts.plain(state.folder().path() + ": " + (now.isEmpty() ? "watched again" : now)));
		}
	}

	private static void say(Path folder, LastImport last, boolean asJson, CommandContext context) {
		synchronized (context) {
			if (asJson) {
				context.out().println(json(folder, last));
			} else {
				context.out().println(Texts.plain(folder + ": " + Texts.counts(last) + (last.why().isEmpty() ? "" : " (" + last.why() + ")")));
			}
			context.out().flush();
		}
	}

	private static String json(Path folder, LastImport last) {
		var text = new StringBuilder();
		try {
			JsonWriter json = new JsonWriter(text).beginObject().name("folder").value(folder.toString());
			StateJson.write(last, json);
			json.endObject();
		} catch (IOException e) {
			throw new AssertionError("memory takes everything", e);
		}
		return text.toString();
	}
}
