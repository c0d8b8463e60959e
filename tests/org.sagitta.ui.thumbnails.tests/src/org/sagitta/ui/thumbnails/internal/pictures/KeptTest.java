package org.sagitta.ui.thumbnails.internal.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class KeptTest {
	private final List<String> gone = new ArrayList<>();
	private final Kept<String, String> kept = new Kept<>(10, _ -> 4, (key, value) -> gone.add(key + value));

	@Test
	void whatWasNotUsedForLongestGoes() {
		kept.put("a", "1", _ -> false);
		kept.put("b", "2", _ -> false);
		kept.get("a");
		kept.put("c", "3", _ -> false);
		assertEquals(List.of("b2"), gone);
		assertNull(kept.get("b"));
		assertEquals("1", kept.get("a"));
	}

	@Test
	void whatIsInUseStaysAboveTheBound() {
		kept.put("a", "1", _ -> true);
		kept.put("b", "2", _ -> true);
		kept.put("c", "3", _ -> true);
		assertEquals(List.of(), gone);
		kept.put("d", "4", "a"::equals);
		assertEquals(List.of("b2", "c3"), gone);
	}

	@Test
	void anotherValueTakesThePlaceOfTheFirst() {
		kept.put("a", "1", _ -> false);
		kept.put("a", "2", _ -> false);
		assertEquals(List.of("a1"), gone);
		kept.put("b", "3", _ -> false);
		assertEquals(8, kept.total(), "what was replaced does not count");
		kept.clear();
		assertEquals(List.of("a1", "a2", "b3"), gone);
	}
}
