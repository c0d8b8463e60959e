package org.sagitta.ui.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.Layouts;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;
import org.sagitta.testkit.StubDatabase;

/// A database of [FakeSnapshot]s with two columns a level; it remembers what is done to it.
public final class FakeDatabase implements StubDatabase, Columns {
	public final List<Column> stored = new ArrayList<>();
	public volatile Snapshot snapshot = FakeSnapshot.of(0, 0);
	public final FakeTrash trash = new FakeTrash();
	public final FakeQuarantine quarantine = new FakeQuarantine();
	public final FakeNotes notes = new FakeNotes();
	public final FakeReports reports = new FakeReports();
	public volatile List<String> warnings = List.of();
	private final List<Column> columns = new ArrayList<>();

	public FakeDatabase() {
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			columns.add(new Column(level, "Name", "Name", true, 0, Column.Width.STRETCH, Column.Sort.NONE, Column.Type.TEXT));
			columns.add(new Column(level, "Number", "Number", true, 1, Column.Width.CONTENTS, Column.Sort.ASCENDING, Column.Type.NUMBER));
		}
	}

	@Override
	public Path folder() {
		return Path.of("fake");
	}

	@Override
	public Snapshot snapshot() {
		return snapshot;
	}

	@Override
	public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
		return new ImportReport(Instant.EPOCH, Instant.EPOCH, Map.of(), List.of(), List.of(), List.of(), false);
	}

	@Override
	public List<Instance> instances(String seriesInstanceUid) {
		return List.of();
	}

	@Override
	public Optional<Instance> instance(String sopInstanceUid) {
		return Optional.empty();
	}

	@Override
	public TagValue value(String sopInstanceUid, int tag) {
		throw new AssertionError("nobody asks for tags");
	}

	@Override
	public Columns columns() {
		return this;
	}

	@Override
	public RemovalReport remove(Level level, Collection<String> keys) {
		long id = 100 + trash.removals.size();
		trash.removals.addFirst(FakeTrash.removal(id, String.join(", ", keys)));
		return new RemovalReport(0, 0, 0, 2, 2, List.of(), List.of(), List.of(id));
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
	public FakeReports reports() {
		return reports;
	}

	@Override
	public List<String> warnings() {
		return warnings;
	}

	@Override
	public synchronized List<Column> all(Level level) {
		return columns.stream().filter(c -> c.level() == level).toList();
	}

	@Override
	public synchronized void set(Column column) {
		stored.add(column);
		columns.replaceAll(c -> c.level() == column.level() && c.field().equals(column.field()) ? column : c);
	}

	@Override
	public Layouts layouts() {
		throw new AssertionError("nobody asks for layouts");
	}

	@Override
	public List<Integer> elements(Level level) {
		return List.of();
	}

	@Override
	public void addElement(Level level, int tag) {
		throw new AssertionError("nobody adds columns");
	}

	@Override
	public void removeElement(Level level, int tag) {
		throw new AssertionError("nobody removes columns");
	}

	@Override
	public void reset(Level level) {
		throw new AssertionError("nobody resets");
	}
}
