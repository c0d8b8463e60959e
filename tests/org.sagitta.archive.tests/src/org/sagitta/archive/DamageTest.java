package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
	private static final int ROUNDS = 2000;
	private static final long LONGEST_NANOS = 10_000_000_000L;

	@TempDir
	Path folder;

	/// Nothing but an `IOException` comes of damage, soon, and the scratch folder is empty.
	@Test
	void damagedArchivesEndInGoodOrder() {
		List<byte[]> seeds = seeds();
		Random random = new Random(20260);
		long longest = 0;
		int whole = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] damaged = damage(seeds.get(round % seeds.size()), random);
			long start = System.nanoTime();
			try {
				new Taker(folder).take(damaged);
				whole++;
			} catch (IOException _) {
				// as it should be
			}
			longest = Math.max(longest, System.nanoTime() - start);
		}
		assertTrue(longest < LONGEST_NANOS, longest + " ns for one archive");
		assertTrue(whole > 0 && whole < ROUNDS, "the damage should hit some archives and spare others: " + whole);
	}

	private static List<byte[]> seeds() {
		Zips zip = new Zips();
		zip.add("one", Bytes.random(300));
		zip.add("two", new byte[5000]).zip64 = true;
		zip.add(Bytes.text("three"), Bytes.random(100), Zips.STORED);
		byte[] sparse = Tars.header(Bytes.text("sparse"), 'S', 512, true);
		Tars.put(sparse, 257, "ustar  \0");
		Tars.put(sparse, 386, "00000000000 00000001000 00000002000 00000000000 ");
		Tars.put(sparse, 483, "00000002000 ");
		Tars tar = new Tars().file("one", Bytes.random(300)).entry("L", 'L', Bytes.text("n".repeat(200))).file("two", Bytes.random(600))
				.pax("path", "three").file("cut", new byte[0]).data(Tars.sum(sparse)).data(new byte[512])
				.pax("GNU.sparse.map", "0,10,20,10").file("four", new byte[20])
				.entry("g", 'g', Bytes.text("14 a=xyzxyzxy\n")).file("five", new byte[9]);
		byte[] plain = tar.build();
		return List.of(zip.build(), plain, Tars.gzip(plain), Tars.gzip(Bytes.dicom("")));
	}

	/// Some bytes anew, or some cut out or doubled; the checksums of tar are made good, so that the damage gets behind them.
	private static byte[] damage(byte[] seed, Random random) {
		byte[] bytes = seed.clone();
		int changes = 1 + random.nextInt(4);
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(bytes.length);
			places.add(at);
			bytes[at] = switch (random.nextInt(4)) {
				case 0 -> 0;
				case 1 -> -1;
				case 2 -> (byte) ('0' + random.nextInt(10));
				default -> (byte) random.nextInt(256);
			};
		}
		if (bytes.length % 512 == 0) {
			places.stream().map(at -> at / 512 * 512).filter(block -> bytes[block + 156] >= '0' && bytes[block] != 0)
					.forEach(block -> System.arraycopy(Tars.sum(Arrays.copyOfRange(bytes, block, block + 512)), 0, bytes, block, 512));
		}
		int from = random.nextInt(bytes.length);
		return switch (random.nextInt(8)) {
			case 0 -> Arrays.copyOf(bytes, from);
			case 1 -> {
				byte[] doubled = Arrays.copyOf(bytes, bytes.length + bytes.length - from);
				System.arraycopy(bytes, from, doubled, bytes.length, bytes.length - from);
				yield doubled;
			}
			default -> bytes;
		};
	}
}
