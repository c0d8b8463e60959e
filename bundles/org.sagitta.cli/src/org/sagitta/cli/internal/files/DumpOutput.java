package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.cli.internal.Text;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.Dump;
import org.sagitta.dicom.inspect.TagPath;

/// As text, a line for each element; each of several files under its name.
record DumpOutput(PrintStream out, Optional<TagSelection> selection, Dump dump, boolean several) implements TagsOutput {
	@Override
	public void file(Path path, DicomFile file) throws IOException {
		List<TagPath.Match> matches = selection.isPresent() ? selection.get().find(file) : List.of();
		if (several && (selection.isEmpty() || !matches.isEmpty())) {
			out.println("# " + Text.plain(path.toString()));
		}
		if (selection.isEmpty()) {
			dump.write(file, out);
		}
		for (TagPath.Match match : matches) {
			if (selection.get().isSearch()) {
				dump.line(match, out);
			} else {
				dump.write(match, out);
			}
		}
	}
}
