package org.sagitta.cli.internal.patients;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseProgress;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// Brings the corrected identity of a patient into files.
@Component(service = Command.class, property = Command.NAME + "=" + PatientWriteFilesCommand.COMMAND)
public final class PatientWriteFilesCommand implements Command {
	static final String COMMAND = "patient write-files";

	private final OpenDatabase databases;

	@Activate
	public PatientWriteFilesCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "PATIENT";
	}

	@Override
	public String summary() {
		return "Writes a patient's attributes as they are shown into new copies of all his files; linked files stay, replaced copies go to the"
				+ " trash";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("one patient is needed");
		}
		DicomDatabase database = databases.of(context);
		String key = Levels.key(database, Level.PATIENT, words.getFirst());
		int written = database.identities().writeFiles(key, new DatabaseProgress(context, "file"));
		context.out().println("Wrote " + Text.count(written, "file"));
		return context.cancelled() ? CANCELLED : OK;
	}
}
