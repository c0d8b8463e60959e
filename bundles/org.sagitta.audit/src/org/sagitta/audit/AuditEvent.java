package org.sagitta.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Something that was done.
///
/// @param user who did it
/// @param subjects the patients, studies and so on that it was about; of a large import name the studies with their numbers of
///        instances, for an entry takes 1 MiB at most
/// @param detail a text for a person, such as the old values of what was changed; "" when there is nothing to say
public record AuditEvent(Instant time, String user, Action action, Outcome outcome, List<Subject> subjects, String detail) {
	public AuditEvent {
		Objects.requireNonNull(time);
		Objects.requireNonNull(action);
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(detail);
		subjects = List.copyOf(subjects);
		if (user.isBlank()) {
			throw new IllegalArgumentException("An event needs a user");
		}
	}
}
