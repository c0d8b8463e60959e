package org.sagitta.samples;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;

/// Builds synthetic image instances: sensible defaults, every attribute can be set.
public final class SyntheticImage {
	/// A CT image of the given size, all zero, at the origin, axial, 1 mm.
	public static SyntheticImage ct(int columns, int rows) { throw new UnsupportedOperationException(); }

	public static SyntheticImage mr(int columns, int rows) { throw new UnsupportedOperationException(); }

	/// Patient, by ID and name.
	public SyntheticImage patient(String id, String name) { throw new UnsupportedOperationException(); }

	/// UIDs derived from names: the same names give the same UIDs.
	public SyntheticImage uids(String study, String series, String instance) { throw new UnsupportedOperationException(); }

	public SyntheticImage position(double x, double y, double z) { throw new UnsupportedOperationException(); }

	/// Stored values, row by row, as signed or unsigned 16 bit, as Pixel Representation says.
	public SyntheticImage pixels(short[] values) { throw new UnsupportedOperationException(); }

	/// The data set, for anything else.
	public DataSet dataSet() { throw new UnsupportedOperationException(); }

	/// As explicit little endian.
	public DicomFile file() { throw new UnsupportedOperationException(); }
}
