package org.sagitta.audit;

import java.util.Objects;

/// Whom or what an event was about: the ParticipantObjectIdentification of an audit message (PS3.15 section A.5).
///
/// @param id the patient's ID, the UID or the path
/// @param name the patient's name or a description; "" when there is none
/// @param sopClass the SOP Class UID of the instances; "" when they have several or it is unknown
/// @param instances how many instances of it took part; 0 when that is not said
public record Subject(Kind kind, String id, String name, String sopClass, int instances) {
	/// What the ID identifies.
	public enum Kind {
		PATIENT, STUDY, SERIES, INSTANCE, FILE
	}

	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(sopClass);
		if (instances < 0) {
			throw new IllegalArgumentException(instances + " instances");
		}
	}

	public static Subject patient(String id, String name) {
		return new Subject(Kind.PATIENT, id, name, "", 0);
	}

	public static Subject study(String uid, String description, int instances) {
		return new Subject(Kind.STUDY, uid, description, "", instances);
	}

	public static Subject series(String uid, String description, int instances) {
		return new Subject(Kind.SERIES, uid, description, "", instances);
	}

	public static Subject instance(String uid, String sopClass) {
		return new Subject(Kind.INSTANCE, uid, "", sopClass, 1);
	}

	public static Subject file(String path) {
		return new Subject(Kind.FILE, path, "", "", 0);
	}
}
