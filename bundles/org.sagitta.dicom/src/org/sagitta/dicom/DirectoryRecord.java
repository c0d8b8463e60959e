package org.sagitta.dicom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One record of a DICOMDIR, with those below it (PS3.3 annex F.3).
/// @param type PATIENT, STUDY, SERIES, IMAGE, SR DOCUMENT …
/// @param keys the record's elements
/// @param fileId the components of Referenced File ID (0004,1500) as they were received; none where no file is referred to.
///        [DicomDirectory#resolve] makes a path of them
public record DirectoryRecord(String type, DataSet keys, List<String> fileId, List<DirectoryRecord> children) {
	/// This record and all below it, in the order of the directory.
	public List<DirectoryRecord> all() {
		List<DirectoryRecord> all = new ArrayList<>();
		Deque<DirectoryRecord> left = new ArrayDeque<>(List.of(this));
		while (!left.isEmpty()) {
			DirectoryRecord record = left.pop();
			all.add(record);
			record.children().reversed().forEach(left::push);
		}
		return all;
	}
}
