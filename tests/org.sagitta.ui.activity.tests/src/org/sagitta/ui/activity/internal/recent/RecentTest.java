package org.sagitta.ui.activity.internal.recent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.ui.activity.internal.recent.Recent.Period;
import org.sagitta.ui.activity.internal.recent.Recent.Series;
import org.sagitta.ui.testkit.FakeSnapshot;

class RecentTest {
	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void periodsAreThoseOfTheCalendar() {
		LocalDate today = LocalDate.of(2026, 3, 30);
		assertEquals(Period.TODAY, Recent.period(today, today));
		assertEquals(Period.TODAY, Recent.period(today.plusDays(1), today)); // a clock that was wrong
		assertEquals(Period.WEEK, Recent.period(today.minusDays(1), today));
		assertEquals(Period.WEEK, Recent.period(today.minusDays(7), today));
		assertEquals(Period.MONTH, Recent.period(today.minusDays(8), today));
	}

	private static FakeSnapshot snapshot(String... added) {
		var series = new ArrayList<Row>();
		for (int i = 0; i < added.length; i++) {
			series.add(new FakeRow(Level.SERIES, "s" + i, "t", Map.of("Name", "", "DateAdded", added[i], "SeriesDescription", "Series " + i, "Modality", "CT")));
		}
		return new FakeSnapshot(1, Map.of(Level.PATIENT, List.of(new FakeRow(Level.PATIENT, "p", "", Map.of("DisplayedPatientName", "Doe, Jane"))),
				Level.STUDY, List.of(new FakeRow(Level.STUDY, "t", "p", Map.of("StudyDescription", "Head"))), Level.SERIES, series));
	}

	@Test
	void seriesAreGroupedByLocalDaysTheNewestFirst() {
		Instant now = Instant.parse("2026-03-30T12:00:00Z");
		// 22:00 in UTC is midnight of Berlin's summer time, which began on the 29th.
		Recent recent = Recent.of(snapshot("2026-03-29T22:00:00Z", "2026-03-29T21:59:59Z", "2026-03-30T11:30:00Z", "2026-03-20T00:00:00Z"), now, BERLIN);
		assertEquals(List.of("s2", "s0"), recent.groups().get(Period.TODAY).stream().map(Series::seriesUid).toList());
		assertEquals(List.of("s1"), recent.groups().get(Period.WEEK).stream().map(Series::seriesUid).toList());
		assertEquals(List.of("s3"), recent.groups().get(Period.MONTH).stream().map(Series::seriesUid).toList());
		assertEquals(1, recent.hour());
		assertEquals(7, recent.lines().size());
		assertEquals(new Series(Instant.parse("2026-03-30T11:30:00Z"), "p", "t", "s2", "Doe, Jane", "Head", "Series 2", "CT", 1).patient(),
				recent.groups().get(Period.TODAY).getFirst().patient());
	}

	@Test
	void aSeriesWithoutATimeIsLeftOutAndEmptyGroupsHaveNoHeading() {
		Recent recent = Recent.of(snapshot("", "2026-03-30T11:30:00Z"), Instant.parse("2026-03-30T12:00:00Z"), BERLIN);
		assertEquals(2, recent.lines().size());
		assertEquals(List.of(), Recent.NOTHING.lines());
	}

	@Test
	void whatIsCopiedHasTitlesAndNoTabsInside() {
		Recent recent = Recent.of(snapshot("2026-03-30T11:30:00Z"), Instant.parse("2026-03-30T12:00:00Z"), BERLIN);
		assertEquals(2, RecentText.copied(recent.groups().get(Period.TODAY)).lines().count());
		assertEquals("", RecentText.copied(List.of()));
	}
}
