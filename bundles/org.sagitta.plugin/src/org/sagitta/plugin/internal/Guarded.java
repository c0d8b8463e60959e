package org.sagitta.plugin.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

import org.sagitta.plugin.PluginRegistry.Failure;

/// Calls into plugins: whatever they throw becomes a failure with the importer's name, and stops nobody else.
final class Guarded {
	private static final System.Logger LOG = System.getLogger("org.sagitta.plugin");

	@FunctionalInterface
	interface Call<T> {
		T run() throws IOException;
	}

	sealed interface Outcome<T> {
		record Done<T>(T result) implements Outcome<T> { }

		record Failed<T>(Failure failure) implements Outcome<T> { }
	}

	private Guarded() {
	}

	/// @throws CancellationException as the call does
	static <T> Outcome<T> call(String importer, String series, Call<T> call) {
		try {
			T result = call.run();
			return result != null ? new Outcome.Done<>(result) : failed(importer, series, "It returned nothing; this is an error in the plugin.", null);
		} catch (CancellationException | VirtualMachineError e) {
			throw e;
		} catch (IOException e) {
			// A file, not the plugin: the message is for the user.
			return failed(importer, series, reason(e), e);
		} catch (RuntimeException | Error e) {
			return failed(importer, series, "It failed with an error of its own: " + e, e);
		}
	}

	/// What to tell the user of a file that cannot be read.
	static String reason(IOException e) {
		return switch (e) {
			case NoSuchFileException missing -> missing.getFile() + " is not there; it may have been moved, or its drive may be offline.";
			case AccessDeniedException denied -> denied.getFile() + " may not be read by this user.";
			default -> e.getMessage() == null ? e.toString() : e.getMessage();
		};
	}

	private static <T> Outcome<T> failed(String importer, String series, String reason, Throwable cause) {
		LOG.log(System.Logger.Level.WARNING, "The importer " + importer + " failed" + (cause instanceof IOException ? " on a file" : ""),
				cause instanceof IOException ? null : cause);
		return new Outcome.Failed<>(new Failure(importer, series, reason));
	}
}
