package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SizesTest {
	@Test
	void threeDigitsAndAUnit() {
		assertEquals(List.of("0 B", "999 B", "1.00 KB", "1.50 KB", "12.3 MB", "123 GB", "1.00 TB", "9223 PB"), List.of(Sizes.text(0),
				Sizes.text(999), Sizes.text(1000), Sizes.text(1_499), Sizes.text(12_345_678), Sizes.text(123_456_789_012L),
				Sizes.text(999_900_000_000L), Sizes.text(Long.MAX_VALUE)));
	}

	@Test
	void whatPeopleWriteIsRead() {
		assertEquals(List.of(2000L, 500_000_000_000L, 1_500_000L, 2_000_000_000_000L),
				List.of(Sizes.parse("2000"), Sizes.parse("500GB"), Sizes.parse("1.5 mb"), Sizes.parse("2T")));
	}

	@Test
	void whatIsNoSizeIsRefused() {
		for (String text : List.of("", "GB", "-1GB", "1,5GB", "5XB", "999999999999PB", "1e9")) {
			assertThrows(IllegalArgumentException.class, () -> Sizes.parse(text), text);
		}
	}

	@Test
	void spansAreReadAndWrittenAlike() {
		for (String text : List.of("30d", "6m", "1y", "1y6m", "none")) {
			assertEquals(text, Periods.text(Periods.parse(text)));
		}
		assertEquals(Optional.of(Period.ofDays(14)), Periods.parse("2w"));
		for (String text : List.of("", "0d", "-3d", "30", "d", "3h", "99999999d")) {
			assertThrows(IllegalArgumentException.class, () -> Periods.parse(text), text);
		}
	}
}
