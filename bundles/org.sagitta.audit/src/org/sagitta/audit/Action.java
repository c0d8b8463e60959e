package org.sagitta.audit;

/// What was done, with the event that stands for it in an audit message (PS3.15 section A.5.3). The standard has fewer events than
/// there are actions; an entry names both.
public enum Action {
	/// Files were taken into the database.
	IMPORT("110107", "Data Import", 'C'),
	/// The values of a file were looked at.
	VIEW_HEADER("110103", "DICOM Instances Accessed", 'R'),
	/// Something left the database as files.
	EXPORT("110106", "Export", 'R'),
	/// Instances were sent to another system.
	SEND("110104", "DICOM Instances Transferred", 'R'),
	/// Instances came from another system.
	RECEIVE("110104", "DICOM Instances Transferred", 'C'),
	/// Another system was asked what it has.
	QUERY("110112", "Query", 'E'),
	/// Moved to the trash.
	REMOVE("110105", "DICOM Study Deleted", 'D'),
	/// Taken back from the trash.
	RESTORE("110103", "DICOM Instances Accessed", 'C'),
	/// Deleted for ever.
	TRASH_EMPTIED("110105", "DICOM Study Deleted", 'D'),
	/// A patient was merged, split or corrected.
	IDENTITY_CHANGED("110110", "Patient Record", 'U'),
	/// A file had changed and was read again; the detail has the old values.
	UPDATED("110103", "DICOM Instances Accessed", 'U'),
	/// What the database knew of its files was put right.
	REPAIRED("110103", "DICOM Instances Accessed", 'U'),
	/// The index was made anew from the files.
	REBUILT("110100", "Application Activity", 'E'),
	/// The database was brought to a newer form.
	UPGRADED("110100", "Application Activity", 'E'),
	/// The place of linked files was mapped to another.
	ROOT_RELOCATED("110100", "Application Activity", 'E'),
	/// It was decided which of two files with the same SOP Instance UID stays.
	QUARANTINE_RESOLVED("110103", "DICOM Instances Accessed", 'U'),
	/// This log was read.
	AUDIT_READ("110101", "Audit Log Used", 'R'),
	/// Opening this log completed what a crash had left undone.
	AUDIT_HEALED("110101", "Audit Log Used", 'U'),
	/// Opening this log found what a crash does not explain.
	AUDIT_DAMAGED("110113", "Security Alert", 'E');

	private final String code;
	private final String meaning;
	private final char type;

	Action(String code, String meaning, char type) {
		this.code = code;
		this.meaning = meaning;
		this.type = type;
	}

	/// The EventID: a code value of the scheme DCM (PS3.16, context group 400).
	public String code() {
		return code;
	}

	/// The meaning of the code.
	public String meaning() {
		return meaning;
	}

	/// The EventActionCode: C for create, R read, U update, D delete, E execute.
	public char type() {
		return type;
	}
}
