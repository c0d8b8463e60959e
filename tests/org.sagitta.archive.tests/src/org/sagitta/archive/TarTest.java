package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.archive.ArchiveException.Kind;

class TarTest {
	private static final byte[] DATA = Bytes.random(1000);

	@TempDir
	Path folder;

	private Taker taken(byte[] archive) throws IOException {
		Taker taker = new Taker(folder);
		taker.take(archive);
		return taker;
	}

	@Test
	void filesComeOutAsTheyWereWithAndWithoutGzip() throws IOException {
		byte[] tar = new Tars().file("a", DATA).entry("folder/", '5', new byte[0]).file("empty", new byte[0])
				.file("b", Bytes.random(200_000)).build();
		for (byte[] archive : List.of(tar, Tars.gzip(tar))) {
			Taker taker = new Taker(folder);
			assertEquals(new ArchiveReport(3, 201_000, 0, false), taker.take(archive));
			assertEquals(List.of("a", "empty", "b"), taker.names);
			assertArrayEquals(DATA, taker.contents.getFirst());
			assertArrayEquals(Bytes.random(200_000), taker.contents.getLast());
		}
	}

	@Test
	void theOldFormIsRead() throws IOException {
		byte[] tar = new Tars().data(Tars.header(Bytes.text("old"), '\0', DATA.length, false)).data(DATA).build();
		assertArrayEquals(DATA, taken(tar).contents.getFirst());
	}

	@Test
	void longNamesOfGnuAndOfPaxAreShown() throws IOException {
		String name = "folder/".repeat(30);
		byte[] tar = new Tars().entry("././@LongLink", 'L', Bytes.text(name + "gnu\0")).file("cut", DATA)
				.pax("path", name + "paxé").file("cut", DATA)
				.header(new String(Bytes.text("größe"), StandardCharsets.ISO_8859_1), '0', 0).build();
		assertEquals(List.of(name + "gnu", name + "paxé", "größe"), taken(tar).names);
	}

	@Test
	void namesChooseNoPath() throws IOException {
		List<String> names = List.of("../../etc/passwd", "/etc/passwd", "C:\\win.ini");
		Tars tar = new Tars();
		names.forEach(name -> tar.file(name, DATA));
		assertEquals(3, taken(tar.build()).names.size());
	}

	@Test
	void whatIsNoRegularFileIsToldAndTheRestGoesOn() throws IOException {
		Tars tar = new Tars().file("first", DATA);
		for (char type : new char[] {'1', '2', '3', '4', '6', 'V'}) {
			tar.entry("type " + type, type, new byte[0]);
		}
		byte[] sparse = Tars.header(Bytes.text("sparse"), 'S', 512, true);
		Tars.put(sparse, 257, "ustar  \0");
		Tars.put(sparse, 386, "00000000000 00000001000 77777777777 00000000000 ");
		Tars.put(sparse, 483, "77777777777 ");
		tar.data(Tars.sum(sparse)).data(new byte[512]);
		tar.entry("nested", '0', new Tars().file("inner", DATA).build());
		Taker taker = taken(tar.file("last", DATA).build());
		assertEquals(List.of("first", "last"), taker.names);
		assertEquals(List.of("type 1", "type 2", "type 3", "type 4", "type 6", "type V", "sparse", "nested"), taker.skippedNames);
		assertEquals(List.of(Kind.UNSUPPORTED), taker.kinds().stream().distinct().toList());
	}

	@Test
	void anArchiveThatIsCutOffGivesWhatCameBefore() {
		byte[] tar = new Tars().file("a", DATA).file("b", DATA).unended();
		// b's header starts at 1536; a cut in front of it leaves whole entries only, and the mark of the end is missing.
		for (int length : new int[] {1536, 1600, 2048, 2049, 3000, 3072}) {
			Taker taker = new Taker(folder);
			Refused.assertRefused(Kind.DAMAGED, taker, Arrays.copyOf(tar, length));
			assertEquals("a", taker.names.getFirst(), () -> "cut at " + length);
			assertEquals(length >= 2048 && length < 3048 ? List.of("b") : List.of(), taker.skippedNames, () -> "cut at " + length);
		}
		Taker taker = new Taker(folder);
		byte[] gzip = Tars.gzip(new Tars().file("a", DATA).file("b", DATA).build());
		Refused.assertRefused(Kind.DAMAGED, taker, Arrays.copyOf(gzip, gzip.length - 6));
		assertEquals(List.of("a", "b"), taker.names, "only the checksum of gzip is gone");
	}

	@Test
	void aHeaderWithAWrongChecksumEndsTheWalk() {
		byte[] tar = new Tars().file("a", DATA).file("b", DATA).build();
		tar[1536]++;
		Taker taker = new Taker(folder);
		Refused.assertRefused(Kind.DAMAGED, taker, tar);
		assertEquals(List.of("a"), taker.names);
	}

	@Test
	void sizesOfPaxThatLieEndTheWalk() {
		for (String size : new String[] {"9223372036854775807", "-5", "99999999999999999999", "x"}) {
			Refused.assertRefused(Kind.DAMAGED, new Taker(folder), new Tars().file("a", DATA).pax("size", size).file("b", DATA).build());
		}
	}
}
