package org.sagitta.testkit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Columns;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;

/// A database that knows what is loaded, and nothing else.
public class LoadedDatabase implements StubDatabase {
	private final Set<String> loaded;

	public LoadedDatabase(Set<String> loaded) {
		this.loaded = loaded;
	}

	private static AssertionError nobodyAsks() {
		return new AssertionError("nobody asks for it");
	}

	@Override
	public Set<String> loadedSeries() {
		return Set.copyOf(loaded);
	}

	@Override
	public void setLoaded(String seriesInstanceUid, boolean isLoaded) {
		if (isLoaded) {
			loaded.add(seriesInstanceUid);
		} else {
			loaded.remove(seriesInstanceUid);
		}
	}

	@Override
	public Path folder() {
		throw nobodyAsks();
	}

	@Override
	public Snapshot snapshot() {
		throw nobodyAsks();
	}

	@Override
	public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
		throw nobodyAsks();
	}

	@Override
	public List<Instance> instances(String seriesInstanceUid) {
		throw nobodyAsks();
	}

	@Override
	public Optional<Instance> instance(String sopInstanceUid) {
		throw nobodyAsks();
	}

	@Override
	public TagValue value(String sopInstanceUid, int tag) {
		throw nobodyAsks();
	}

	@Override
	public Columns columns() {
		throw nobodyAsks();
	}

	@Override
	public RemovalReport remove(Level level, Collection<String> keys) {
		throw nobodyAsks();
	}
}
