package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.Services;

class DicomFilesOSGiTest {
	@Test
	void theServiceIsThere(@TempDir Path folder) throws IOException {
		DicomFiles files = Services.await(DicomFiles.class);
		Path file = folder.resolve("file.dcm");
		files.write(new DicomFile(new DataSet(), new DataSet().put(Tag.PatientID, "42"), Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), file);
		assertEquals("42", files.scan(file, TagSet.of(Tag.PatientID)).dataSet().text(Tag.PatientID));
	}
}
