package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Reads a file, then everything in it.
public final class ReadTarget {
	private static final DicomFiles FILES = new DicomFilesComponent();
	/// Buffers, and the messages of a hundred problems.
	private static final long FIXED = 1 << 20;
	/// An element of 8 bytes, empty, is an object of 24 in a table of references, and what is odd about it is told in a sentence of
	/// some 500, even where that is beyond the hundred problems that are kept.
	private static final long READ = 256;
	/// The same, with its tag as text, and all accessors. A single backslash in Specific Character Set is a term, which regular
	/// expressions bring into its normal form; all that is made on the way counts here, though it is gone at once.
	private static final long TOLD = 8192;
	/// The most that deflating can gain (RFC 1951); what inflates to more than the reader's limit is cut off there.
	private static final long INFLATED = 1032;

	private ReadTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Hostile.file(input, path -> {
			DicomFile file = Hostile.within(FIXED + input.length * READ * INFLATED, () -> FILES.read(path));
			if (!TransferSyntax.of(file.transferSyntax()).deflated()) {
				Hostile.within(FIXED + input.length * READ, () -> FILES.read(path));
				Hostile.within(FIXED + input.length * TOLD, () -> told(file.dataSet()));
			}
			Hostile.check(!file.dataSet().isChanged() && !file.meta().isChanged(), "what was only read counts as changed");
			Walk.through(file.meta());
			Walk.through(file.dataSet());
			Walk.through(file.dataSet().copy());
		});
	}

	private static StringBuilder told(DataSet dataSet) throws IOException {
		StringBuilder json = new StringBuilder();
		DicomJson.write(dataSet, json);
		Walk.through(dataSet);
		return json;
	}
}
