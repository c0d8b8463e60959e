package org.sagitta.cli.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Command;
import org.sagitta.command.attach.AttachServer;
import org.sagitta.command.attach.Output;
import org.sagitta.command.attach.Request;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;

/// Listens in the folder of the open database, in the workbench as in a run without a window, so that commands given elsewhere
/// run in this process.
@Component(service = { DatabaseListener.class, OwnerSocket.class })
public final class OwnerSocket implements DatabaseListener {
	private static final System.Logger LOG = System.getLogger("org.sagitta.cli");

	private final CommandRunner runner;
	private final Rebuilding rebuilding;
	private Path served;
	private AttachServer server;

	@Activate
	public OwnerSocket(@Reference CommandRunner runner, @Reference Rebuilding rebuilding) {
		this.runner = runner;
		this.rebuilding = rebuilding;
	}

	@Override
	public synchronized void opened(DicomDatabase database) {
		Path folder = database.folder();
		if (server != null && folder.equals(served)) {
			return; // it was rebuilt
		}
		close();
		served = folder;
		try {
			server = AttachServer.open(folder, (request, output, cancelled) -> run(request, folder, output, cancelled));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "Commands given elsewhere cannot reach the database in " + folder + ": " + e.getMessage(), e);
		}
	}

	@Override
	public void closed(DicomDatabase database) {
		if (!rebuilding.postpone(this::close)) {
			close();
		}
	}

	private int run(Request request, Path folder, Output output, BooleanSupplier cancelled) {
		try {
			return runner.run(request, () -> folder, output, cancelled);
		} catch (DatabaseException e) {
			LOG.log(Level.WARNING, "An attached command found the database gone: " + e.getMessage(), e);
			tell(output, "sagitta: " + e.getMessage());
			return Command.FAILED;
		}
	}

	private static void tell(Output output, String line) {
		try {
			output.err().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The client is gone: " + e.getMessage(), e);
		}
	}

	/// Takes no more clients, and waits for the commands that run.
	void drain() {
		AttachServer last = take();
		if (last != null) {
			last.drain();
		}
	}

	@Deactivate
	void close() {
		AttachServer last = take();
		if (last != null) {
			last.close();
		}
	}

	private synchronized AttachServer take() {
		AttachServer last = server;
		server = null;
		return last;
	}
}
