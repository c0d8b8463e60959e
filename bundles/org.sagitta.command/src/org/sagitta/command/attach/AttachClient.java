package org.sagitta.command.attach;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.sagitta.command.Command;

/// Has a command run by the process that owns a database.
public final class AttachClient implements AutoCloseable {
	/// The exit code of a command whose reader went away, as shells give it (128 + SIGPIPE).
	public static final int NOBODY_READS = 141;

	private final Link link;

	private AttachClient(Link link) {
		this.link = link;
	}

	/// @return nothing when nobody owns the folder, or its owner is gone and has left a stale socket
	public static Optional<AttachClient> connect(Path folder) throws IOException {
		Optional<Path> socket = SocketPlace.find(folder);
		if (socket.isEmpty()) {
			return Optional.empty();
		}
		SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
		try {
			channel.connect(UnixDomainSocketAddress.of(socket.get()));
			return Optional.of(new AttachClient(new Link(channel)));
		} catch (SocketException _) {
			channel.close();
			return Optional.empty();
		}
	}

	/// Runs a command and passes on what comes back. Blocks until it is done.
	/// @return its exit code, or what became of its output here
	/// @throws IOException when the owner goes away or does not speak the protocol
	public int run(Request request, Output output) throws IOException {
		link.send(Frame.Type.REQUEST, request.encode());
		while (true) {
			Frame frame = link.receive()
					.orElseThrow(() -> new EOFException("The program that has the database ended before the command was done."));
			switch (frame.type()) {
				case OUT -> {
					try {
						output.out().write(frame.content());
						output.out().flush();
					} catch (ReaderGoneException _) {
						return NOBODY_READS;
					} catch (IOException e) {
						String line = "sagitta: standard output: " + e.getMessage() + System.lineSeparator();
						output.err().write(line.getBytes(StandardCharsets.UTF_8));
						return Command.FAILED;
					}
				}
				case ERR -> output.err().write(frame.content());
				case PROGRESS -> output.progress(new String(frame.content(), StandardCharsets.UTF_8));
				case EXIT -> {
					if (frame.content().length != Integer.BYTES) {
						throw new ProtocolException("no exit code");
					}
					return ByteBuffer.wrap(frame.content()).getInt();
				}
				case REQUEST, CANCEL -> throw new ProtocolException("a client's message from the owner");
			}
		}
	}

	/// Asks the owner to stop the command; [#run] goes on until it has. Any thread.
	public void cancel() throws IOException {
		link.send(Frame.Type.CANCEL, new byte[0]);
	}

	@Override
	public void close() throws IOException {
		link.close();
	}
}
