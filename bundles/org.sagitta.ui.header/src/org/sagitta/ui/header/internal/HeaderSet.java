package org.sagitta.ui.header.internal;

import java.util.ArrayList;
import java.util.List;

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
/// @param seen the series that they are of, each with what the audit log is to know of it
record HeaderSet(DicomDatabase database, List<Instance> instances, List<Seen> seen) {
	/// @param series its UID
	/// @param subjects patient, study and series
	record Seen(String series, List<Subject> subjects) {
	}

	HeaderSet {
		instances = List.copyOf(instances);
		seen = List.copyOf(seen);
	}

	/// All instances of the selected series, or those of the first series of selected studies or patients. Reads the database.
	static HeaderSet of(DicomDatabase database, Snapshot snapshot, RowSelection rows) throws DatabaseException {
		List<String> series = SeriesBelow.of(snapshot, rows.level(), rows.keys().stream().sorted().toList());
		var instances = new ArrayList<Instance>();
		var seen = new ArrayList<Seen>();
		for (String uid : rows.level() == Level.SERIES ? series : series.stream().limit(1).toList()) {
			List<Instance> some = database.instances(uid);
			instances.addAll(some);
			if (!some.isEmpty()) {
				seen.add(new Seen(uid, subjects(snapshot, uid, some.size())));
			}
		}
		return new HeaderSet(database, instances, seen);
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
