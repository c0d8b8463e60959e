package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.inspect.Dump;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagSearch;

/// Shows the elements of files.
@Component(service = Command.class, property = Command.NAME + "=" + TagsCommand.COMMAND)
public final class TagsCommand implements Command {
	static final String COMMAND = "tags";

	private final DicomFiles files;

	@Activate
	public TagsCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FILE… [--json [--bulk] | --xml] [--search TEXT] [--tag PATH]… [--all-values]";
	}

	@Override
	public String summary() {
		return "Shows the elements of DICOM files, as text, DICOM JSON (an array of objects for several files) or Native DICOM XML";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json", "--xml", "--bulk", "--all-values"),
				Set.of("--search", "--tag"));
		if (arguments.words().isEmpty()) {
			throw new UsageException("a file is needed");
		}
		Optional<TagSelection> selection = selection(arguments);
		GivenFiles given = new GivenFiles(COMMAND, files, context, arguments.words());
		TagsOutput output = output(arguments, selection, given, context);
		output.begin();
		for (GivenFiles.Given each : given.all()) {
			Optional<DicomFile> file = given.read(each);
			if (file.isPresent()) {
				try {
					output.file(each.path(), file.get());
				} catch (IOException | UncheckedIOException e) {
					given.failed(each.path(), e);
				}
				given.say(each.path(), file.get().problems());
			}
			if (context.cancelled()) {
				return CANCELLED;
			}
		}
		output.end();
		List<TagPath> nowhere = selection.map(TagSelection::nowhere).orElse(List.of());
		nowhere.forEach(path -> context.err().println("sagitta tags: there is no " + path));
		return given.isGood() && nowhere.isEmpty() ? OK : FAILED;
	}

	private static Optional<TagSelection> selection(Arguments arguments) throws UsageException {
		List<TagPath> paths = new ArrayList<>();
		for (String path : arguments.values("--tag")) {
			try {
				paths.add(TagPath.parse(path));
			} catch (IllegalArgumentException e) {
				throw new UsageException(e.getMessage());
			}
		}
		Optional<TagSearch> search = arguments.value("--search").map(TagSearch::new);
		return paths.isEmpty() && search.isEmpty() ? Optional.empty() : Optional.of(new TagSelection(paths, search));
	}

	private static TagsOutput output(Arguments arguments, Optional<TagSelection> selection, GivenFiles given, CommandContext context)
			throws UsageException {
		if (arguments.has("--bulk") && (!arguments.has("--json") || selection.isPresent())) {
			throw new UsageException("--bulk goes with --json, and with neither --search nor --tag");
		}
		if (arguments.has("--xml")) {
			if (arguments.has("--json") || selection.isPresent()) {
				throw new UsageException("--xml goes with neither --json nor --search nor --tag");
			}
			if (given.all().size() > 1) {
				throw new UsageException("--xml shows one file, and " + given.all().size() + " are given");
			}
			return new XmlOutput(context.out());
		}
		if (arguments.has("--json")) {
			return new JsonOutput(context.out(), selection, !given.isSingle(),
					arguments.has("--bulk") ? DicomJson.Bulk.INLINE : DicomJson.Bulk.OMITTED);
		}
		return new DumpOutput(context.out(), selection, new Dump(arguments.has("--all-values")), !given.isSingle());
	}
}
