package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.inspect.Comparison;
import org.sagitta.dicom.inspect.Difference;
import org.sagitta.dicom.inspect.TagPath;

/// Shows how two files differ.
@Component(service = Command.class, property = Command.NAME + "=" + CompareCommand.COMMAND)
public final class CompareCommand implements Command {
	static final String COMMAND = "compare";
	private static final int LONGEST = 120;
	private static final int DIFFERENT = 1;
	/// As `diff` has it: they could not be compared, or not to their ends.
	private static final int TROUBLE = 2;

	private final DicomFiles files;

	@Activate
	public CompareCommand(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "A B [--ignore PATH]… [--json]";
	}

	@Override
	public String summary() {
		return "Shows how two DICOM files differ, by element; exit code 0: they do not, 1: they do, 2: they cannot be compared";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of("--ignore"));
		if (arguments.words().size() != 2) {
			throw new UsageException("two files are needed");
		}
		List<TagPath> ignored = new ArrayList<>();
		for (String path : arguments.values("--ignore")) {
			try {
				ignored.add(TagPath.parse(path));
			} catch (IllegalArgumentException e) {
				throw new UsageException(e.getMessage());
			}
		}
		List<GivenFiles.Given> both = arguments.words().stream().map(word -> new GivenFiles.Given(context.path(word), true)).toList();
		GivenFiles given = new GivenFiles(COMMAND, files, context, List.of());
		List<DicomFile> read = both.stream().map(given::read).flatMap(Optional::stream).toList();
		if (read.size() < 2) {
			return TROUBLE;
		}
		for (int i = 0; i < 2; i++) {
			given.say(both.get(i).path(), read.get(i).problems());
		}
		List<Difference> differences;
		try {
			differences = new Comparison(ignored).of(read.getFirst(), read.getLast());
		} catch (IOException | UncheckedIOException e) {
			given.failed(both.getFirst().path() + " or " + both.getLast().path(), e);
			return TROUBLE;
		}
		if (arguments.has("--json")) {
			json(differences, context.out());
		} else {
			text(differences, context.out());
		}
		return !given.isGood() ? TROUBLE : differences.isEmpty() ? OK : DIFFERENT;
	}

	private static void text(List<Difference> differences, PrintStream out) {
		for (Difference difference : differences) {
			String a = shortened(difference.a());
			String b = shortened(difference.b());
			out.println(Text.plain(switch (difference.kind()) {
				case ONLY_IN_A -> "only in A  " + difference.path() + ": " + a;
				case ONLY_IN_B -> "only in B  " + difference.path() + ": " + b;
				case VR -> "other VR   " + difference.path() + ": " + a + " | " + b;
				case VALUE -> "other      " + difference.path() + ": " + a + " | " + b;
				case BYTES -> "same text  " + difference.path() + ": " + a + ", in other bytes";
			}));
		}
		out.println(differences.isEmpty() ? "No differences" : Text.count(differences.size(), "difference"));
	}

	private static String shortened(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
	}

	private static void json(List<Difference> differences, PrintStream out) throws IOException {
		JsonWriter json = new JsonWriter(out, " ");
		json.beginArray();
		for (Difference difference : differences) {
			json.beginObject().name("kind").value(difference.kind().name()).name("path").value(difference.path().toString());
			if (difference.kind() != Difference.Kind.ONLY_IN_B) {
				json.name("a").value(difference.a());
			}
			if (difference.kind() != Difference.Kind.ONLY_IN_A) {
				json.name("b").value(difference.b());
			}
			json.endObject();
		}
		json.endArray();
		out.println();
	}
}
