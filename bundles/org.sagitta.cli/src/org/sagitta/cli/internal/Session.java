package org.sagitta.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.command.UserSettings;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.CommandLine;
import org.sagitta.command.attach.Main;
import org.sagitta.command.attach.Request;
import org.sagitta.command.attach.Terminal;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;

/// One run of the program without a window. When another process turns out to have taken the database meanwhile, that one
/// runs the command.
@Component(service = Session.class)
public final class Session {
	private static final Duration PATIENCE = Duration.ofSeconds(3);
	private static final Duration PAUSE = Duration.ofMillis(100);

	private final CommandRunner runner;
	private final OwnerSocket socket;
	private final DatabaseManager databases;

	@Activate
	public Session(@Reference CommandRunner runner, @Reference OwnerSocket socket, @Reference DatabaseManager databases) {
		this.runner = runner;
		this.socket = socket;
		this.databases = databases;
	}

	int run(Request request, Terminal terminal, BooleanSupplier cancelled) throws IOException {
		RunContext.Folder folder = () -> folder(request);
		try {
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (true) {
				try {
					return runner.run(request, folder, terminal, cancelled);
				} catch (DatabaseException e) {
					Optional<AttachClient> owner = AttachClient.connect(folder.get());
					if (owner.isPresent()) {
						return Main.attached(owner.get(), request, terminal);
					}
					if (System.nanoTime() > end || cancelled.getAsBoolean()) {
						terminal.err().write(("sagitta: " + e.getMessage() + System.lineSeparator()).getBytes());
						return Command.FAILED;
					}
					LockSupport.parkNanos(PAUSE.toNanos()); // it starts or ends just now
				}
			}
		} finally {
			if (cancelled.getAsBoolean()) {
				socket.close();
			}
			socket.drain();
			databases.close();
		}
	}

	private static Path folder(Request request) throws IOException {
		try {
			Optional<String> named = CommandLine.parse(request.words()).database();
			return named.isPresent() ? request.folder().resolve(named.get()) : UserSettings.ofUser().database();
		} catch (UsageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
