package org.sagitta.bench.internal.data;

/// What differs from file to file. The template has a mark of the same length in each place.
enum Field {
	INSTANCE_UID(uid(1)), SERIES_UID(uid(2)), STUDY_UID(uid(3)), FRAME_UID(uid(4)), PATIENT_ID("@PATIENTID"), NAME("@NAMENAMENAMENAMENAMENAME"),
	BIRTH("18990101"), SEX("@SEX"), DATE("18990102"), TIME("010203"), ACCESSION("@ACCESSION"), STUDY_ID("@STUDYID"), WHAT("@WHATWHATWHATWHATWHAT"),
	HOW("@HOWHOWHOWHOWHOWHOW"), WHERE("@WHEREWHEREWHERE"), WHO("@WHOWHOWHOWHO"), SERIES_NUMBER("9001"), NUMBER("900002"), SLICE("9003.5");

	final String mark;

	Field(String mark) {
		this.mark = mark;
	}

	/// A UID of the full 64 characters (PS3.5 section 9).
	static String uid(long number) {
		return "2.25.158639820741592653589793238462643383279." + (1_000_000_000_000_000_000L + number);
	}
}
