package org.sagitta.cli.internal.remote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.sagitta.database.choice.LevelWords;
import org.sagitta.database.choice.NamedRows;
import org.sagitta.dicom.Level;

/// Forgets instances that are known only remotely.
@Component(service = Command.class, property = Command.NAME + "=" + RemoteForgetCommand.COMMAND)
public final class RemoteForgetCommand implements Command {
	static final String COMMAND = "remote forget";

	private final OpenDatabase databases;

	@Activate
	public RemoteForgetCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series|instances KEY…";
	}

	@Override
	public String summary() {
		return "Forgets the remote instances of patients (by ID or key), studies, series or instances (by UID); files stay";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() < 2) {
			throw new UsageException("a level and what to forget are needed");
		}
		Level level = Levels.parse(words.getFirst());
		DicomDatabase database = databases.of(context);
		List<String> named = words.subList(1, words.size());
		NamedRows rows = level == Level.INSTANCE ? remote(database, named) : Levels.named(database, level, named);
		context.out().println("Forgot " + Text.count(database.remotes().forget(level, rows.keys()), "remote instance"));
		rows.unknown().forEach(key -> context.err().println("sagitta remote forget: the database has no " + (level == Level.INSTANCE ? "remote " : "")
				+ LevelWords.noun(level) + " " + Text.plain(key)));
		return rows.unknown().isEmpty() ? OK : FAILED;
	}

	private static NamedRows remote(DicomDatabase database, List<String> uids) throws IOException {
		var keys = new ArrayList<String>();
		var unknown = new ArrayList<String>();
		for (String uid : new LinkedHashSet<>(uids)) {
			(database.remotes().find(uid).isPresent() ? keys : unknown).add(uid);
		}
		return new NamedRows(keys, unknown);
	}
}
