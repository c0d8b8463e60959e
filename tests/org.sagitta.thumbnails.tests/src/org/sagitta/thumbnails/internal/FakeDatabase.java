package org.sagitta.thumbnails.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;
import org.sagitta.testkit.FakeRow;

/// A database by hand: a folder, series with their modalities, and files.
final class FakeDatabase {
	final Map<String, List<Instance>> instances = new LinkedHashMap<>();
	final Map<String, String> modalities = new ConcurrentSkipListMap<>();
	final DicomDatabase database;
	/// Called when the manager is asked which database is open.
	Runnable asked = () -> { };
	boolean open = true;

	FakeDatabase(Path folder) {
		Snapshot snapshot = fake(Snapshot.class, (name, arguments) -> switch (name) {
			case "row" -> Optional.ofNullable(row((String) arguments[1]));
			case "count" -> modalities.size();
			case "find" -> new Snapshot.Result(modalities.keySet().stream().map(this::row).toList(), modalities.size(), modalities.size());
			default -> null;
		});
		database = fake(DicomDatabase.class, (name, arguments) -> switch (name) {
			case "folder" -> folder;
			case "snapshot" -> snapshot;
			case "instances" -> List.copyOf(instances.getOrDefault(arguments[0], List.of()));
			default -> null;
		});
	}

	DatabaseManager manager() {
		return fake(DatabaseManager.class, (name, _) -> {
			if (!name.equals("current")) {
				return null;
			}
			asked.run();
			return open ? Optional.of(database) : Optional.empty();
		});
	}

	/// Instances of a series, in the order of their numbers.
	FakeDatabase series(String series, String modality, Path... files) {
		modalities.put(series, modality);
		List<Instance> all = new ArrayList<>();
		for (Path file : files) {
			all.add(new Instance(series + "." + all.size(), "1.2", series, "1.2", file, false, 1, Instant.EPOCH, _ -> TagValue.ABSENT));
		}
		instances.put(series, all);
		return this;
	}

	private Row row(String series) {
		String modality = modalities.get(series);
		return modality == null ? null : new FakeRow(Level.SERIES, series, "study", Map.of("Modality", modality));
	}

	@FunctionalInterface
	private interface Answer {
		Object to(String method, Object[] arguments);
	}

	private static <T> T fake(Class<T> type, Answer answer) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> switch (method.getName()) {
			case "equals" -> self == arguments[0];
			case "hashCode" -> System.identityHashCode(self);
			case "toString" -> "fake " + type.getSimpleName();
			default -> answered(answer.to(method.getName(), arguments), method.getName());
		}));
	}

	private static Object answered(Object answer, String method) {
		if (answer == null) {
			throw new AssertionError("The test's database has no " + method);
		}
		return answer;
	}
}
