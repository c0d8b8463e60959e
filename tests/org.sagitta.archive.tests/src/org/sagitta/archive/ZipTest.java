package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.internal.ArchiveService;

class ZipTest {
	private static final byte[] DATA = Bytes.random(1000);

	@TempDir
	Path folder;

	private Taker taken(Zips zip) throws IOException {
		Taker taker = new Taker(folder);
		taker.take(zip.build());
		return taker;
	}

	@Test
	void storedAndDeflatedFilesComeOutAsTheyWere() throws IOException {
		Zips zip = new Zips();
		zip.add(Bytes.text("stored"), DATA, Zips.STORED);
		zip.add("deflated", Bytes.random(200_000));
		zip.add("folder/", new byte[0]);
		zip.add("empty", new byte[0]);
		Taker taker = new Taker(folder);
		assertEquals(new ArchiveReport(3, 201_000, 0, false), taker.take(zip.build()));
		assertEquals(List.of("stored", "deflated", "empty"), taker.names);
		assertArrayEquals(DATA, taker.contents.get(0));
		assertArrayEquals(Bytes.random(200_000), taker.contents.get(1));
	}

	/// What Windows writes beyond 2 GB. The two formats differ in matches of 258 bytes and of long distances; there are none here.
	@Test
	void deflate64IsRead() throws IOException {
		Zips zip = new Zips();
		zip.add("windows", DATA).method = 9;
		assertArrayEquals(DATA, taken(zip).contents.getFirst());
	}

	@Test
	void anArchiveWithoutEntriesIsDone() throws IOException {
		assertEquals(new ArchiveReport(0, 0, 0, false), new Taker(folder).take(new Zips().build()));
	}

	@Test
	void namesChooseNoPathAndAreHarmlessToShow() throws IOException {
		Zips zip = new Zips();
		List<String> names = List.of("../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "..\\up", "a\0b",
				"\u202Egpj.exe", "\u001B[2J", "");
		names.forEach(name -> zip.add(name, DATA));
		assertEquals(List.of("../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "..\\up", "a\uFFFDb", "\uFFFDgpj.exe", "\uFFFD[2J",
				"(no name)"), taken(zip).names);
	}

	@Test
	void longNamesAreCutAndUnknownEncodingsKeepNamesApart() throws IOException {
		Zips zip = new Zips();
		zip.add("é".repeat(30_000), DATA);
		zip.add(new byte[] {'K', (byte) 0x84, 'f', 'e', 'r'}, DATA, Zips.STORED);
		zip.add(new byte[] {'K', (byte) 0xE4, 'f', 'e', 'r'}, DATA, Zips.STORED);
		List<String> names = taken(zip).names;
		assertEquals("é".repeat(999) + "…", names.get(0));
		assertEquals("K\uFFFDfer", names.get(1));
		assertEquals("Käfer", names.get(2));
	}

	@Test
	void filesOfOneNameAllComeOut() throws IOException {
		Zips zip = new Zips();
		zip.add("same", Bytes.text("one"));
		zip.add("same", Bytes.text("two"));
		Taker taker = taken(zip);
		assertArrayEquals(Bytes.text("one"), taker.contents.get(0));
		assertArrayEquals(Bytes.text("two"), taker.contents.get(1));
	}

	@Test
	void zip64FieldsAreRead() throws IOException {
		Zips zip = new Zips();
		zip.add("first", DATA);
		zip.add("second", DATA).zip64 = true;
		assertEquals(List.of("first", "second"), taken(zip).names);
	}

	@Test
	void whatCannotBeUnpackedIsToldAndTheRestGoesOn() throws IOException {
		Zips zip = new Zips();
		zip.add("encrypted", DATA).flags = 1;
		zip.add("aes", DATA).method = 99;
		zip.add("xz", DATA).method = 95;
		zip.add("unheard of", DATA).method = 77;
		zip.add("link", DATA).unixMode = 0120777;
		zip.add("fifo", DATA).unixMode = 0010644;
		zip.add("crc", DATA).crc++;
		zip.add(Bytes.text("bzip2"), DATA, Zips.STORED).method = 12;
		zip.add(Bytes.text("deflate64"), DATA, Zips.STORED).method = 9;
		Zips inner = new Zips();
		inner.add("inner", DATA);
		zip.add("nested.zip", inner.build());
		zip.add("nested.tar", new Tars().file("a", DATA).build());
		zip.add("good", DATA);
		Taker taker = taken(zip);
		assertEquals(List.of("good"), taker.names);
		assertEquals(List.of("encrypted", "aes", "xz", "unheard of", "link", "fifo", "crc", "bzip2", "deflate64", "nested.zip",
				"nested.tar"), taker.skippedNames);
		assertEquals(List.of(Kind.ENCRYPTED, Kind.ENCRYPTED, Kind.UNSUPPORTED, Kind.UNSUPPORTED, Kind.UNSUPPORTED, Kind.UNSUPPORTED,
				Kind.DAMAGED, Kind.DAMAGED, Kind.DAMAGED, Kind.UNSUPPORTED, Kind.UNSUPPORTED), taker.kinds());
	}

	@Test
	void sizesThatLieAreFoundOut() throws IOException {
		Zips zip = new Zips();
		zip.add("says more", DATA).size = 1_000_000;
		zip.add("says less", DATA).size = 10;
		zip.add("packed beyond the end", DATA).packedSize = 0x7FFFFFFF;
		zip.add("good", DATA);
		Taker taker = taken(zip);
		assertEquals(List.of("good"), taker.names);
		assertEquals(List.of(Kind.DAMAGED, Kind.DAMAGED, Kind.DAMAGED), taker.kinds());
	}

	@Test
	void overlappingEntriesComeOutOnce() throws IOException {
		Zips zip = new Zips();
		zip.add("kernel", DATA);
		for (int i = 0; i < 50; i++) {
			Zips.Entry again = zip.add("again" + i, DATA);
			again.directoryOnly = true;
			again.offset = 0;
		}
		Taker taker = taken(zip);
		assertEquals(1, taker.names.size());
		assertEquals(50, taker.reasons.size());
	}

	@Test
	void anArchiveThatIsCutOffIsDamaged() {
		Zips zip = new Zips();
		zip.add("a", DATA);
		byte[] whole = zip.build();
		for (int length = 4; length < whole.length; length += 13) {
			Refused.assertRefused(Kind.DAMAGED, new Taker(folder), Arrays.copyOf(whole, length));
		}
	}

	@Test
	void aCancelledWalkStopsWithoutAnException() throws IOException {
		Zips zip = new Zips();
		zip.add("big", Bytes.random(300_000));
		zip.add("next", DATA);
		ArchiveReport report = new Taker(folder).cancelAfter(4).take(zip.build());
		assertEquals(new ArchiveReport(0, 0, 0, true), report);
	}

	@Test
	void whatTheConsumerMovesStaysAndWhatItThrowsComesThrough() throws IOException {
		Zips zip = new Zips();
		zip.add("a", DATA);
		zip.add("b", DATA);
		Path archive = Files.write(folder.resolve("archive"), zip.build());
		Path scratch = Files.createDirectory(folder.resolve("scratch"));
		Path kept = folder.resolve("kept");
		IOException full = new IOException("no room");
		EntryConsumer consumer = new EntryConsumer() {
			@Override
			public void entry(String displayName, Path file) throws IOException {
				if (displayName.equals("b")) {
					throw full;
				}
				Files.move(file, kept);
			}

			@Override
			public void skipped(String displayName, ArchiveException why) {
				throw new AssertionError(why);
			}
		};
		Archives archives = new ArchiveService();
		assertEquals(full, assertThrows(IOException.class, () -> archives.forEach(archive, scratch, Taker.SMALL, consumer)));
		assertArrayEquals(DATA, Files.readAllBytes(kept));
		assertTrue(Files.isDirectory(scratch));
		assertFalse(Files.list(scratch).findAny().isPresent());
	}
}
