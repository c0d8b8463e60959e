package org.sagitta.cli.internal.notes;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// The note of a row or an instance.
@Component(service = Command.class, property = Command.NAME + "=" + NoteCommand.COMMAND)
public final class NoteCommand implements Command {
	static final String COMMAND = "note";

	private final OpenDatabase databases;

	@Activate
	public NoteCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patient|study|series|instance KEY [TEXT… | --clear]";
	}

	@Override
	public String summary() {
		return "Shows, writes or clears the note of a patient (by ID or key), study, series or instance (by UID)";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--clear"), Set.of());
		List<String> words = arguments.words();
		if (words.size() < 2) {
			throw new UsageException("a level, and an ID, key or UID are needed");
		}
		if (words.size() > 2 && arguments.has("--clear")) {
			throw new UsageException("a text and --clear exclude each other");
		}
		Level level = Levels.parse(words.getFirst());
		DicomDatabase database = databases.of(context);
		String key = Levels.key(database, level, words.get(1));
		if (words.size() > 2 || arguments.has("--clear")) {
			database.notes().setNote(level, key, String.join(" ", words.subList(2, words.size())));
			return OK;
		}
		String note = database.notes().note(level, key);
		note.lines().forEach(line -> context.out().println(Text.plain(line)));
		return OK;
	}
}
