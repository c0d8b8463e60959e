package org.sagitta.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownTest {
	@Test
	void sizesHaveThreeDigitsAndAUnit() {
		assertEquals("0 bytes", Shown.size(0));
		assertEquals("999 bytes", Shown.size(999));
		assertEquals(String.format("%.2f kB", 1.5), Shown.size(1500));
		assertEquals(String.format("%.1f MB", 52.4), Shown.size(52_428_800));
		assertEquals("524 MB", Shown.size(524_288_000));
		assertEquals(String.format("%.2f MB", 1.0), Shown.size(999_999));
		assertEquals(String.format("%.2f EB", 9.22), Shown.size(Long.MAX_VALUE));
	}
}
