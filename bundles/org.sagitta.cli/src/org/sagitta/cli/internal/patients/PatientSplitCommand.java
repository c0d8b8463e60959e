package org.sagitta.cli.internal.patients;

import java.io.IOException;
import java.util.LinkedHashSet;
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

/// Takes studies away from a patient to whom they do not belong.
@Component(service = Command.class, property = Command.NAME + "=" + PatientSplitCommand.COMMAND)
public final class PatientSplitCommand implements Command {
	static final String COMMAND = "patient split";

	private final OpenDatabase databases;

	@Activate
	public PatientSplitCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "STUDY… --name NAME --id ID " + PatientAttributes.USAGE;
	}

	@Override
	public String summary() {
		return "Makes studies those of a patient of their own; the files stay as they are";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), PatientAttributes.OPTIONS);
		if (arguments.words().isEmpty()) {
			throw new UsageException("the UID of a study is needed");
		}
		if (!arguments.has("--name") || !arguments.has("--id")) {
			throw new UsageException("--name and --id are needed");
		}
		Map<String, String> attributes = PatientAttributes.of(arguments);
		DicomDatabase database = databases.of(context);
		var studies = new LinkedHashSet<String>();
		for (String word : arguments.words()) {
			studies.add(Levels.key(database, Level.STUDY, word));
		}
		Changed.tell(database.identities().split(studies, attributes), context);
		return OK;
	}
}
