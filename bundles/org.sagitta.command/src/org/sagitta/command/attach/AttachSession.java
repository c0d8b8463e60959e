package org.sagitta.command.attach;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One client of the owner: reads its request, runs it, and meanwhile hears whether the client wants to stop or is gone.
final class AttachSession implements Output {
	private static final System.Logger LOG = System.getLogger("org.sagitta.command");
	private static final int FAILED = 1;

	private final Link link;
	private final AttachRunner runner;
	private volatile boolean cancelled;
	private volatile boolean started;
	private volatile boolean watched;

	AttachSession(Link link, AttachRunner runner) {
		this.link = link;
		this.runner = runner;
	}

	void run() {
		try (link) {
			Optional<Frame> first = link.receive();
			if (first.isPresent()) {
				Request request = request(first.get());
				started = true;
				watched = request.terminal();
				Thread.ofVirtual().name("attached-listener").start(this::listen);
				exit(serve(request));
			}
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "A client is gone: " + e.getMessage(), e);
		}
	}

	private Request request(Frame frame) throws IOException {
		try {
			if (frame.type() != Frame.Type.REQUEST) {
				throw new ProtocolException("a request was expected, not " + frame.type());
			}
			return Request.decode(frame.content());
		} catch (ProtocolException e) {
			err().write(("sagitta: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
			exit(FAILED);
			throw e;
		}
	}

	private int serve(Request request) throws IOException {
		try {
			return runner.run(request, this, () -> cancelled);
		} catch (RuntimeException | LinkageError e) {
			LOG.log(Level.ERROR, "A command failed unexpectedly", e);
			err().write(("sagitta: " + e + "\n").getBytes(StandardCharsets.UTF_8));
			return FAILED;
		}
	}

	/// A client that closes its end wants nothing any more.
	private void listen() {
		try {
			while (!cancelled) {
				cancelled = link.receive().filter(frame -> frame.type() != Frame.Type.CANCEL).isEmpty();
			}
		} catch (IOException e) {
			cancelled = true;
			LOG.log(Level.DEBUG, "A client is gone: " + e.getMessage(), e);
		}
	}

	private void exit(int code) throws IOException {
		link.send(Frame.Type.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
	}

	void cancel() {
		cancelled = true;
	}

	/// Hangs up on a client that has asked for nothing yet.
	void dismissIdle() {
		if (!started) {
			try {
				link.close();
			} catch (IOException e) {
				LOG.log(Level.DEBUG, "Hanging up failed: " + e.getMessage(), e);
			}
		}
	}

	@Override
	public OutputStream out() {
		return link.stream(Frame.Type.OUT);
	}

	@Override
	public OutputStream err() {
		return link.stream(Frame.Type.ERR);
	}

	@Override
	public void progress(String line) {
		if (watched && !cancelled) {
			try {
				link.send(Frame.Type.PROGRESS, line.getBytes(StandardCharsets.UTF_8));
			} catch (IOException e) {
				cancelled = true;
				LOG.log(Level.DEBUG, "A client is gone: " + e.getMessage(), e);
			}
		}
	}
}
