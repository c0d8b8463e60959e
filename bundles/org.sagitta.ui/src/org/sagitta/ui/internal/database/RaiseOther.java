package org.sagitta.ui.internal.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.sagitta.command.Command;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.Output;
import org.sagitta.command.attach.Request;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// Asks the program that has a database to bring its window to the front.
final class RaiseOther {
	private RaiseOther() {
	}

	/// @param raised runs in the background once it has
	static void raise(Path folder, Runnable raised) {
		Background.run(Messages.raise_summary, _ -> ask(folder, raised));
	}

	private static IStatus ask(Path folder, Runnable raised) {
		var said = new Collected(new ByteArrayOutputStream());
		try {
			Optional<AttachClient> owner = AttachClient.connect(folder);
			if (owner.isEmpty()) {
				return failed(Messages.raise_nobody, null);
			}
			try (AttachClient client = owner.get()) {
				int code = client.run(new Request(List.of(RaiseCommand.COMMAND), folder.toAbsolutePath(), false), said);
				if (code != Command.OK) {
					return failed(said.text(), null);
				}
				raised.run();
				return Status.OK_STATUS;
			}
		} catch (IOException e) {
			return failed(NLS.bind(Messages.raise_failed, e.getMessage()), e);
		}
	}

	private static IStatus failed(String message, IOException cause) {
		return new Status(IStatus.ERROR, Ids.BUNDLE, message, cause);
	}

	private record Collected(ByteArrayOutputStream bytes) implements Output {
		@Override
		public OutputStream out() {
			return bytes;
		}

		@Override
		public OutputStream err() {
			return bytes;
		}

		@Override
		public void progress(String line) {
			// a window comes to the front at once: there is no progress to show
		}

		String text() {
			return bytes.toString(StandardCharsets.UTF_8).strip();
		}
	}
}
