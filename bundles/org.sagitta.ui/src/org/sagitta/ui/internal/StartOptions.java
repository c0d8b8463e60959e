package org.sagitta.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.app.IApplicationContext;

/// What the command line asks of the workbench.
/// @param database the folder after `-database`, else the one of the settings is opened
record StartOptions(Optional<Path> database) {
	static StartOptions of(IApplicationContext context) {
		return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words ? parse(Arrays.asList(words))
				: new StartOptions(Optional.empty());
	}

	static StartOptions parse(List<String> words) {
		int at = Math.max(words.lastIndexOf("-database"), words.lastIndexOf("--database"));
		return new StartOptions(at >= 0 && at + 1 < words.size() ? Optional.of(Path.of(words.get(at + 1)).toAbsolutePath()) : Optional.empty());
	}
}
