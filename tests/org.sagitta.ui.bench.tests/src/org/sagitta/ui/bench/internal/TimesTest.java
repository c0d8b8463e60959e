package org.sagitta.ui.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class TimesTest {
	@Test
	void theLongestIsNamed() {
		var times = new Times();
		for (int i = 20; i > 0; i--) {
			times.add("try " + i, OptionalDouble.of(i));
		}
		times.add("nothing to be seen", OptionalDouble.empty());
		assertEquals("median 10 ms, p95 19 ms, at most 20 ms (try 20), 20 times", times.toString());
		assertEquals(20, times.quantile(1));
	}
}
