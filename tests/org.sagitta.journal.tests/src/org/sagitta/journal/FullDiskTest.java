package org.sagitta.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.journal.internal.Disk;

/// A disk that takes only so much leaves no half line, and the log works again when there is room.
class FullDiskTest {
	@TempDir
	Path temp;

	@Test
	void aFullDiskLeavesNoHalfLineWhereverItIsFull() throws IOException {
		for (int room = 0; room < 12; room++) {
			Path file = temp.resolve(room + ".log");
			var disk = new Small();
			try (LineLog log = LineLog.open(file, disk)) {
				log.append(List.of("before"));
				disk.room = room;
				IOException e = assertThrows(IOException.class, () -> log.append(List.of("twelve", "bytes")));
				assertEquals("No space left", e.getMessage());
				assertEquals(List.of("before"), Lines.of(file));
				assertEquals("before\n".length(), Files.size(file));
				disk.room = 1000;
				log.append(List.of("after"));
			}
			assertEquals(List.of("before", "after"), Lines.of(file));
		}
	}

	@Test
	void bytesThatAreNotForcedToTheDiskDoNotCount() throws IOException {
		Path file = temp.resolve("a.log");
		var disk = new Small();
		try (LineLog log = LineLog.open(file, disk)) {
			disk.failedForces = 1;
			assertThrows(IOException.class, () -> log.append(List.of("lost")));
			assertEquals(List.of(), Lines.of(file));
			log.append(List.of("kept"));
		}
		assertEquals(List.of("kept"), Lines.of(file));
	}

	@Test
	void aLogThatCannotBeCutBackSaysSoAndHealsWhenItIsOpenedAgain() throws IOException {
		Path file = temp.resolve("a.log");
		var disk = new Small();
		try (LineLog log = LineLog.open(file, disk)) {
			log.append(List.of("before"));
			disk.room = 3;
			disk.truncates = false;
			assertThrows(IOException.class, () -> log.append(List.of("lost")));
			disk.room = 1000;
			disk.truncates = true;
			IOException e = assertThrows(IOException.class, () -> log.append(List.of("refused")));
			assertTrue(e.getMessage().startsWith("Nothing more can be written to " + file), e.getMessage());
		}
		try (LineLog log = LineLog.open(file)) {
			assertEquals("los", Files.readString(log.torn().orElseThrow()));
			log.append(List.of("after"));
		}
		assertEquals(List.of("before", "after"), Lines.of(file));
	}

	private static final class Small implements Disk {
		private int room = 1000;
		private int failedForces;
		private boolean truncates = true;

		@Override
		public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
			if (room == 0) {
				throw new IOException("No space left");
			}
			int taken = Math.min(room, bytes.remaining());
			channel.write(bytes.slice(bytes.position(), taken), position);
			bytes.position(bytes.position() + taken);
			room -= taken;
		}

		@Override
		public void force(FileChannel channel) throws IOException {
			if (failedForces-- > 0) {
				throw new IOException("Not forced");
			}
			channel.force(false);
		}

		@Override
		public void truncate(FileChannel channel, long size) throws IOException {
			if (!truncates) {
				throw new IOException("Not cut");
			}
			channel.truncate(size);
		}
	}
}
