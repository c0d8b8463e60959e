package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.archive.ArchiveException.Kind;

class LimitsTest {
	private static final byte[] ZEROS = new byte[900_000];

	@TempDir
	Path folder;

	private ArchiveException limited(byte[] archive) {
		return Refused.assertRefused(Kind.LIMIT, new Taker(folder), archive);
	}

	@Test
	void bombsStopAtTheRatio() {
		Zips zip = new Zips();
		zip.add("bomb", ZEROS);
		assertTrue(limited(zip.build()).getMessage().contains("1:200"));
		assertTrue(limited(Tars.gzip(new Tars().file("bomb", ZEROS).build())).getMessage().contains("1:200"));
		byte[] dicom = Arrays.copyOf(Bytes.dicom(""), ZEROS.length);
		assertTrue(limited(Tars.gzip(dicom)).getMessage().contains("1:200"));
	}

	@Test
	void manySmallBombsCountTogether() {
		Zips zip = new Zips();
		for (int i = 0; i < 50; i++) {
			zip.add("small" + i, new byte[50_000]);
		}
		assertTrue(limited(zip.build()).getMessage().contains("1:200"));
	}

	@Test
	void whatIsUnpackedButNotHandedOutCounts() {
		assertTrue(limited(Tars.gzip(new Tars().entry("link", '2', ZEROS).build())).getMessage().contains("1:200"), "the data of a link");
		byte[] tar = Arrays.copyOf(new Tars().file("a", new byte[1]).build(), 900_000);
		assertTrue(limited(Tars.gzip(tar)).getMessage().contains("1:200"), "what follows the end of tar");
	}

	@Test
	void smallFilesMayShrinkAThousandfold() throws IOException {
		Zips zip = new Zips();
		zip.add("mask", new byte[60_000]);
		assertEquals(60_000, new Taker(folder).take(zip.build()).bytes());
	}

	@Test
	void aFileMayNotBeTooLong() {
		byte[] data = Bytes.random((1 << 20) + 1);
		Zips zip = new Zips();
		zip.add("long", data);
		assertTrue(limited(zip.build()).getMessage().contains("a file of more than 1048576 bytes"));
		assertTrue(limited(new Tars().file("long", data).build()).getMessage().contains("a file of more than 1048576 bytes"));
	}

	@Test
	void allFilesTogetherMayNotBeTooLong() {
		Taker taker = new Taker(folder);
		Tars tar = new Tars();
		for (int i = 0; i < 5; i++) {
			tar.file("f" + i, Bytes.random(1 << 20));
		}
		assertTrue(Refused.assertRefused(Kind.LIMIT, taker, tar.build()).getMessage().contains("more than 4194304 bytes in all"));
		assertEquals(4, taker.names.size());
	}

	@Test
	void thereMayNotBeTooManyEntries() throws IOException {
		Zips zip = new Zips();
		Tars tar = new Tars();
		for (int i = 0; i < 100; i++) {
			zip.add("f" + i, new byte[0]);
			tar.file("f" + i, new byte[0]);
		}
		assertEquals(100, new Taker(folder).take(zip.build()).files(), "the limit itself passes");
		zip.add("one more", new byte[0]);
		tar.file("one more", new byte[0]);
		Taker untouched = new Taker(folder);
		assertTrue(Refused.assertRefused(Kind.LIMIT, untouched, zip.build()).getMessage().contains("more than 100 entries"));
		assertEquals(0, untouched.names.size(), "a directory is refused before anything is unpacked");
		assertTrue(limited(tar.build()).getMessage().contains("more than 100 entries"));
	}

	@Test
	void aDirectoryOfEndlessNamesIsNotKept() {
		Zips zip = new Zips();
		for (int i = 0; i < 20; i++) {
			zip.add("n".repeat(60_000), new byte[0]);
		}
		assertTrue(limited(zip.build()).getMessage().contains("a directory of more than"));
	}

	@Test
	void theDiskStaysPartlyFree() {
		Taker taker = new Taker(folder).limits(new ArchiveLimits(1 << 20, 1 << 20, 100, 200, 1 << 16, Long.MAX_VALUE));
		Zips zip = new Zips();
		zip.add("a", new byte[10]);
		assertTrue(Refused.assertRefused(Kind.LIMIT, taker, zip.build()).getMessage().contains("must stay so"));
	}

	@Test
	void headersThatDescribeHeadersDoNotOverflowTheStack() {
		Tars tar = new Tars().file("a", new byte[0]);
		for (int i = 0; i < 20_000; i++) {
			tar.header("L", 'L', 0);
		}
		assertTrue(limited(tar.file("b", new byte[0]).build()).getMessage().contains("headers of one entry"));
	}

	@Test
	void aLongNameIsNotReadIntoMemory() {
		byte[] name = Bytes.text("n".repeat(1 << 20));
		byte[] gnu = new Tars().entry("L", 'L', name).file("a", new byte[0]).build();
		byte[] pax = new Tars().pax("path", "n".repeat(1 << 20)).file("a", new byte[0]).build();
		assertTrue(limited(gnu).getMessage().contains("headers of one entry"));
		assertTrue(limited(pax).getMessage().contains("headers of one entry"));
	}

	@Test
	void globalRecordsOfPaxDoNotPileUp() {
		Tars tar = new Tars();
		for (int i = 0; i < 30; i++) {
			String records = IntStream.range(i * 100, i * 100 + 100).mapToObj("14 a%05d=xyz\n"::formatted).collect(Collectors.joining());
			tar.entry("g", 'g', Bytes.text(records)).file("f" + i, new byte[0]);
		}
		assertTrue(limited(tar.build()).getMessage().contains("pax records"));
	}

	@Test
	void limitsBelowZeroAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ArchiveLimits(-1, 1, 1, 1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new ArchiveLimits(1, 1, 1, 0, 1, 1));
	}
}
