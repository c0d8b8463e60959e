package org.sagitta.dicom.inspect.internal;

import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.inspect.Finding.Severity;
import org.sagitta.dicom.inspect.TagPath.Step;

/// A DICOMDIR: the keys that its records must have (PS3.3 sections F.3 and F.5), and the links between them.
public final class DirectoryCheck {
	private static final int RECORDS = 0x00041220;
	private static final int TYPE = 0x00041430;

	private DirectoryCheck() {
	}

	/// Does nothing for any other file.
	public static void check(DicomFile file, Findings findings) throws DicomException {
		DataSet dataSet = file.dataSet();
		if (!file.meta().text(Tag.MediaStorageSOPClassUID).equals(Uids.MEDIA_STORAGE_DIRECTORY)) {
			return;
		}
		IodCheck.check(IodTable.of(Uids.MEDIA_STORAGE_DIRECTORY).orElseThrow(), dataSet, List.of(), findings);
		List<DataSet> records = dataSet.items(RECORDS);
		for (int i = 0; i < records.size(); i++) {
			DataSet record = records.get(i);
			IodCheck.check(IodTable.ofRecord(record.text(TYPE)), record, List.of(new Step(RECORDS, "", i)), findings);
		}
		// Records are linked by their places in the file; a directory that was not read has none.
		if (dataSet.form(RECORDS).offset(0).isPresent()) {
			DicomDirectory.of(file).problems().forEach(problem -> findings.add(Severity.ERROR, problem.offset(), null, problem.reason()));
		}
	}
}
