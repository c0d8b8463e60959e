package org.sagitta.dicom;

import java.util.List;

/// A Part 10 file that was read or is to be written.
/// @param meta the file meta information, group 0002
/// @param dataSet the data set
/// @param transferSyntax the UID of the transfer syntax that the data set was read in or is to be written in
/// @param problems where the file departs from the standard and what was made of it; empty for a conformant file
public record DicomFile(DataSet meta, DataSet dataSet, String transferSyntax, List<Problem> problems) {
	/// @param offset where in the file, or, for a deflated data set, where in what it inflates to
	/// @param lost whether something that the file should hold could not be read; else all of it was
	public record Problem(long offset, String reason, boolean lost) { }
}
