package org.sagitta.ui.internal.tree;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;

/// What the tree, and lists beside the tables, say of patients, studies and series: their names, dates, modalities and counts, as the columns of the tables write them.
/// @param columns those of each level by field
public record TreeText(Map<Level, Map<String, Column>> columns) {
	public static final int NAME = 0;
	static final int DATE = 1;
	static final int MODALITY = 2;
	static final int INSTANCES = 3;
	private static final Map<Level, List<String>> NAMES = Map.of(Level.PATIENT, List.of("DisplayedPatientName", "PatientID"), //
			Level.STUDY, List.of("StudyDescription"), Level.SERIES, List.of("SeriesNumber", "SeriesDescription"));
	private static final Map<Level, String> DATES = Map.of(Level.PATIENT, "PatientBirthDate", Level.STUDY, "StudyDate", Level.SERIES, "SeriesDate");
	private static final Map<Level, String> MODALITIES = Map.of(Level.STUDY, "ModalitiesInStudy", Level.SERIES, "Modality");

	public static TreeText of(Columns columns) {
		var all = new EnumMap<Level, Map<String, Column>>(Level.class);
		for (Level level : NAMES.keySet()) {
			all.put(level, columns.all(level).stream().collect(Collectors.toMap(Column::field, each -> each)));
		}
		return new TreeText(all);
	}

	/// @param place one of the constants
	public String of(Row row, int place) {
		return switch (place) {
			case NAME -> name(row);
			case DATE -> shown(row, DATES.get(row.level()));
			case MODALITY -> Optional.ofNullable(MODALITIES.get(row.level())).map(field -> shown(row, field)).orElse("");
			default -> String.valueOf(row.instances());
		};
	}

	/// What has no name is called by its key.
	private String name(Row row) {
		String name = NAMES.get(row.level()).stream().map(field -> shown(row, field)).filter(text -> !text.isBlank()).collect(Collectors.joining("  "));
		return Stream.of(name, row.attribute("StudyID"), row.key()).filter(text -> !text.isBlank()).findFirst().orElseThrow();
	}

	private String shown(Row row, String field) {
		Column column = columns.get(row.level()).get(field);
		return column == null ? row.value(field) : column.shown(row);
	}
}
