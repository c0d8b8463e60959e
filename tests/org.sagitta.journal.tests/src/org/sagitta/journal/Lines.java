package org.sagitta.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All lines of a file.
final class Lines {
	private Lines() {
	}

	static List<String> of(Path file) throws IOException {
		var lines = new ArrayList<String>();
		LineLog.read(file, (_, text) -> lines.add(text));
		return lines;
	}
}
