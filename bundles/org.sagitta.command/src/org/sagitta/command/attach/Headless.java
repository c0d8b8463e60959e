package org.sagitta.command.attach;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/// Starts the installation that this class came from, without a window, in this process, to run one command.
public final class Headless {
	private static final String WORDS = "sagitta.words";

	private Headless() {
	}

	/// The words of the command when this process was started by [Main]. They do not travel among the arguments of the
	/// application: the framework would take out those that look like its own (`-data`, `-console` …).
	public static List<String> words(String[] otherwise) {
		String all = System.getProperty(WORDS);
		if (all == null) {
			return List.of(otherwise);
		}
		return all.isEmpty() ? List.of() : List.of(all.split("\0", -1));
	}

	/// Ends the process with the exit code of the command.
	static void start(List<String> words) throws ReflectiveOperationException {
		System.setProperty(WORDS, String.join("\0", words));
		String[] arguments = { "-nosplash", "-application", "org.sagitta.cli.application", "-data", "@none" };
		try {
			Class.forName("org.eclipse.equinox.launcher.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
		} catch (InvocationTargetException e) {
			throw new ReflectiveOperationException("the program could not start: " + e.getCause(), e.getCause());
		}
	}
}
