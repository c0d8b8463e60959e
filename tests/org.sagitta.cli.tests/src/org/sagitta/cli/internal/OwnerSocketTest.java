package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.AttachServer;
import org.sagitta.command.attach.Request;
import org.sagitta.command.attach.Terminal;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.RebuildReport;
import org.sagitta.testkit.Services;

/// The socket follows the database, and a run that comes too late for the database goes to its owner.
@Timeout(60)
class OwnerSocketTest {
	@TempDir
	Path folder;

	private final CommandRunner runner = Services.await(CommandRunner.class);
	private final Rebuilding rebuilding = new Rebuilding();

	private Request request(String... words) {
		return new Request(List.of(words), folder, false);
	}

	@Test
	void clientsReachTheOpenDatabaseUntilItIsClosed() throws Exception {
		var database = new FakeDatabase();
		database.folder = folder;
		var socket = new OwnerSocket(runner, rebuilding);
		socket.opened(database);
		var output = new MemoryOutput();
		try (var client = AttachClient.connect(folder).orElseThrow()) {
			assertEquals(Command.OK, client.run(request("version"), output));
		}
		assertTrue(output.outText().startsWith("Sagitta 0.1.0"), output.outText());
		socket.closed(database);
		assertTrue(AttachClient.connect(folder).isEmpty());
	}

	/// The client that asked for a rebuild must hear how it went, though the database closes for it.
	@Test
	void aRebuildDoesNotHangUp() throws Exception {
		var database = new FakeDatabase();
		database.folder = folder;
		database.open = Optional.of(database);
		var watched = new Rebuilding();
		var served = new OwnerSocket(runner, watched);
		served.opened(database);
		database.duringRebuild = () -> {
			served.closed(database);
			assertTrue(listens(), "while it is rebuilt");
			served.opened(database);
		};
		Command rebuild = new Named("probe rebuild", context -> {
			watched.run(database, context.database(), ImportProgress.NONE);
			return context.cancelled() ? Command.CANCELLED : Command.OK;
		});
		var registration = Services.context().registerService(Command.class, rebuild, null);
		try (var client = AttachClient.connect(folder).orElseThrow()) {
			assertEquals(Command.OK, client.run(request("probe", "rebuild"), new MemoryOutput()));
		} finally {
			registration.unregister();
		}
		assertTrue(listens(), "when it was rebuilt");
		database.duringRebuild = () -> {
			served.closed(database);
			database.close();
		};
		watched.run(database, folder, ImportProgress.NONE);
		assertFalse(listens(), "when the rebuild left no database open");
	}

	private boolean listens() {
		try (var client = AttachClient.connect(folder).orElse(null)) {
			return client != null;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/// The database is taken; its owner begins to listen only at the second try.
	@Test
	void whoComesTooLateAttaches() throws Exception {
		var tries = new AtomicInteger();
		var owner = new AttachServer[1];
		var manager = new Taken(() -> {
			if (tries.incrementAndGet() == 2) {
				owner[0] = AttachServer.open(folder, (_, _, _) -> 17);
			}
		});
		try {
			int code = run(manager, new ByteArrayOutputStream(), false);
			assertEquals(17, code);
			assertEquals(2, tries.get());
		} finally {
			owner[0].close();
		}
	}

	@Test
	void whoFindsNobodyToAskSaysWhoHasIt() throws Exception {
		var screen = new ByteArrayOutputStream();
		int code = run(new Taken(() -> { }), screen, true);
		assertEquals(Command.FAILED, code);
		assertEquals("sagitta: open in process 1", screen.toString(StandardCharsets.UTF_8).strip());
	}

	/// A run of a command that only opens the database.
	private int run(DatabaseManager manager, ByteArrayOutputStream screen, boolean cancelled) throws Exception {
		var databases = new OpenDatabase(manager);
		Command open = new Named("probe open", context -> {
			databases.of(context);
			return Command.OK;
		});
		var registration = Services.context().registerService(Command.class, open, null);
		try {
			var session = new Session(runner, new OwnerSocket(runner, rebuilding), manager);
			return session.run(request("probe", "open", "--database", "."), new Terminal(screen, screen, false), () -> cancelled);
		} finally {
			registration.unregister();
		}
	}

	interface Body {
		int run(CommandContext context) throws Exception;
	}

	private record Named(String name, Body body) implements Command {
		@Override
		public String usage() {
			return "";
		}

		@Override
		public String summary() {
			return "Does what the test says";
		}

		@Override
		public int run(CommandContext context) throws Exception {
			return body.run(context);
		}
	}

	interface Step {
		void run() throws IOException;
	}

	/// A database that another process has.
	private record Taken(Step before) implements DatabaseManager {
		@Override
		public DicomDatabase open(Path wanted) throws DatabaseException {
			try {
				before.run();
			} catch (IOException e) {
				throw new AssertionError(e);
			}
			throw new DatabaseException(DatabaseException.Kind.OWNED_ELSEWHERE, "open in process 1");
		}

		@Override
		public DicomDatabase openTemporary() {
			throw new UnsupportedOperationException();
		}

		@Override
		public RebuildReport rebuild(Path wanted, ImportProgress progress) throws DatabaseException {
			open(wanted);
			throw new AssertionError("it is taken");
		}

		@Override
		public Optional<DicomDatabase> current() {
			return Optional.empty();
		}

		@Override
		public void close() {
		}
	}
}
