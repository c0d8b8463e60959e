package org.sagitta.cli.internal.patients;

import java.io.IOException;
import java.util.Map;
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

/// Corrects what a patient is called.
@Component(service = Command.class, property = Command.NAME + "=" + PatientRenameCommand.COMMAND)
public final class PatientRenameCommand implements Command {
	static final String COMMAND = "patient rename";

	private final OpenDatabase databases;

	@Activate
	public PatientRenameCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "PATIENT [--name NAME] [--id ID] " + PatientAttributes.USAGE;
	}

	@Override
	public String summary() {
		return "Shows a patient, by key or Patient ID, under other attributes than the files have; the files stay as they are";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), PatientAttributes.OPTIONS);
		if (arguments.words().size() != 1) {
			throw new UsageException("one patient is needed");
		}
		Map<String, String> attributes = PatientAttributes.of(arguments);
		if (attributes.isEmpty()) {
			throw new UsageException("what shall be changed?");
		}
		DicomDatabase database = databases.of(context);
		String key = Levels.key(database, Level.PATIENT, arguments.words().getFirst());
		Changed.tell(database.identities().rename(key, attributes), context);
		return OK;
	}
}
