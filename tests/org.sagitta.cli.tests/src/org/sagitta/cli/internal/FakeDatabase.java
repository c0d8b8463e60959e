package org.sagitta.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Contradiction;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Filter;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.Policy;
import org.sagitta.database.Query;
import org.sagitta.database.RebuildReport;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Row;
import org.sagitta.database.Rules;
import org.sagitta.database.Snapshot;
import org.sagitta.database.Statistics;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.testkit.StubDatabase;

/// A database of rows made by hand, and its manager.
public final class FakeDatabase implements DatabaseManager, StubDatabase, Snapshot, Columns {
	public final List<Row> rows = new ArrayList<>();
	public final List<Column> columns = new ArrayList<>();
	public final List<Instance> instances = new ArrayList<>();
	public final List<Object> asked = new ArrayList<>();
	public final List<Query> found = new ArrayList<>();
	public ImportReport importReport;
	public ImportPreview importPreview;
	public final FakeLayouts layouts = new FakeLayouts();
	public final FakeSearches searches = new FakeSearches();
	public RemovalReport removalReport;
	public Optional<DicomDatabase> open = Optional.empty();
	public Path folder = Run.FOLDER.resolve("database");
	public final FakeTrash trash = new FakeTrash(asked);
	public final FakeQuarantine quarantine = new FakeQuarantine(asked);
	public final FakeNotes notes = new FakeNotes(asked);
	public final FakeRemotes remotes = new FakeRemotes(asked);
	public final FakeIdentities identities = new FakeIdentities(asked);
	public final FakeIntegrity integrity = new FakeIntegrity(asked);
	public final FakeReports reports = new FakeReports(asked);
	public final FakeAudit audit = new FakeAudit();
	public final FakeRules rules = new FakeRules(asked);
	public final Map<Level, List<Integer>> elements = new EnumMap<>(Level.class);
	public final List<String> warnings = new ArrayList<>();
	public Policy policy = Policy.NONE;
	public Statistics statistics;
	public RebuildReport rebuildReport;
	public Runnable duringRebuild = () -> { };
	public Optional<DatabaseException> rebuildFails = Optional.empty();

	public record FakeRow(Level level, String key, String parent, Map<String, String> values, Map<String, String> shown, int instances,
			List<Contradiction> contradictions) implements Row {
		public FakeRow(Level level, String key, String parent, Map<String, String> values, Map<String, String> shown, int instances) {
			this(level, key, parent, values, shown, instances, List.of());
		}

		@Override
		public String value(String field) {
			return shown.getOrDefault(field, attribute(field));
		}

		@Override
		public String attribute(String keyword) {
			return values.getOrDefault(keyword, "");
		}

		@Override
		public Set<String> attributes() {
			return values.keySet();
		}

		@Override
		public Set<String> fields() {
			return shown.keySet();
		}
	}

	public OpenDatabase access() {
		return new OpenDatabase(this);
	}

	public void row(Level level, String key, String parent, Map<String, String> values, int below) {
		rows.add(new FakeRow(level, key, parent, values, Map.of(), below));
	}

	@Override
	public DicomDatabase open(Path wanted) {
		asked.add(wanted);
		folder = wanted;
		open = Optional.of(this);
		return this;
	}

	@Override
	public DicomDatabase openTemporary() {
		throw new UnsupportedOperationException();
	}

	@Override
	public RebuildReport rebuild(Path wanted, ImportProgress progress) throws DatabaseException {
		asked.add("rebuild " + wanted);
		progress.progress(10, 3);
		duringRebuild.run();
		if (rebuildFails.isPresent()) {
			throw rebuildFails.get();
		}
		return rebuildReport;
	}

	@Override
	public Optional<DicomDatabase> current() {
		return open;
	}

	@Override
	public void close() {
		open = Optional.empty();
	}

	@Override
	public Path folder() {
		return folder;
	}

	@Override
	public Snapshot snapshot() {
		return this;
	}

	@Override
	public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
		asked.add(request);
		progress.progress(10, 3);
		return importReport;
	}

	@Override
	public List<Instance> instances(String seriesInstanceUid) {
		return instances.stream().filter(instance -> instance.seriesInstanceUid().equals(seriesInstanceUid)).toList();
	}

	@Override
	public Optional<Instance> instance(String sopInstanceUid) {
		return instances.stream().filter(instance -> instance.sopInstanceUid().equals(sopInstanceUid)).findFirst();
	}

	@Override
	public TagValue value(String sopInstanceUid, int tag) {
		return TagValue.NOT_STORED;
	}

	@Override
	public Columns columns() {
		return this;
	}

	@Override
	public RemovalReport remove(Level level, Collection<String> keys) {
		asked.add(level + " " + List.copyOf(keys));
		return removalReport;
	}

	@Override
	public FakeTrash trash() {
		return trash;
	}

	@Override
	public FakeQuarantine quarantine() {
		return quarantine;
	}

	@Override
	public FakeNotes notes() {
		return notes;
	}

	@Override
	public FakeRemotes remotes() {
		return remotes;
	}

	@Override
	public FakeIdentities identities() {
		return identities;
	}

	@Override
	public FakeIntegrity integrity() {
		return integrity;
	}

	@Override
	public FakeReports reports() {
		return reports;
	}

	@Override
	public FakeAudit audit() {
		return audit;
	}

	@Override
	public Statistics statistics() {
		return statistics;
	}

	@Override
	public Policy policy() {
		return policy;
	}

	@Override
	public void setPolicy(Policy wanted) {
		policy = wanted;
	}

	@Override
	public List<String> warnings() {
		return warnings;
	}

	@Override
	public long generation() {
		return 1;
	}

	@Override
	public int count(Level level) {
		return (int) rows.stream().filter(row -> row.level() == level).count();
	}

	@Override
	public Optional<Row> row(Level level, String key) {
		return rows.stream().filter(row -> row.level() == level && row.key().equals(key)).findFirst();
	}

	@Override
	public List<Row> children(Level level, String key) {
		return rows.stream().filter(row -> row.level().ordinal() == level.ordinal() + 1 && row.parent().equals(key)).toList();
	}

	@Override
	public Result find(Query query) {
		found.add(query);
		List<Row> found = rows.stream().filter(row -> row.level() == query.level())
				.filter(row -> query.parents().isEmpty() || query.parents().get().contains(row.parent()))
				.filter(row -> row.attributes().stream().anyMatch(each -> row.attribute(each).contains(query.search().text())))
				.filter(row -> query.filters().stream().allMatch(filter -> holds(filter, row))).toList();
		return new Result(found, found.size(), found.size());
	}

	private static boolean holds(Filter filter, Row row) {
		String value = row.value(filter.field());
		return switch (filter.kind()) {
			case CONTAINS -> value.contains(filter.value());
			case IS -> value.equals(filter.value());
			case FROM -> value.compareTo(filter.value()) >= 0;
			case TO -> !value.isEmpty() && value.compareTo(filter.value()) <= 0;
			case EMPTY -> value.isEmpty();
		};
	}

	@Override
	public List<Column> all(Level level) {
		return columns.stream().filter(column -> column.level() == level).toList();
	}

	@Override
	public void set(Column column) {
		columns.replaceAll(each -> each.level() == column.level() && each.field().equals(column.field()) ? column : each);
	}

	@Override
	public FakeLayouts layouts() {
		return layouts;
	}

	@Override
	public FakeSearches searches() {
		return searches;
	}

	@Override
	public ImportPreview preview(ImportRequest request, ImportProgress progress) {
		asked.add(request);
		progress.progress(10, 3);
		return importPreview;
	}

	@Override
	public List<Integer> elements(Level level) {
		return elements.getOrDefault(level, List.of());
	}

	@Override
	public void addElement(Level level, int tag) throws DatabaseException {
		if (tag == Tag.PixelData) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "PixelData cannot be a column");
		}
		asked.add("add " + level + " " + Tag.format(tag));
	}

	@Override
	public void removeElement(Level level, int tag) {
		asked.add("remove " + level + " " + Tag.format(tag));
	}

	@Override
	public Rules rules() {
		return rules;
	}

	@Override
	public void reset(Level level) {
		asked.add("reset " + level);
	}
}
