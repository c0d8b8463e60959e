package org.sagitta.export.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditTrail;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Integrity;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.testkit.FakeRow;

/// Patients, studies and series by hand, with files of [TextFiles].
final class FakeDatabase {
	private static final Map<Level, List<String>> FIELDS = Map.of(Level.PATIENT, List.of("PatientID", "DisplayedPatientName"),
			Level.STUDY, List.of("StudyDate", "StudyDescription"), Level.SERIES, List.of("SeriesNumber", "SeriesDescription", "Modality"));

	final Map<String, Row> rows = new LinkedHashMap<>();
	final Map<String, List<Instance>> instances = new LinkedHashMap<>();
	final Map<String, List<RemoteInstance>> remotes = new LinkedHashMap<>();
	final List<Integrity.Root> roots = new ArrayList<>();
	final List<AuditEvent> audited = new ArrayList<>();
	boolean auditFails;
	Predicate<String> removed = _ -> false;
	final DicomDatabase database;
	private final Path files;

	FakeDatabase(Path folder) throws IOException {
		files = Files.createDirectories(folder.resolve("source"));
		Path own = Files.createDirectories(folder.resolve("database"));
		Snapshot snapshot = fake(Snapshot.class, (name, arguments) -> switch (name) {
			case "row" -> Optional.ofNullable(rows.get(arguments[1])).filter(row -> row.level() == arguments[0]);
			case "children" -> rows.values().stream().filter(row -> row.parent().equals(arguments[1])).toList();
			default -> null;
		});
		Columns columns = fake(Columns.class, (_, arguments) -> FIELDS.getOrDefault(arguments[0], List.of()).stream()
				.map(field -> new Column((Level) arguments[0],
				field, field, true, 0, Column.Width.INTERACTIVE, Column.Sort.NONE, Column.Type.TEXT)).toList());
		AuditTrail trail = fake(AuditTrail.class, (_, arguments) -> {
			if (auditFails) {
				throw new IOException("the log is on fire");
			}
			audited.addAll(events(arguments[0]));
			return "";
		});
		Remotes remote = fake(Remotes.class, (name, arguments) -> name.equals("find") ? remotes.values().stream().flatMap(List::stream)
				.filter(each -> each.sopInstanceUid().equals(arguments[0])).findFirst() : remotes.getOrDefault(arguments[0], List.of()));
		Integrity integrity = fake(Integrity.class, (_, _) -> List.copyOf(roots));
		database = fake(DicomDatabase.class, (name, arguments) -> switch (name) {
			case "folder" -> own;
			case "snapshot" -> snapshot;
			case "columns" -> columns;
			case "audit" -> trail;
			case "remotes" -> remote;
			case "integrity" -> integrity;
			case "instances" -> List.copyOf(instances((String) arguments[0]));
			case "instance" -> instances.values().stream().flatMap(List::stream).filter(each -> each.sopInstanceUid().equals(arguments[0]))
					.findFirst();
			default -> null;
		});
	}

	/// Which a test may have take some out.
	private List<Instance> instances(String series) {
		List<Instance> all = new ArrayList<>(instances.getOrDefault(series, List.of()));
		all.removeIf(each -> removed.test(each.sopInstanceUid()));
		return all;
	}

	private static List<AuditEvent> events(Object argument) {
		return ((List<?>) argument).stream().map(AuditEvent.class::cast).toList();
	}

	FakeDatabase patient(String key, String id, String name) {
		rows.put(key, new FakeRow(Level.PATIENT, key, "", Map.of("PatientID", id, "PatientName", name)));
		return this;
	}

	FakeDatabase study(String uid, String patient, String date, String description) {
		rows.put(uid, new FakeRow(Level.STUDY, uid, patient, Map.of("StudyDate", date, "StudyDescription", description)));
		return this;
	}

	/// A series with instances of these numbers.
	FakeDatabase series(String uid, String study, String number, String description, int... numbers) throws IOException {
		rows.put(uid, new FakeRow(Level.SERIES, uid, study, Map.of("SeriesNumber", number, "SeriesDescription", description, "Modality", "CT")));
		for (int each : numbers) {
			instance(uid, Integer.toString(each), TextFiles.bytes(rows.get(rows.get(study).parent()).attribute("PatientID"), study, uid,
					"instance " + each));
		}
		return this;
	}

	Path instance(String series, String number, byte[] bytes) throws IOException {
		List<Instance> all = instances.computeIfAbsent(series, _ -> new ArrayList<>());
		Path file = Files.write(files.resolve(series + "." + all.size()), bytes);
		all.add(new Instance(series + "." + all.size(), "1.2", series, "1.2", file, false, bytes.length, Instant.EPOCH,
				tag -> tag == Tag.InstanceNumber && !number.isEmpty() ? new TagValue.Present(List.of(number)) : TagValue.ABSENT));
		return file;
	}

	void remote(String series, String uid) {
		remotes.computeIfAbsent(series, _ -> new ArrayList<>()).add(new RemoteInstance(URI.create("dimse://server/" + uid),
				tag -> switch (tag) {
					case Tag.SOPInstanceUID -> new TagValue.Present(List.of(uid));
					case Tag.SeriesInstanceUID -> new TagValue.Present(List.of(series));
					default -> TagValue.NOT_STORED;
				}));
	}

	@FunctionalInterface
	private interface Answer {
		Object to(String method, Object[] arguments) throws IOException;
	}

	private static <T> T fake(Class<T> type, Answer answer) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> switch (method.getName()) {
			case "equals" -> self == arguments[0];
			case "hashCode" -> System.identityHashCode(self);
			case "toString" -> "fake " + type.getSimpleName();
			default -> {
				Object value = answer.to(method.getName(), arguments);
				if (value == null) {
					throw new AssertionError("The test's database has no " + method.getName());
				}
				yield method.getReturnType() == void.class ? null : value;
			}
		}));
	}
}
