package org.sagitta.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.samples.internal.Defaults;

/// Builds one synthetic image instance: sensible defaults, every attribute can be set. Each builder is for one instance.
/// ```java
/// DicomFile file = SyntheticImage.ct(64, 64).patient("7", "Doe^Jane").uids("study", "series", "1").position(0, 0, 3).file();
/// ```
public final class SyntheticImage {
	private final DataSet dataSet;

	private SyntheticImage(DataSet dataSet, int columns, int rows) {
		this.dataSet = dataSet;
		dataSet.put(Tag.Rows, rows).put(Tag.Columns, columns);
		patient("0", "Synthetic^Image").uids("study", "series", "instance").position(0, 0, 0).orientation(1, 0, 0, 0, 1, 0).spacing(1, 1);
		pixels(new short[Math.multiplyExact(columns, rows)]);
	}

	/// A CT image of the given size, all zero, at the origin, axial, 1 mm: 16 bits signed, no rescale to speak of.
	public static SyntheticImage ct(int columns, int rows) {
		return new SyntheticImage(Defaults.ct(), columns, rows);
	}

	/// The same as an MR image.
	public static SyntheticImage mr(int columns, int rows) {
		return new SyntheticImage(Defaults.mr(), columns, rows);
	}

	/// Patient, by ID and name (PS3.5 section 6.2.1). The character set is UTF-8 unless [#dataSet] is told otherwise.
	public SyntheticImage patient(String id, String name) {
		dataSet.put(Tag.PatientID, id).put(Tag.PatientName, name);
		return this;
	}

	/// UIDs derived from names: the same names give the same UIDs. Series and instances of the same name in different studies
	/// differ; all series of a study share a frame of reference.
	public SyntheticImage uids(String study, String series, String instance) {
		dataSet.put(Tag.StudyInstanceUID, Uids.derive("study " + study));
		dataSet.put(Tag.FrameOfReferenceUID, Uids.derive("frame of reference " + study));
		dataSet.put(Tag.SeriesInstanceUID, Uids.derive("series " + study + '/' + series));
		dataSet.put(Tag.SOPInstanceUID, Uids.derive("instance " + study + '/' + series + '/' + instance));
		return this;
	}

	/// The centre of the first pixel, LPS, mm.
	public SyntheticImage position(double x, double y, double z) {
		dataSet.put(Tag.ImagePositionPatient, x, y, z);
		return this;
	}

	/// The directions in which the columns' and the rows' numbers grow, unit vectors in LPS.
	public SyntheticImage orientation(double... sixCosines) {
		if (sixCosines.length != 6) {
			throw new IllegalArgumentException("six direction cosines, not " + sixCosines.length);
		}
		dataSet.put(Tag.ImageOrientationPatient, sixCosines);
		return this;
	}

	/// Distances between pixels in mm, in DICOM's order: from row to row, then from column to column.
	public SyntheticImage spacing(double rows, double columns) {
		dataSet.put(Tag.PixelSpacing, rows, columns);
		return this;
	}

	/// Stored values, row by row, as signed or unsigned 16 bit, as Pixel Representation says.
	public SyntheticImage pixels(short[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asShortBuffer().put(values);
		dataSet.put(Tag.PixelData, VR.OW, bytes.array());
		return this;
	}

	/// The data set, for anything else.
	public DataSet dataSet() {
		return dataSet;
	}

	/// As explicit little endian; whoever writes it makes the file meta information.
	public DicomFile file() {
		return new DicomFile(new DataSet(), dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}
}
