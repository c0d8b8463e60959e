package org.sagitta.cli.internal.quarantine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Ids;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.cli.internal.files.TwoFiles;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Quarantine;
import org.sagitta.dicom.DicomFiles;

/// Shows why a file is kept aside.
@Component(service = Command.class, property = Command.NAME + "=" + QuarantineCompareCommand.COMMAND)
public final class QuarantineCompareCommand implements Command {
	static final String COMMAND = "quarantine compare";

	private final OpenDatabase databases;
	private final DicomFiles files;

	@Activate
	public QuarantineCompareCommand(@Reference OpenDatabase databases, @Reference DicomFiles files) {
		this.databases = databases;
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "ID [--json]";
	}

	@Override
	public String summary() {
		return "Shows how a file that is kept aside (B) differs from the one that the index has (A); exit codes as of sagitta compare";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (arguments.words().size() != 1) {
			throw new UsageException("the number of one file is needed; sagitta quarantine list has it");
		}
		long id = Ids.of(arguments.words().getFirst(), "file");
		try {
			Quarantine.Held held = HeldFiles.find(databases.of(context).quarantine(), id);
			Path first = held.first().orElseThrow(() -> new NotFoundException("The index has no file under this UID any more; "
					+ "sagitta quarantine resolve " + id + " second takes this one."));
			return new TwoFiles(COMMAND, files, context).compare(first, held.file(), List.of(), arguments.has("--json"));
		} catch (NotFoundException e) {
			context.err().println("sagitta quarantine compare: " + e.getMessage());
			return TwoFiles.TROUBLE;
		}
	}
}
