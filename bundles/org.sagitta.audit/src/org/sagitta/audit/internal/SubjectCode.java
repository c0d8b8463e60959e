package org.sagitta.audit.internal;

import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.audit.Subject.Kind;

/// How an audit message says what a subject is (PS3.15 section A.5; RFC 3881 section 5.5).
///
/// @param type 1 is a person, 2 a system object
/// @param role 1 is a patient; 3, a report, is what the standard has for studies
record SubjectCode(Kind kind, int type, int role, String code, String scheme, String meaning) {
	static SubjectCode of(Kind kind) {
		return switch (kind) {
			case PATIENT -> new SubjectCode(kind, 1, 1, "2", "RFC-3881", "Patient Number");
			case STUDY -> new SubjectCode(kind, 2, 3, "110180", "DCM", "Study Instance UID");
			case SERIES -> new SubjectCode(kind, 2, 3, "112002", "DCM", "Series Instance UID");
			case INSTANCE -> new SubjectCode(kind, 2, 3, "SOPInstanceUID", EntryWriter.OUR_SCHEME, "SOP Instance UID");
			case FILE -> new SubjectCode(kind, 2, 3, "File", EntryWriter.OUR_SCHEME, "File");
		};
	}

	static Optional<Kind> kind(String code) {
		return Stream.of(Kind.values()).filter(k -> of(k).code.equals(code)).findFirst();
	}
}
