package org.sagitta.cli.internal.patients;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// Makes one patient of two.
@Component(service = Command.class, property = Command.NAME + "=" + PatientMergeCommand.COMMAND)
public final class PatientMergeCommand implements Command {
	static final String COMMAND = "patient merge";

	private final OpenDatabase databases;

	@Activate
	public PatientMergeCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FROM INTO";
	}

	@Override
	public String summary() {
		return "Makes the studies of one patient those of another, by their keys or Patient IDs; the files stay as they are";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 2) {
			throw new UsageException("two patients are needed: the one that goes, and the one that stays");
		}
		DicomDatabase database = databases.of(context);
		String from = Levels.key(database, Level.PATIENT, words.getFirst());
		String into = Levels.key(database, Level.PATIENT, words.getLast());
		if (from.equals(into)) {
			throw new UsageException("both are the same patient");
		}
		Changed.tell(database.identities().merge(from, into), context);
		return OK;
	}
}
