package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Scans a file, and compares with what the whole of it says.
public final class ScanTarget {
	private static final DicomFiles FILES = new DicomFilesComponent();
	private static final TagSet WANTED = TagSet.of(Tag.MediaStorageSOPClassUID, Tag.SOPInstanceUID, 0x00081140, 0x00091010, Tag.PatientName,
			Tag.PatientID, 0x00181164, Tag.Rows);

	private ScanTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Hostile.file(input, path -> {
			Header scanned = FILES.scan(path, WANTED);
			Header identified = FILES.identify(path, WANTED);
			Hostile.check(scanned.size() == input.length, "the size is wrong");
			Hostile.check(scanned.fingerprint().isEmpty() && identified.fingerprint().matches("[0-9a-f]{32}"), "the fingerprint is wrong");
			Hostile.check(json(scanned.dataSet()).equals(json(identified.dataSet())), "scan and identify differ");
			Walk.through(scanned.dataSet());
			DicomFile file = FILES.read(path);
			Hostile.check(file.transferSyntax().equals(scanned.transferSyntax()), "scan and read differ in the transfer syntax");
			if (file.problems().isEmpty()) {
				Hostile.check(scanned.problem().isEmpty(), "the scan has a problem that reading has not");
				for (int tag : WANTED.tags()) {
					DataSet from = tag >>> 16 == 2 ? file.meta() : file.dataSet();
					Hostile.check(told(file.dataSet(), from, tag).equals(told(scanned.dataSet(), scanned.dataSet(), tag)),
							"scan and read differ in " + Tag.format(tag));
				}
			}
		});
	}

	/// One element, in the character set of a data set.
	private static String told(DataSet dataSet, DataSet from, int tag) throws IOException {
		DataSet one = new DataSet();
		dataSet.element(Tag.SpecificCharacterSet).ifPresent(one::put);
		from.element(tag).ifPresent(one::put);
		return json(one);
	}

	private static String json(DataSet dataSet) throws IOException {
		StringBuilder json = new StringBuilder();
		DicomJson.write(dataSet, json);
		return json.toString();
	}
}
