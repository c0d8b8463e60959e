package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.Check;
import org.sagitta.dicom.inspect.Finding;

/// Checks files against the standard.
@Component(service = Command.class, property = Command.NAME + "=" + CheckCommand.COMMAND)
public final class CheckCommand implements Command {
	static final String COMMAND = "check";

	private final DicomFiles files;

	@Activate
	public CheckCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "PATH… [--strict] [--json]";
	}

	@Override
	public String summary() {
		return "Checks DICOM files, and those in folders, against the standard; errors (with --strict, warnings too) make the exit code 1";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--strict", "--json"), Set.of());
		if (arguments.words().isEmpty()) {
			throw new UsageException("a file or a folder is needed");
		}
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words());
		CheckOutput output = arguments.has("--json") ? new CheckOutput.Json(context.out(), !given.isSingle())
				: new CheckOutput.Lines(context.out());
		boolean good = true;
		output.begin();
		for (GivenFiles.Given each : given.all()) {
			Optional<DicomFile> file = given.read(each);
			if (file.isPresent()) {
				try {
					List<Finding> findings = Check.of(file.get());
					output.file(each.path(), findings);
					good &= findings.stream().noneMatch(finding -> isBad(finding, arguments.has("--strict")));
				} catch (IOException | UncheckedIOException e) {
					given.failed(each.path(), e);
				}
			}
			if (context.cancelled()) {
				return CANCELLED;
			}
		}
		output.end(given.others());
		return good && given.isGood() ? OK : FAILED;
	}

	private static boolean isBad(Finding finding, boolean strict) {
		return finding.severity() == Finding.Severity.ERROR || strict && finding.severity() == Finding.Severity.WARNING;
	}
}
