package org.sagitta.command.attach;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Listens in a database's folder for clients of the same user and runs their commands, several at a time.
public final class AttachServer implements AutoCloseable {
	private static final System.Logger LOG = System.getLogger("org.sagitta.command");

	private final ServerSocketChannel channel;
	private final SocketPlace place;
	private final AttachRunner runner;
	private final Set<AttachSession> sessions = ConcurrentHashMap.newKeySet();
	private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("attached-", 0).factory());
	private volatile boolean closed;

	private AttachServer(ServerSocketChannel channel, SocketPlace place, AttachRunner runner) {
		this.channel = channel;
		this.place = place;
		this.runner = runner;
	}

	/// Listens. Only who owns the folder may call it: a socket that is there is taken for stale.
	public static AttachServer open(Path folder, AttachRunner runner) throws IOException {
		ServerSocketChannel channel = SocketPlace.channel();
		try {
			var server = new AttachServer(channel, SocketPlace.bind(channel, folder), runner);
			Thread.ofVirtual().name("attach").start(server::accept);
			return server;
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private void accept() {
		while (!closed) {
			try {
				serve(new AttachSession(new Link(channel.accept()), runner));
			} catch (ClosedChannelException _) {
				return; // closed
			} catch (IOException | RuntimeException e) {
				LOG.log(Level.WARNING, "A client could not attach: " + e.getMessage(), e);
			}
		}
	}

	private void serve(AttachSession session) {
		sessions.add(session);
		try {
			threads.execute(() -> {
				try {
					session.run();
				} finally {
					sessions.remove(session);
				}
			});
		} catch (RejectedExecutionException e) {
			LOG.log(Level.DEBUG, "A client came when all was over", e);
		}
		if (closed) {
			session.dismissIdle(); // it came while the others were sent away
		}
	}

	/// Takes no more clients, and waits for the commands that run.
	public void drain() {
		stop();
		sessions.forEach(AttachSession::dismissIdle);
		threads.close();
	}

	/// Takes no more clients and cancels the commands that run; does not wait for them.
	@Override
	public void close() {
		stop();
		sessions.forEach(AttachSession::cancel);
		sessions.forEach(AttachSession::dismissIdle);
		threads.shutdown();
	}

	private synchronized void stop() {
		if (closed) {
			return;
		}
		closed = true;
		try {
			place.remove();
			channel.close();
		} catch (IOException e) {
			LOG.log(Level.WARNING, "The owner's socket could not be removed: " + e.getMessage(), e);
		}
	}
}
