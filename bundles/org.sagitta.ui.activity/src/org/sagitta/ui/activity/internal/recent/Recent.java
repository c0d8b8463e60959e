package org.sagitta.ui.activity.internal.recent;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.Filter;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The series that were imported lately, the newest first. A series came when its first instance did.
/// @param hour how many came in the past hour
/// @param groups by period
record Recent(int hour, Map<Period, List<Series>> groups) {
	private static final String ADDED = "DateAdded";

	/// When a series came; each belongs to the first that fits. Days and months are those of the calendar, in local time.
	enum Period {
		TODAY, WEEK, MONTH
	}

	/// What stands in a row of the view.
	sealed interface Line {
		record Heading(Period period, int count) implements Line { }
	}

	/// @param patientKey what identifies the patient in the database
	record Series(Instant when, String patientKey, String studyUid, String seriesUid, String patient, String study, String description, String modality,
			int instances) implements Line { }

	static final Recent NOTHING = new Recent(0, Map.of());

	static Recent of(Snapshot snapshot, Instant now, ZoneId zone) {
		LocalDate today = now.atZone(zone).toLocalDate();
		LocalDate monthAgo = today.minusMonths(1);
		String from = monthAgo.atStartOfDay(zone).toInstant().toString();
		Query query = Query.all(Level.SERIES).where(List.of(new Filter(ADDED, Filter.Kind.FROM, from))).sortedBy(ADDED, true);
		var groups = new EnumMap<Period, List<Series>>(Period.class);
		for (Period period : Period.values()) {
			groups.put(period, new ArrayList<>());
		}
		int hour = 0;
		for (Row row : snapshot.find(query).rows()) {
			Optional<Instant> when = added(row);
			if (when.isPresent()) {
				hour += when.get().isAfter(now.minus(Duration.ofHours(1))) ? 1 : 0;
				groups.get(period(when.get().atZone(zone).toLocalDate(), today)).add(series(row, when.get(), snapshot));
			}
		}
		return new Recent(hour, groups);
	}

	/// Today, the seven days before, and the rest of the month before.
	static Period period(LocalDate day, LocalDate today) {
		return !day.isBefore(today) ? Period.TODAY : !day.isBefore(today.minusDays(7)) ? Period.WEEK : Period.MONTH;
	}

	int count(Period period) {
		return groups.getOrDefault(period, List.of()).size();
	}

	/// Groups that have none are left out.
	List<Line> lines() {
		var lines = new ArrayList<Line>();
		for (Period period : Period.values()) {
			if (count(period) > 0) {
				lines.add(new Line.Heading(period, count(period)));
				lines.addAll(groups.get(period));
			}
		}
		return lines;
	}

	private static Optional<Instant> added(Row row) {
		try {
			return Optional.of(Instant.parse(row.value(ADDED)));
		} catch (DateTimeException _) {
			return Optional.empty(); // nobody knows when it came
		}
	}

	private static Series series(Row row, Instant when, Snapshot snapshot) {
		Optional<Row> study = snapshot.row(Level.STUDY, row.parent());
		Optional<Row> patient = study.flatMap(found -> snapshot.row(Level.PATIENT, found.parent()));
		String name = patient.map(found -> named(found, "DisplayedPatientName", "PatientName")).orElse("");
		return new Series(when, patient.map(Row::key).orElse(""), row.parent(), row.key(), name, study.map(found -> found.value("StudyDescription")).orElse(""),
				row.value("SeriesDescription"), row.value("Modality"), row.instances());
	}

	private static String named(Row row, String field, String attribute) {
		String shown = row.value(field);
		return shown.isEmpty() ? row.attribute(attribute) : shown;
	}
}
