package org.sagitta.ui.internal.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;

/// Keeps what the browser shows.
@Component(service = { BrowseModel.class, DatabaseListener.class })
public final class Browsing implements BrowseModel, DatabaseListener {
	private final List<BrowseListener> listeners = new CopyOnWriteArrayList<>();
	private final Map<Level, Set<String>> selected = new EnumMap<>(Level.class);
	private final Map<Level, String> searches = new ConcurrentHashMap<>();
	private volatile DicomDatabase database;
	private volatile Snapshot snapshot;
	private volatile QuickFilter quick = QuickFilter.NONE;
	private volatile boolean across;

	@Override
	public void addListener(BrowseListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(BrowseListener listener) {
		listeners.remove(listener);
	}

	@Override
	public Optional<DicomDatabase> database() {
		return Optional.ofNullable(database);
	}

	@Override
	public Optional<Snapshot> snapshot() {
		return Optional.ofNullable(snapshot);
	}

	@Override
	public void opened(DicomDatabase opened) {
		database = opened;
		snapshot = opened.snapshot();
		synchronized (selected) {
			selected.clear();
		}
		listeners.forEach(BrowseListener::databaseChanged);
	}

	@Override
	public void changed(DicomDatabase changed, Snapshot newest) {
		if (changed == database) {
			snapshot = newest;
			listeners.forEach(BrowseListener::rowsChanged);
		}
	}

	@Override
	public void columnsChanged(DicomDatabase changed) {
		listeners.forEach(BrowseListener::columnsChanged);
	}

	@Override
	public void closed(DicomDatabase closed) {
		if (closed == database) {
			database = null;
			snapshot = null;
			listeners.forEach(BrowseListener::databaseChanged);
		}
	}

	@Override
	public Set<String> selected(Level level) {
		synchronized (selected) {
			return selected.getOrDefault(level, Set.of());
		}
	}

	@Override
	public void select(Level level, Set<String> keys) {
		Set<String> kept = Set.copyOf(keys);
		synchronized (selected) {
			if (kept.equals(selected.put(level, kept))) {
				return;
			}
		}
		listeners.forEach(listener -> listener.selectionChanged(level));
	}

	@Override
	public QuickFilter quick() {
		return quick;
	}

	@Override
	public void setQuick(QuickFilter filter) {
		if (!filter.equals(quick)) {
			quick = filter;
			listeners.forEach(BrowseListener::filterChanged);
		}
	}

	@Override
	public String search(Level level) {
		return searches.getOrDefault(level, "");
	}

	@Override
	public void setSearch(Level level, String text) {
		String before = searches.put(level, text);
		if (!text.equals(before == null ? "" : before)) {
			listeners.forEach(listener -> listener.searchChanged(level));
		}
	}

	@Override
	public boolean isAcross() {
		return across;
	}

	@Override
	public void setAcross(boolean on) {
		if (on != across) {
			across = on;
			listeners.forEach(BrowseListener::filterChanged);
		}
	}

	@Override
	public Optional<Set<String>> parents(Level level, Snapshot of) {
		return switch (level) {
			case PATIENT, INSTANCE -> Optional.empty();
			case STUDY -> some(selected(Level.PATIENT));
			case SERIES -> studies(of);
		};
	}

	private Optional<Set<String>> studies(Snapshot of) {
		Set<String> patients = selected(Level.PATIENT);
		Set<String> studies = selected(Level.STUDY);
		if (!patients.isEmpty()) {
			studies = studies.stream().filter(key -> of.row(Level.STUDY, key).map(Row::parent).filter(patients::contains).isPresent())
					.collect(Collectors.toSet());
		}
		if (studies.isEmpty() && !patients.isEmpty()) {
			return Optional.of(patients.stream().flatMap(key -> of.children(Level.PATIENT, key).stream()).map(Row::key).collect(Collectors.toSet()));
		}
		return some(studies);
	}

	private static Optional<Set<String>> some(Set<String> keys) {
		return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
	}
}
