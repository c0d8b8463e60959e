package org.sagitta.command.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.command.UserSettings;

/// The entry of the command line: has the command run by the process that owns the database, where there is one, else starts
/// the program without a window in this process.
///
/// The launcher script calls it with this bundle and `org.eclipse.equinox.launcher` on the class path, both from the
/// installation's `plugins` folder.
public final class Main {
	private static final int SECONDS_TO_CANCEL = 10;

	private Main() {
	}

	public static void main(String[] words) throws IOException {
		Terminal terminal = Terminal.ofProcess();
		int code;
		try {
			code = run(List.of(words), terminal);
		} catch (UsageException e) {
			code = fail(terminal, e.getMessage(), Command.USAGE);
		} catch (IOException | ReflectiveOperationException e) {
			code = fail(terminal, e.getMessage(), Command.FAILED);
		}
		System.exit(code);
	}

	private static int fail(Terminal terminal, String message, int code) throws IOException {
		terminal.err().write(("sagitta: " + message + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
		return code;
	}

	private static int run(List<String> words, Terminal terminal) throws UsageException, IOException, ReflectiveOperationException {
		Path here = Path.of("").toAbsolutePath();
		Optional<String> named = CommandLine.parse(words).database();
		Path database = named.isPresent() ? here.resolve(named.get()) : UserSettings.ofUser().database();
		Optional<AttachClient> owner = AttachClient.connect(database);
		if (owner.isPresent()) {
			return attached(owner.get(), new Request(words, here, terminal.watched()), terminal);
		}
		Headless.start(words);
		throw new IllegalStateException("the program returned without an exit code");
	}

	/// Runs a command in the owner. An interrupt from the keyboard asks the owner to stop and waits for what it has to say.
	public static int attached(AttachClient owner, Request request, Terminal terminal) throws IOException {
		var done = new CountDownLatch(1);
		var interrupted = Thread.ofPlatform().unstarted(() -> cancel(owner, done, terminal));
		Runtime.getRuntime().addShutdownHook(interrupted);
		try (owner) {
			return owner.run(request, terminal);
		} finally {
			terminal.progress("");
			done.countDown();
		}
	}

	private static void cancel(AttachClient owner, CountDownLatch done, Terminal terminal) {
		try {
			if (done.getCount() > 0) {
				owner.cancel();
				if (!done.await(SECONDS_TO_CANCEL, TimeUnit.SECONDS)) {
					fail(terminal, "The command has not stopped yet; it goes on to a safe end in the program that runs it.",
							Command.CANCELLED);
				}
			}
		} catch (IOException _) {
			return; // the owner is gone, and the command with it
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
