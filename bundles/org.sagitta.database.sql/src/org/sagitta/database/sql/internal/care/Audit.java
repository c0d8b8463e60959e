package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;

/// Writes down what was done with the database. What cannot be written down was done all the same: that is an error of its own.
public final class Audit {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final AuditTrail trail;
	private final String user;

	public Audit(AuditTrail trail, String user) {
		this.trail = trail;
		this.user = user;
	}

	public AuditTrail trail() {
		return trail;
	}

	public void done(Action action, List<Subject> subjects, String detail) {
		record(List.of(event(action, Outcome.SUCCESS, subjects, detail)));
	}

	public AuditEvent event(Action action, Outcome outcome, List<Subject> subjects, String detail) {
		return new AuditEvent(Instant.now(), user, action, outcome, subjects, detail);
	}

	public void record(List<AuditEvent> events) {
		try {
			trail.record(events);
		} catch (IOException e) {
			LOG.log(Level.ERROR, "The audit log cannot be written", e);
		}
	}

	/// What was removed, as subjects: the patient, the study, and how many instances.
	static List<Subject> subjects(String patientId, String study, String title, int instances) {
		var all = new ArrayList<Subject>();
		if (!patientId.isEmpty()) {
			all.add(Subject.patient(patientId, ""));
		}
		if (!study.isEmpty()) {
			all.add(Subject.study(study, title, instances));
		}
		return all;
	}
}
