package org.sagitta.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is appended is there, in its order; what cannot be a line is refused; what a crash left is set aside.
class LineLogTest {
	@TempDir
	Path temp;

	@Test
	void appendedLinesAreReadInTheirOrder() throws IOException {
		Path file = temp.resolve("new/folder/a.log");
		try (LineLog log = LineLog.open(file)) {
			log.append(List.of("one", ""));
			log.append(List.of());
			log.append(List.of("Grüße \uD83E\uDE7B \u0000\u0007"));
			assertEquals(List.of("one", "", "Grüße \uD83E\uDE7B \u0000\u0007"), Lines.of(file));
			assertEquals(Files.size(file), log.size());
			assertEquals(Optional.empty(), log.torn());
		}
		try (LineLog log = LineLog.open(file)) {
			log.append(List.of("more"));
		}
		assertEquals(4, Lines.of(file).size());
		assertEquals(Optional.of("more"), LineLog.last(file));
		assertThrows(NoSuchFileException.class, () -> Lines.of(temp.resolve("none")));
	}

	@Test
	void whatCannotBeALineIsRefusedAndNothingIsWritten() throws IOException {
		Path file = temp.resolve("a.log");
		String longest = "x".repeat(LineLog.LONGEST_LINE);
		try (LineLog log = LineLog.open(file)) {
			for (String bad : List.of("a\nb", "a\r", longest + "x", "ü" + longest.substring(1), "half \uD83E")) {
				assertThrows(IllegalArgumentException.class, () -> log.append(List.of("good", bad)));
			}
			assertThrows(IllegalArgumentException.class, () -> log.append(Collections.nCopies(64, longest)));
			assertEquals(0, Files.size(file));
			log.append(List.of(longest));
		}
		assertEquals(List.of(longest), Lines.of(file));
		assertEquals(Optional.of(longest), LineLog.last(file));
	}

	@Test
	void aLineTornAtAnyByteIsSetAside() throws IOException {
		byte[] whole = "first\nsecond\nthe last: ä€\n".getBytes(StandardCharsets.UTF_8);
		int last = "first\nsecond\n".length();
		for (int cut = last; cut < whole.length; cut++) {
			Path file = temp.resolve("cut-" + cut + ".log");
			Files.write(file, Arrays.copyOf(whole, cut));
			try (LineLog log = LineLog.open(file)) {
				assertEquals(cut > last, log.torn().isPresent(), "cut at " + cut);
				if (cut > last) {
					assertEquals(file.resolveSibling(file.getFileName() + ".torn-1"), log.torn().get());
					assertArrayEquals(Arrays.copyOfRange(whole, last, cut), Files.readAllBytes(log.torn().get()));
				}
				log.append(List.of("after"));
			}
			assertEquals(List.of("first", "second", "after"), Lines.of(file));
		}
	}

	@Test
	void anEarlierTornLineIsNotOverwritten() throws IOException {
		Path file = temp.resolve("a.log");
		for (int n = 1; n <= 3; n++) {
			Files.writeString(file, "good\ntorn " + n);
			try (LineLog log = LineLog.open(file)) {
				assertEquals("torn " + n, Files.readString(log.torn().orElseThrow()));
			}
		}
		assertEquals("torn 1", Files.readString(temp.resolve("a.log.torn-1")));
		Files.writeString(file, "x".repeat(200_000));
		try (LineLog log = LineLog.open(file)) {
			assertEquals(200_000, Files.size(log.torn().orElseThrow()));
			assertEquals(0, log.size());
		}
	}

	@Test
	void theReaderIsToldOfATornLine() throws IOException {
		Path file = Files.writeString(temp.resolve("a.log"), "one\ntw");
		var heard = new ArrayList<String>();
		LineLog.read(file, new LineConsumer() {
			@Override
			public void line(long number, String text) {
				heard.add(number + " " + text);
			}

			@Override
			public void torn(long number, long bytes) {
				heard.add("torn " + number + ", " + bytes);
			}
		});
		assertEquals(List.of("1 one", "torn 2, 2"), heard);
		assertEquals(Optional.of("one"), LineLog.last(file));
		assertEquals(Optional.empty(), LineLog.last(Files.writeString(temp.resolve("b.log"), "tw")));
	}

	@Test
	void aLineThatCannotBeReadIsNamedAndMayBePassedOver() throws IOException {
		Path file = temp.resolve("a.log");
		String tooLong = "x".repeat(LineLog.LONGEST_LINE + 1);
		Files.writeString(file, "one\nb\u00FCd\n" + tooLong + "\nfour\n\u00FC\n", StandardCharsets.ISO_8859_1);
		assertEquals(2, assertThrows(JournalException.class, () -> Lines.of(file)).line());
		var heard = new ArrayList<String>();
		LineLog.read(file, new LineConsumer() {
			@Override
			public void line(long number, String text) {
				heard.add(number + " " + text);
			}

			@Override
			public void damaged(JournalException problem) {
				heard.add("damaged " + problem.line());
			}
		});
		assertEquals(List.of("1 one", "damaged 2", "damaged 3", "4 four", "damaged 5"), heard);
		assertThrows(JournalException.class, () -> LineLog.last(file));
	}

	@Test
	void anotherProgramsBytesAreNoticed() throws IOException {
		Path file = temp.resolve("a.log");
		try (LineLog log = LineLog.open(file)) {
			log.append(List.of("one"));
			try (LineLog other = LineLog.open(file)) {
				other.append(List.of("two"));
			}
			assertThrows(IOException.class, () -> log.append(List.of("three")));
			assertThrows(IOException.class, () -> log.append(List.of("four")));
		}
		assertEquals(List.of("one", "two"), Lines.of(file), "nothing of the other's was cut away");
	}

	@Test
	void aClosedLogTakesNothing() throws IOException {
		LineLog log = LineLog.open(temp.resolve("a.log"));
		log.close();
		assertThrows(ClosedChannelException.class, () -> log.append(List.of("x")));
	}

	@Test
	void aFileLargerThanTheMemoryIsRead() throws IOException {
		Path file = temp.resolve("a.log");
		long lines = 100 + Runtime.getRuntime().maxMemory() / LineLog.LONGEST_LINE;
		// Where the file system knows holes, they are all that the lines consist of.
		try (var out = new RandomAccessFile(file.toFile(), "rw")) {
			for (int n = 1; n <= lines; n++) {
				out.seek(n * (LineLog.LONGEST_LINE + 1L) - 1);
				out.write('\n');
			}
		}
		long[] read = new long[1];
		LineLog.read(file, (number, text) -> read[0] += text.length() == LineLog.LONGEST_LINE ? 1 : 0);
		assertEquals(lines, read[0]);
	}
}
