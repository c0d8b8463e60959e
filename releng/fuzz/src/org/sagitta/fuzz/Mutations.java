package org.sagitta.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// What runs a target where Jazzer cannot: the seeds as they are, then damaged at random, without looking at what the code does.
/// `Mutations TARGET SECONDS PREFIX`; ends with 1 after a finding, which is in a file whose name begins with PREFIX then.
final class Mutations {
	/// Longer than any input may take.
	private static final long SLOWEST_SECONDS = 5;

	private final Random random = new Random();
	private final List<byte[]> seeds;
	private volatile byte[] running = { };
	private volatile long since = System.nanoTime();

	private Mutations(List<byte[]> seeds) {
		this.seeds = seeds;
	}

	public static void main(String[] arguments) throws Exception {
		String name = arguments[0];
		String prefix = arguments[2];
		Mutations mutations = new Mutations(Seeds.of(name));
		Thread.ofPlatform().daemon().start(() -> mutations.watch(name, prefix));
		long start = System.nanoTime();
		long end = start + Long.parseLong(arguments[1]) * 1_000_000_000L;
		Target target = new Target(name);
		int runs = 0;
		for (; runs < mutations.seeds.size() || System.nanoTime() < end; runs++) {
			byte[] input = runs < mutations.seeds.size() ? mutations.seeds.get(runs) : mutations.damaged();
			mutations.running = input;
			mutations.since = System.nanoTime();
			Throwable failure = target.failure(input);
			if (failure != null) {
				failure.printStackTrace();
				keep(prefix, input);
				System.exit(1);
			}
		}
		System.out.println("Done " + runs + " runs in " + (System.nanoTime() - start) / 1_000_000_000L + " second(s)");
	}

	private void watch(String name, String prefix) {
		try {
			while (System.nanoTime() - since < SLOWEST_SECONDS * 1_000_000_000L) {
				Thread.sleep(100);
			}
			System.err.println(name + " has taken more than " + SLOWEST_SECONDS + " seconds");
			Thread.getAllStackTraces().values().forEach(trace -> System.err.println(Arrays.toString(trace)));
			keep(prefix, running);
		} catch (Exception e) {
			e.printStackTrace();
		}
		Runtime.getRuntime().halt(1);
	}

	private static void keep(String prefix, byte[] input) throws IOException {
		Path file = Path.of(prefix + "crash-" + HexFormat.of().toHexDigits(Arrays.hashCode(input)));
		System.err.println("The input is " + Files.write(file, input));
	}

	private byte[] damaged() {
		byte[] seed = seeds.get(random.nextInt(seeds.size()));
		byte[] bytes = seed.clone();
		for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(5)) {
				case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> bytes[at] = (byte) 0xFF;
				case 2 -> bytes[at] = 0;
				case 3 -> bytes[at] = (byte) random.nextInt();
				default -> System.arraycopy(seed, random.nextInt(seed.length - at + 1) / 2, bytes, at, (seed.length - at) / 2);
			}
		}
		return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
	}
}
