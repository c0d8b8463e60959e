package org.sagitta.cli.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.MemoryOutput;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.AttachRunner;
import org.sagitta.command.attach.AttachServer;
import org.sagitta.command.attach.Request;
import org.sagitta.command.attach.Terminal;

/// Owner and clients over a real socket.
@Timeout(30)
class AttachTest {
	@TempDir
	Path folder;

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Request request(boolean terminal, String... words) {
		return new Request(List.of(words), Path.of("").toAbsolutePath(), terminal);
	}

	private int call(MemoryOutput output, String... words) throws IOException {
		try (var client = AttachClient.connect(folder).orElseThrow()) {
			return client.run(request(true, words), output);
		}
	}

	private static AttachRunner writing(int code) {
		return (request, output, _) -> {
			try {
				output.progress("half");
				output.out().write(utf8(request.words() + " in " + request.folder()));
				output.err().write(utf8("Ελένη"));
			} catch (IOException e) {
				throw new AssertionError(e);
			}
			return code;
		};
	}

	@Test
	void wordsGoInAndEverythingComesBack() throws Exception {
		try (var _ = AttachServer.open(folder, writing(42))) {
			var output = new MemoryOutput();
			assertEquals(42, call(output, "list", "", "頭部", "--x=y z"));
			assertEquals("[list, , 頭部, --x=y z] in " + Path.of("").toAbsolutePath(), output.outText());
			assertEquals("Ελένη", output.errText());
			assertEquals(List.of("half"), output.lines);
		}
	}

	@Test
	void noProgressWhereNobodyWatches() throws Exception {
		try (var _ = AttachServer.open(folder, writing(0)); var client = AttachClient.connect(folder).orElseThrow()) {
			var output = new MemoryOutput();
			client.run(request(false, "x"), output);
			assertEquals(List.of(), output.lines);
		}
	}

	@Test
	void megabytesArriveWhole() throws Exception {
		byte[] much = new byte[5_000_000];
		new Random(1).nextBytes(much);
		try (var _ = AttachServer.open(folder, (_, output, _) -> {
			try {
				output.out().write(much);
			} catch (IOException e) {
				throw new AssertionError(e);
			}
			return 0;
		}); var client = AttachClient.connect(folder).orElseThrow()) {
			var sink = new ByteArrayOutputStream();
			client.run(request(false, "x"), new Terminal(sink, sink, false));
			assertTrue(Arrays.equals(much, sink.toByteArray()));
		}
	}

	@Test
	void nobodyIsThere() throws IOException {
		assertTrue(AttachClient.connect(folder).isEmpty());
		assertTrue(AttachClient.connect(folder.resolve("not/made/yet")).isEmpty());
	}

	@Test
	void closingLeavesNothingBehind() throws IOException {
		AttachServer.open(folder, writing(0)).close();
		try (var left = Files.list(folder)) {
			assertEquals(List.of(), left.toList());
		}
		assertTrue(AttachClient.connect(folder).isEmpty());
	}

	@Test
	void onlyTheUserHimselfMayAttach() throws IOException {
		try (var _ = AttachServer.open(folder, writing(0))) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("owner.sock"))));
		}
	}

	@Test
	void aStaleSocketIsNoOwnerAndGivesWay() throws Exception {
		try (var dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			dead.bind(UnixDomainSocketAddress.of(folder.resolve("owner.sock")));
		}
		assertTrue(Files.exists(folder.resolve("owner.sock")), "the test needs a socket that nobody listens at");
		assertTrue(AttachClient.connect(folder).isEmpty());
		try (var _ = AttachServer.open(folder, writing(3))) {
			assertEquals(3, call(new MemoryOutput(), "x"));
		}
	}

	@Test
	void theNextOwnersSocketStays() throws Exception {
		var first = AttachServer.open(folder, writing(1));
		try (var _ = AttachServer.open(folder, writing(2))) {
			first.close();
			assertEquals(2, call(new MemoryOutput(), "x"));
		}
	}

	@Test
	void aFolderWhosePathIsTooLongForASocket() throws Exception {
		Path deep = Files.createDirectories(folder.resolve("x".repeat(90)).resolve("y".repeat(90)));
		try (var _ = AttachServer.open(deep, writing(4)); var client = AttachClient.connect(deep).orElseThrow()) {
			assertEquals(4, client.run(request(false, "x"), new MemoryOutput()));
			Path named = Path.of(Files.readString(deep.resolve("owner.sock.path")));
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(named.getParent())));
		}
		try (var left = Files.list(deep)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void twoClientsRunAtTheSameTime() throws Exception {
		var both = new CyclicBarrier(2);
		try (var _ = AttachServer.open(folder, (request, _, _) -> {
			try {
				both.await(20, TimeUnit.SECONDS);
			} catch (Exception e) {
				throw new AssertionError(e);
			}
			return Integer.parseInt(request.words().getFirst());
		})) {
			var other = CompletableFuture.supplyAsync(() -> {
				try {
					return call(new MemoryOutput(), "8");
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			});
			assertEquals(9, call(new MemoryOutput(), "9"));
			assertEquals(8, other.get());
		}
	}

	/// Runs until it is cancelled.
	private static AttachRunner patient(CountDownLatch started, CountDownLatch ended) {
		return (_, _, cancelled) -> {
			started.countDown();
			while (!cancelled.getAsBoolean()) {
				LockSupport.parkNanos(1_000_000);
			}
			ended.countDown();
			return 130;
		};
	}

	@Test
	void cancelReachesTheCommandWhichEndsInItsOwnWay() throws Exception {
		var started = new CountDownLatch(1);
		try (var _ = AttachServer.open(folder, patient(started, new CountDownLatch(1))); var client = AttachClient.connect(folder)
				.orElseThrow()) {
			var code = CompletableFuture.supplyAsync(() -> {
				try {
					return client.run(request(false, "x"), new MemoryOutput());
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			});
			assertTrue(started.await(20, TimeUnit.SECONDS));
			client.cancel();
			assertEquals(130, code.get());
		}
	}

	@Test
	void aClientThatIsGoneCancelsItsCommand() throws Exception {
		var started = new CountDownLatch(1);
		var ended = new CountDownLatch(1);
		try (var _ = AttachServer.open(folder, patient(started, ended))) {
			var client = AttachClient.connect(folder).orElseThrow();
			Thread.ofVirtual().start(() -> assertThrows(IOException.class, () -> client.run(request(false, "x"), new MemoryOutput())));
			assertTrue(started.await(20, TimeUnit.SECONDS));
			client.close();
			assertTrue(ended.await(20, TimeUnit.SECONDS));
		}
	}

	@Test
	void drainLetsCommandsEndAndHangsUpOnTheIdle() throws Exception {
		var started = new CountDownLatch(1);
		var go = new CountDownLatch(1);
		var server = AttachServer.open(folder, (_, _, _) -> {
			started.countDown();
			try {
				return go.await(20, TimeUnit.SECONDS) ? 6 : 1;
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		});
		var idle = AttachClient.connect(folder).orElseThrow();
		var code = CompletableFuture.supplyAsync(() -> {
			try {
				return call(new MemoryOutput(), "x");
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		});
		assertTrue(started.await(20, TimeUnit.SECONDS));
		var drained = CompletableFuture.runAsync(server::drain);
		assertThrows(TimeoutException.class, () -> drained.get(100, TimeUnit.MILLISECONDS));
		go.countDown();
		drained.get();
		idle.close();
		assertEquals(6, code.get());
		assertTrue(AttachClient.connect(folder).isEmpty());
	}

	@Test
	void anOwnerThatDiesIsToldFromACommandThatEnds() throws Exception {
		try (var dying = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			dying.bind(UnixDomainSocketAddress.of(folder.resolve("owner.sock")));
			Thread.ofVirtual().start(() -> {
				try {
					dying.accept().close();
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			});
			try (var client = AttachClient.connect(folder).orElseThrow()) {
				assertThrows(IOException.class, () -> client.run(request(false, "x"), new MemoryOutput()));
			}
		}
	}

	@Test
	void aCommandThatBlowsUpIsAFailureWithAMessage() throws Exception {
		try (var _ = AttachServer.open(folder, (_, _, _) -> {
			throw new IllegalStateException("boom");
		})) {
			var output = new MemoryOutput();
			assertEquals(1, call(output, "x"));
			assertTrue(output.errText().contains("boom"));
		}
	}

	private static OutputStream failing(String message) {
		return new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException(message);
			}
		};
	}

	@Test
	void aClientWhoseDiskIsFullSaysSoAndOneWhoseReaderIsGoneDoesNot() throws IOException {
		try (var _ = AttachServer.open(folder, writing(0))) {
			var err = new ByteArrayOutputStream();
			try (var client = AttachClient.connect(folder).orElseThrow()) {
				assertEquals(1, client.run(request(false, "x"), new Terminal(failing("No space left on device"), err, false)));
			}
			assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("sagitta: standard output: No space left on device"
					+ System.lineSeparator()), err.toString(StandardCharsets.UTF_8));
			err.reset();
			try (var client = AttachClient.connect(folder).orElseThrow()) {
				assertEquals(AttachClient.NOBODY_READS, client.run(request(false, "x"), new Terminal(failing("Broken pipe"), err, false)));
			}
			assertFalse(err.toString(StandardCharsets.UTF_8).contains("standard output"));
		}
	}
}
