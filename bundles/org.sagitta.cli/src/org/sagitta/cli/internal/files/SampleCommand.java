package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SampleData;

/// Writes the sample data.
@Component(service = Command.class, property = Command.NAME + "=" + SampleCommand.COMMAND)
public final class SampleCommand implements Command {
	static final String COMMAND = "sample";

	private final DicomFiles files;

	@Activate
	public SampleCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "DIR";
	}

	@Override
	public String summary() {
		return "Writes synthetic DICOM files to try Sagitta with: a CT, an MR study, names in other scripts";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("one folder to write to is needed");
		}
		Path folder = context.path(words.getFirst());
		int written = SampleData.write(files, folder);
		context.out().println(written == 0 ? "All files are there already: " + folder : "Wrote " + written + " files: " + folder);
		return OK;
	}
}
