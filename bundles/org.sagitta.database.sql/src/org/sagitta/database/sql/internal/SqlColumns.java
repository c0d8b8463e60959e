package org.sagitta.database.sql.internal;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Layouts;
import org.sagitta.database.Notes;
import org.sagitta.database.Remotes;
import org.sagitta.database.sql.internal.journal.ColumnLines;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.store.ColumnStore;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.fields.Field;

/// The columns: the fields of the rules and the attributes of the rows, with what the user changed laid over them.
final class SqlColumns implements Columns {
	private static final Set<String> STRETCHED = Set.of("DisplayedPatientName", "StudyDescription", "SeriesDescription");
	/// Attributes that show by default, with their places.
	private static final Map<String, Integer> SHOWN = Map.of("PatientBirthDate", 3, "PatientSex", 4, "StudyID", 2, Attributes.DATE_ADDED, 7);
	private static final Map<Level, Map<String, Sort>> SORTED = Map.of(Level.PATIENT, Map.of(Attributes.DATE_ADDED, Sort.DESCENDING),
			Level.STUDY, Map.of("StudyDate", Sort.ASCENDING), Level.SERIES, Map.of("SeriesNumber", Sort.ASCENDING));
	private static final int BEHIND = 100;
	/// What people call fields, with the fields: the first that a level, or one above or below it, has.
	private static final Map<String, List<String>> SHORT = Map.of("name", List.of("PatientName"), "id", List.of("PatientID"), "date", List.of("StudyDate"), "datum",
			List.of("StudyDate"), "description", List.of("SeriesDescription", "StudyDescription"), "filesize", List.of(SizeRule.FIELD));


	private final DatabaseRules rules;
	private final ColumnStore store;
	private final GroupedFields grouped;
	private final SqlLayouts layouts;
	private final Journal journal;
	private final Runnable changed;
	private final Map<ColumnStore.Key, Column> settings;

	SqlColumns(DatabaseRules rules, IndexStore index, Journal journal, Runnable changed) throws SQLException {
		this.rules = rules;
		store = new ColumnStore(index);
		grouped = new GroupedFields(index, journal);
		layouts = new SqlLayouts(index, journal, changed);
		this.journal = journal;
		this.changed = changed;
		settings = new ConcurrentHashMap<>(store.load());
	}

	@Override
	public List<Column> all(Level level) {
		var columns = new LinkedHashMap<String, Column>();
		if (level != Level.INSTANCE) {
			rules.rules().fields(level).forEach(field -> columns.put(field.name(), column(field)));
		}
		int behind = BEHIND;
		for (String keyword : Attributes.keywords(level)) {
			var entry = Dictionary.element(Dictionary.tag(keyword).orElseThrow()).orElseThrow();
			columns.putIfAbsent(keyword, attribute(level, keyword, title(keyword), type(entry.vr()), behind++));
		}
		columns.put(Attributes.DATE_ADDED, attribute(level, Attributes.DATE_ADDED, title(Attributes.DATE_ADDED), Type.INSTANT, behind++));
		if (level != Level.INSTANCE) {
			columns.put(Remotes.COUNT, attribute(level, Remotes.COUNT, title(Remotes.COUNT), Type.NUMBER, behind));
		}
		return columns.values().stream().map(this::asSet).sorted(Comparator.comparingInt(Column::order).thenComparing(Column::field)).toList();
	}

	private static String title(String attribute) {
		return AttributeTitles.of(attribute, Locale.getDefault());
	}

	private Column asSet(Column column) {
		Column set = settings.get(new ColumnStore.Key(column.level(), column.field()));
		boolean groups = grouped.has(column.level(), column.field());
		return set == null ? column.withGrouped(groups) : new Column(set.level(), set.field(), isRenamed(set, column) ? set.title() : column.title(),
				set.visible(), set.order(), set.width(), set.sort(), column.type(), groups);
	}

	/// Whether the title is the user's, and not ours as it was in the language in which the column was set.
	private boolean isRenamed(Column set, Column ours) {
		String title = set.title();
		return !title.equals(ours.title()) && !AttributeTitles.has(set.field(), title) && rules.rules().fields(set.level()).stream()
				.noneMatch(field -> field.name().equals(set.field()) && (field.title().equals(title) || field.titles().containsValue(title)));
	}

	/// Also by a title in another language than that of the workbench.
	@Override
	public Optional<Column> named(Level level, String name) {
		return Columns.super.named(level, name).or(() -> Columns.levels(level).flatMap(each -> all(each).stream())
				.filter(column -> AttributeTitles.isCalled(column.field(), Columns.plain(name))).findFirst()).or(() -> {
			String plain = Columns.plain(name);
			return Columns.levels(level).flatMap(each -> rules.rules().fields(each).stream())
					.filter(field -> Stream.concat(field.titles().values().stream(), Stream.of(field.title())).anyMatch(title -> Columns.plain(title).equals(plain)))
					.findFirst().map(field -> asSet(column(field)));
		}).or(() -> note(level, name)).or(() -> SHORT.getOrDefault(Columns.plain(name), List.of()).stream()
				.flatMap(field -> Columns.levels(level).flatMap(each -> all(each).stream()).filter(column -> column.field().equals(field))).findFirst());
	}

	/// What users write is no column, but found as if it were.
	private static Optional<Column> note(Level level, String name) {
		return switch (Columns.plain(name)) {
			case "note", "notiz", "メモ" -> Optional.of(attribute(level, Notes.NOTE, "Note", Type.TEXT, BEHIND));
			case "label", "labels", "etikett", "etiketten", "ラベル" -> Optional.of(attribute(level, Notes.LABELS, "Labels", Type.TEXT, BEHIND));
			default -> Optional.empty();
		};
	}

	@Override
	public Layouts layouts() {
		return layouts;
	}

	private static Column column(Field field) {
		return new Column(field.level(), field.name(), field.title(Locale.getDefault()), field.visible(), field.order(),
				Width.valueOf(field.width().name()), sort(field.level(), field.name()), Type.valueOf(field.type().name()));
	}

	private static Column attribute(Level level, String keyword, String title, Type type, int behind) {
		boolean shown = SHOWN.containsKey(keyword);
		return new Column(level, keyword, title, shown, SHOWN.getOrDefault(keyword, behind), width(keyword), sort(level, keyword), type);
	}

	private static Width width(String field) {
		return STRETCHED.contains(field) ? Width.STRETCH : Width.CONTENTS;
	}

	private static Sort sort(Level level, String field) {
		return SORTED.getOrDefault(level, Map.of()).getOrDefault(field, Sort.NONE);
	}

	private static Type type(VR vr) {
		return switch (vr) {
			case DA -> Type.DATE;
			case TM -> Type.TIME;
			case AS -> Type.AGE;
			case IS, DS -> Type.NUMBER;
			default -> Type.TEXT;
		};
	}

	/// The fields of all levels that sort as numbers.
	Set<String> numericFields() {
		return Stream.of(Level.PATIENT, Level.STUDY, Level.SERIES).flatMap(level -> all(level).stream()).filter(Column::numeric).map(Column::field)
				.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void set(Column column) throws DatabaseException {
		try {
			ColumnLines.set(journal, column);
			store.save(column);
			grouped.set(column.level(), column.field(), column.grouped());
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The column " + column.title() + " cannot be kept: " + e.getMessage(), e);
		}
		settings.put(new ColumnStore.Key(column.level(), column.field()), column);
		changed.run();
	}

	@Override
	public List<Integer> elements(Level level) {
		return rules.elements(level);
	}

	@Override
	public void addElement(Level level, int tag) throws DatabaseException {
		String name = ElementsRule.name(tag);
		if (level == Level.INSTANCE || !ElementsRule.isText(tag)) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, name + " " + Tag.format(tag) + " cannot be a column: "
					+ (level == Level.INSTANCE ? "only patients, studies and series have columns of elements" : "its value is no text"));
		}
		if (rules.elements(level).contains(tag) || all(level).stream().anyMatch(column -> column.field().equals(name))) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "There is a column " + name + " already; show it");
		}
		rules.setElements(level, Stream.concat(rules.elements(level).stream(), Stream.of(tag)).sorted(Integer::compareUnsigned).toList());
	}

	@Override
	public void removeElement(Level level, int tag) throws DatabaseException {
		if (!rules.elements(level).contains(tag)) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED,
					ElementsRule.name(tag) + " " + Tag.format(tag) + " was not made a column by you: hide it instead");
		}
		rules.setElements(level, rules.elements(level).stream().filter(each -> each != tag).toList());
	}

	@Override
	public void reset(Level level) throws DatabaseException {
		try {
			ColumnLines.reset(journal, level);
			store.forget(level);
			grouped.reset(level);
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The columns cannot be reset: " + e.getMessage(), e);
		}
		settings.keySet().removeIf(key -> key.level() == level);
		changed.run();
	}
}
