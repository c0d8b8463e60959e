package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/// The same order as comparing text by text gives, for columns as they are: UIDs that begin alike, few values, names, none.
class ByteSortTest {
	private static final int COUNT = 5_000;
	private final Random random = new Random(7);

	private void check(IntFunction<String> value) {
		byte[][] texts = IntStream.range(0, COUNT).mapToObj(i -> value.apply(i).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
		var all = new FoldedText();
		var begins = new int[COUNT];
		var ends = new int[COUNT];
		for (int i = 0; i < COUNT; i++) {
			begins[i] = all.length();
			all.add(texts[i]);
			ends[i] = all.length();
		}
		Integer[] shuffled = IntStream.range(0, COUNT).boxed().toArray(Integer[]::new);
		java.util.Collections.shuffle(Arrays.asList(shuffled), random);
		int[] places = Arrays.stream(shuffled).mapToInt(Integer::intValue).toArray();
		Arrays.sort(shuffled, Comparator.comparing(i -> texts[i], Arrays::compareUnsigned)); // stable
		assertArrayEquals(Arrays.stream(shuffled).mapToInt(Integer::intValue).toArray(), ByteSort.sort(all.bytes(), begins, ends, places));
	}

	@Test
	void uidsThatBeginAlike() {
		check(_ -> "1.2.826.0.1.3680043.8.498." + random.nextLong(Long.MAX_VALUE) + (random.nextBoolean() ? "" : "." + random.nextInt(3)));
	}

	@Test
	void fewValuesStayInTheirOrder() {
		check(_ -> List.of("ct", "mr", "ct thorax", "", "ÿ").get(random.nextInt(5)));
	}

	@Test
	void lettersOfEveryScriptAndNothing() {
		check(i -> i % 3 == 0 ? "" : random.ints(random.nextInt(9), 1, 0x3000).mapToObj(Character::toString).reduce("", String::concat));
	}

	@Test
	void oneValueForAll() {
		check(_ -> "the same long text for every row");
	}
}
