package org.sagitta.dicom;

/// The levels of the query/retrieve information model (PS3.4 section C.6).
public enum Level {
	PATIENT, STUDY, SERIES, INSTANCE
}
