package org.sagitta.ui.activity.internal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Statistics;
import org.sagitta.database.Statistics.Amount;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.activity.internal.statistics.StatisticsLines.Line;

class StatisticsLinesTest {
	private static SortedMap<String, Amount> amounts(Map<String, Amount> some) {
		return new TreeMap<>(some);
	}

	private static final Statistics SOME = new Statistics(1, 2, 3, 400, 10_000, 100, 2_500,
			amounts(Map.of("CT", new Amount(2, 399, 9_999), "", new Amount(1, 1, 1))), amounts(Map.of("2026", new Amount(3, 400, 10_000))), amounts(Map.of()));

	@Test
	void eachGroupHasAHeadingAndEmptyOnesAreLeftOut() {
		List<Line> lines = StatisticsLines.of(SOME);
		assertEquals(List.of(Messages.statistics_all, Messages.statistics_modality, Messages.statistics_none, "CT", Messages.statistics_year, "2026"),
				lines.stream().map(Line::what).toList());
		assertEquals(List.of(false, true, false, false, true, false), lines.stream().map(Line::heading).toList());
	}

	@Test
	void aShareIsNeverRoundedToNothingOrAll() {
		List<Line> lines = StatisticsLines.of(SOME);
		assertEquals("< 1 %", StatisticsLines.cell(lines.get(2), StatisticsLines.SHARE));
		assertEquals("> 99 %", StatisticsLines.cell(lines.get(3), StatisticsLines.SHARE));
		assertEquals("100 %", StatisticsLines.cell(lines.get(5), StatisticsLines.SHARE));
	}

	@Test
	void theCsvHasBytesAndNoHeadings() {
		String csv = StatisticsLines.csv(StatisticsLines.of(SOME));
		assertEquals(5, csv.lines().count());
		assertTrue(csv.contains(",CT,2,399,9999\r\n"), csv);
		assertEquals("", StatisticsLines.csv(List.of()));
	}

	@Test
	void anEmptyDatabaseHasNoShares() {
		var none = new Statistics(0, 0, 0, 0, 0, 0, 0, amounts(Map.of()), amounts(Map.of()), amounts(Map.of()));
		assertEquals("0 %", StatisticsLines.cell(StatisticsLines.of(none).getFirst(), StatisticsLines.SHARE));
	}

	@Test
	void countingTakesASmallPartOfTheTime() {
		var pacing = new Pacing(3000);
		assertEquals(0, pacing.left(100));
		pacing.done(100, 200);
		assertEquals(3000, pacing.left(200));
		pacing.done(4000, 5000);
		assertEquals(10_000, pacing.left(5000));
		assertEquals(0, pacing.left(20_000));
	}
}
