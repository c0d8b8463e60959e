package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// Files of text instead of DICOM: the patient's ID, the study's and the series' UID, a line each; then anything.
final class TextFiles implements DicomFiles {
	static byte[] bytes(String patient, String study, String series, String more) {
		return (String.join("\n", patient, study, series, more)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
	}

	@Override
	public Header scan(Path file, TagSet wanted) throws IOException {
		List<String> lines = Files.readString(file).lines().toList();
		if (lines.size() < 4) {
			throw new DicomException(DicomException.Kind.MALFORMED, 0, file + " is no DICOM file");
		}
		DataSet found = new DataSet().put(Tag.PatientID, lines.get(0)).put(Tag.StudyInstanceUID, lines.get(1))
				.put(Tag.SeriesInstanceUID, lines.get(2));
		return new Header("", found, 0, "", Optional.empty());
	}

	@Override
	public Header identify(Path file, TagSet wanted) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DicomFile read(Path file) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void write(DicomFile file, Path target) {
		throw new UnsupportedOperationException();
	}
}
