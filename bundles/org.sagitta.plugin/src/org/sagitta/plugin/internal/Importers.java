package org.sagitta.plugin.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

import org.sagitta.plugin.DicomImporter;

/// The importers that are there now, the one of the highest ranking first. Safe on any thread.
final class Importers {
	private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::ranking).reversed().thenComparing(Entry::name)
			.thenComparingLong(Entry::serviceId);

	/// @param name asked for once, when the importer came, so that a broken one cannot upset the order later
	record Entry(DicomImporter importer, String name, int ranking, long serviceId) { }

	private final ConcurrentSkipListSet<Entry> entries = new ConcurrentSkipListSet<>(ORDER);

	void add(DicomImporter importer, int ranking, long serviceId) {
		entries.add(new Entry(importer, nameOf(importer), ranking, serviceId));
	}

	void remove(long serviceId) {
		entries.removeIf(entry -> entry.serviceId == serviceId);
	}

	List<Entry> all() {
		return List.copyOf(entries);
	}

	Optional<Entry> named(String name) {
		return entries.stream().filter(entry -> entry.name.equals(name)).findFirst();
	}

	private static String nameOf(DicomImporter importer) {
		String name = null;
		try {
			name = importer.name();
		} catch (RuntimeException | LinkageError e) {
			System.getLogger("org.sagitta.plugin").log(System.Logger.Level.ERROR, importer.getClass().getName() + " does not give its name", e);
		}
		return name == null || name.isBlank() ? importer.getClass().getName() : name;
	}
}
