package org.sagitta.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.sagitta.audit.Subject.Kind;

/// Which entries to read: those that fulfil every condition there is.
///
/// @param from not before
/// @param until before
/// @param actions one of these; empty for all
/// @param patient the ID of one of the patients
/// @param study the UID of one of the studies
/// @param text is in a name, an ID, the user's name, the detail or the name of the action; upper and lower case are the same
public record AuditFilter(Optional<Instant> from, Optional<Instant> until, Set<Action> actions, Optional<String> patient,
		Optional<String> study, Optional<String> user, Optional<String> text) {
	/// Everything.
	public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	public AuditFilter {
		Objects.requireNonNull(from);
		Objects.requireNonNull(until);
		Objects.requireNonNull(patient);
		Objects.requireNonNull(study);
		Objects.requireNonNull(user);
		Objects.requireNonNull(text);
		actions = Set.copyOf(actions);
	}

	public AuditFilter between(Instant from, Instant until) {
		return new AuditFilter(Optional.of(from), Optional.of(until), actions, patient, study, user, text);
	}

	public AuditFilter of(Action first, Action... more) {
		return new AuditFilter(from, until, EnumSet.of(first, more), patient, study, user, text);
	}

	public AuditFilter ofPatient(String id) {
		return new AuditFilter(from, until, actions, Optional.of(id), study, user, text);
	}

	public AuditFilter ofStudy(String uid) {
		return new AuditFilter(from, until, actions, patient, Optional.of(uid), user, text);
	}

	public AuditFilter by(String name) {
		return new AuditFilter(from, until, actions, patient, study, Optional.of(name), text);
	}

	public AuditFilter with(String words) {
		return new AuditFilter(from, until, actions, patient, study, user, Optional.of(words));
	}

	public boolean matches(AuditEvent event) {
		return from.stream().noneMatch(event.time()::isBefore)
				&& until.stream().allMatch(event.time()::isBefore)
				&& (actions.isEmpty() || actions.contains(event.action()))
				&& patient.stream().allMatch(id -> has(event, Kind.PATIENT, id))
				&& study.stream().allMatch(uid -> has(event, Kind.STUDY, uid))
				&& user.stream().allMatch(event.user()::equals)
				&& text.map(t -> t.toLowerCase(Locale.ROOT)).stream().allMatch(t -> says(event, t));
	}

	private static boolean has(AuditEvent event, Kind kind, String id) {
		return event.subjects().stream().anyMatch(s -> s.kind() == kind && s.id().equals(id));
	}

	private static boolean says(AuditEvent event, String text) {
		return contains(event.detail(), text) || contains(event.user(), text) || contains(event.action().name(), text)
				|| contains(event.action().meaning(), text)
				|| event.subjects().stream().anyMatch(s -> contains(s.id(), text) || contains(s.name(), text));
	}

	private static boolean contains(String whole, String part) {
		return whole.toLowerCase(Locale.ROOT).contains(part);
	}
}
