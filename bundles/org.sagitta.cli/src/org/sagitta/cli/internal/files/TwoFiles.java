package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.Comparison;
import org.sagitta.dicom.inspect.Difference;
import org.sagitta.dicom.inspect.TagPath;

/// Compares two files for a command.
/// @param command its name, before each message
public record TwoFiles(String command, DicomFiles files, CommandContext context) {
	private static final int DIFFERENT = 1;
	/// The exit code, as `diff` has it: they could not be compared, or not to their ends.
	public static final int TROUBLE = 2;

	/// Shows how they differ.
	/// @return the exit code
	public int compare(Path a, Path b, List<TagPath> ignored, boolean json) throws IOException {
		List<GivenFiles.Given> both = Stream.of(a, b).map(path -> new GivenFiles.Given(path, true)).toList();
		GivenFiles given = new GivenFiles(command, files, context, List.of());
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
			given.failed(a + " or " + b, e);
			return TROUBLE;
		}
		if (json) {
			CompareOutput.json(differences, context.out());
		} else {
			CompareOutput.text(differences, context.out());
		}
		return !given.isGood() ? TROUBLE : differences.isEmpty() ? Command.OK : DIFFERENT;
	}
}
