package org.sagitta.scene;

/// An entry of the subject hierarchy above the nodes: a patient, study or series.
/// @param uid what identifies it: a patient key, a Study or Series Instance UID
/// @param parent the uid of the folder above it, "" at the top
public record Folder(Kind kind, String uid, String name, String parent) {
	public enum Kind {
		PATIENT, STUDY, SERIES
	}
}
