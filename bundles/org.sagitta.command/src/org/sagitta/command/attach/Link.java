package org.sagitta.command.attach;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Optional;

/// Frames over one connection. Any thread may send; one reads.
final class Link implements Closeable {
	private static final int CHUNK = 1 << 16;
	private final SocketChannel channel;
	private final DataInputStream in;
	private final DataOutputStream out;

	Link(SocketChannel channel) {
		this.channel = channel;
		in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
		out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK));
	}

	Optional<Frame> receive() throws IOException {
		return Frame.read(in);
	}

	void send(Frame.Type type, byte[] content) throws IOException {
		synchronized (out) {
			new Frame(type, content).write(out);
		}
	}

	/// A stream whose bytes arrive as frames of a type. That it fails means that the other side is gone.
	OutputStream stream(Frame.Type type) {
		return new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				for (int done = 0; done < length; done += CHUNK) {
					int from = offset + done;
					try {
						send(type, Arrays.copyOfRange(bytes, from, from + Math.min(CHUNK, length - done)));
					} catch (IOException e) {
						throw new ReaderGoneException(e);
					}
				}
			}
		};
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
