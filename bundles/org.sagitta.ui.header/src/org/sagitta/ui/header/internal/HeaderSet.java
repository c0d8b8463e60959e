package org.sagitta.ui.header.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.model.SeriesBelow;

/// The instances whose headers are shown.
/// @param other which of them stands beside the first where two are compared: the first one of the second series, else the second one
/// @param seen the series that they are of, each with what the audit log is to know of it
record HeaderSet(DicomDatabase database, List<Instance> instances, int other, List<Seen> seen) {
	/// @param series its UID
	/// @param subjects patient, study and series
	record Seen(String series, List<Subject> subjects) {
	}

	HeaderSet {
		instances = List.copyOf(instances);
		seen = List.copyOf(seen);
	}

	/// The selected instances, or all of the selected series, or those of the first series of selected studies or patients. Reads the
	/// database.
	static HeaderSet of(DicomDatabase database, Snapshot snapshot, RowSelection rows) throws DatabaseException {
		List<String> keys = rows.keys().stream().sorted().toList();
		Map<String, List<Instance>> found = rows.level() == Level.INSTANCE ? bySeries(database, keys) : new LinkedHashMap<>();
		List<String> series = SeriesBelow.of(snapshot, rows.level(), keys);
		for (String uid : rows.level() == Level.SERIES ? series : series.stream().limit(1).toList()) {
			found.put(uid, database.instances(uid));
		}
		found.values().removeIf(List::isEmpty);
		List<Instance> instances = found.values().stream().flatMap(List::stream).toList();
		int other = found.size() > 1 ? found.values().iterator().next().size() : Math.min(1, Math.max(0, instances.size() - 1));
		List<Seen> seen = found.entrySet().stream()
				.map(each -> new Seen(each.getKey(), subjects(snapshot, each.getKey(), each.getValue().size()))).toList();
		return new HeaderSet(database, instances, other, seen);
	}

	private static Map<String, List<Instance>> bySeries(DicomDatabase database, List<String> uids) throws DatabaseException {
		Map<String, List<Instance>> found = new LinkedHashMap<>();
		for (String uid : uids) {
			database.instance(uid).ifPresent(each -> found.computeIfAbsent(each.seriesInstanceUid(), _ -> new ArrayList<>()).add(each));
		}
		return found;
	}

	private static List<Subject> subjects(Snapshot snapshot, String uid, int count) {
		var subjects = new ArrayList<Subject>();
		Row series = snapshot.row(Level.SERIES, uid).orElse(null);
		Row study = series == null ? null : snapshot.row(Level.STUDY, series.parent()).orElse(null);
		Row patient = study == null ? null : snapshot.row(Level.PATIENT, study.parent()).orElse(null);
		if (patient != null) {
			subjects.add(Subject.patient(patient.attribute("PatientID"), patient.attribute("PatientName")));
		}
		if (study != null) {
			subjects.add(Subject.study(study.key(), study.attribute("StudyDescription"), 0));
		}
		subjects.add(Subject.series(uid, series == null ? "" : series.attribute("SeriesDescription"), count));
		return subjects;
	}
}
