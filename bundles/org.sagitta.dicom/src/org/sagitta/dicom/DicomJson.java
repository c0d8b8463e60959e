package org.sagitta.dicom;

import java.io.IOException;

/// Writes the DICOM JSON model (PS3.18 annex F).
public final class DicomJson {
	private DicomJson() {
	}

	/// Writes one data set as one JSON object. Bulk values (pixel data and other values above 1 KB of binary VRs) are left
	/// out: DICOM JSON would carry a BulkDataURI, and there is no server.
	public static void write(DataSet dataSet, Appendable out) throws IOException { throw new UnsupportedOperationException(); }
}
