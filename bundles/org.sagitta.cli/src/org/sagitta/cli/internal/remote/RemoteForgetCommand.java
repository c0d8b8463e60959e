package org.sagitta.cli.internal.remote;

import java.io.IOException;
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
		var keys = new LinkedHashSet<String>();
		var unknown = new LinkedHashSet<String>();
		for (String word : words.subList(1, words.size())) {
			Set<String> meant = meant(database, level, word);
			keys.addAll(meant);
			if (meant.isEmpty()) {
				unknown.add(word);
			}
		}
		context.out().println("Forgot " + Text.count(database.remotes().forget(level, keys), "remote instance"));
		unknown.forEach(key -> context.err().println("sagitta remote forget: the database has no " + (level == Level.INSTANCE ? "remote " : "")
				+ Levels.noun(level) + " " + Text.plain(key)));
		return unknown.isEmpty() ? OK : FAILED;
	}

	private static Set<String> meant(DicomDatabase database, Level level, String word) throws UsageException, IOException {
		if (level == Level.INSTANCE) {
			return database.remotes().find(word).isPresent() ? Set.of(word) : Set.of();
		}
		Set<String> keys = Levels.keys(database.snapshot(), level, word);
		if (keys.size() > 1) {
			throw new UsageException(keys.size() + " patients have the ID " + word + "; name one by its key: " + String.join(", ", keys));
		}
		return keys;
	}
}
