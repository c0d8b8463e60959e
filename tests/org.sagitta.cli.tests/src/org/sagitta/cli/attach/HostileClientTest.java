package org.sagitta.cli.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.MemoryOutput;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.AttachServer;
import org.sagitta.command.attach.Request;

/// Bytes that are no protocol: the owner hangs up, runs nothing, and goes on to serve others.
@Timeout(30)
class HostileClientTest {
	private static final Path HERE = Path.of("").toAbsolutePath();

	@TempDir
	Path folder;

	private final AtomicInteger runs = new AtomicInteger();
	private AttachServer server;

	@BeforeEach
	void open() throws IOException {
		server = AttachServer.open(folder, (_, _, _) -> {
			runs.incrementAndGet();
			return 0;
		});
	}

	@AfterEach
	void othersAreServedStill() throws IOException {
		int before = runs.get();
		try (var _ = server; var client = AttachClient.connect(folder).orElseThrow()) {
			assertEquals(0, client.run(new Request(List.of("x"), HERE, false), new MemoryOutput()));
		}
		assertEquals(before + 1, runs.get());
	}

	/// What the owner answers before it hangs up.
	private String send(byte[] bytes) throws IOException {
		try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(folder.resolve("owner.sock")));
			for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
				channel.write(buffer);
			}
			channel.shutdownOutput();
			return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return ""; // the owner was faster to hang up
		}
	}

	private static byte[] frame(char type, int length, byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		out.writeByte(type);
		out.writeInt(length);
		out.write(content);
		return bytes.toByteArray();
	}

	private static byte[] request(int version, int... lengths) throws IOException {
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		out.writeByte(version);
		out.writeBoolean(false);
		for (int length : lengths) {
			out.writeInt(length);
			out.writeByte('/');
		}
		return bytes.toByteArray();
	}

	@Test
	void lengthsThatLie() throws IOException {
		for (int length : new int[] { -1, Integer.MIN_VALUE, Integer.MAX_VALUE, (1 << 20) + 1 }) {
			send(frame('R', length, new byte[100]));
		}
		send(frame('R', 1 << 20, new byte[10]));
		assertEquals(0, runs.get());
	}

	@Test
	void unknownAndWrongMessages() throws IOException {
		send(frame('?', 0, new byte[0]));
		send(frame('\0', 4, new byte[4]));
		send(frame('X', 4, new byte[4]));
		send(frame('C', 0, new byte[0]));
		send(new byte[0]);
		send(new byte[] { 'R' });
		assertEquals(0, runs.get());
	}

	@Test
	void requestsThatLie() throws IOException {
		for (byte[] content : List.of(new byte[0], request(1), request(1, 2), request(1, -1), request(1, Integer.MAX_VALUE),
				request(1, 1, 7))) {
			assertTrue(send(frame('R', content.length, content)).contains("no request"));
		}
		byte[] other = request(2, 1);
		assertTrue(send(frame('R', other.length, other)).contains("another version of Sagitta"));
		byte[] relative = request(1, 0);
		send(frame('R', relative.length, relative));
		assertEquals(0, runs.get());
	}

	@Test
	void noise() throws IOException {
		var random = new Random(20260301);
		for (int i = 0; i < 200; i++) {
			byte[] bytes = new byte[random.nextInt(300)];
			random.nextBytes(bytes);
			if (bytes.length > 0 && i % 2 == 0) {
				bytes[0] = 'R';
			}
			send(bytes);
		}
		assertEquals(0, runs.get());
	}
}
