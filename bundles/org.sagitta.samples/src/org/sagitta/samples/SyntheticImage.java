package org.sagitta.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// Builds synthetic image instances: sensible defaults, every attribute can be set.
public final class SyntheticImage {
	/// Attributes that must be there, though nobody needs to know them.
	private static final int[] TYPE_2 = { Tag.AccessionNumber, Tag.ReferringPhysicianName, Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyID };

	private final DataSet data = new DataSet();

	private SyntheticImage(String sopClass, String modality, int columns, int rows) {
		data.put(Tag.SpecificCharacterSet, "ISO_IR 192");
		data.put(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL");
		data.put(Tag.SOPClassUID, sopClass);
		data.put(Tag.StudyDate, "20260102").put(Tag.SeriesDate, "20260102").put(Tag.StudyTime, "101500").put(Tag.SeriesTime, "101500");
		data.put(Tag.Modality, modality).put(Tag.Manufacturer, "Sagitta").put(Tag.PatientPosition, "HFS");
		for (int type2 : TYPE_2) {
			data.put(type2, new String[0]);
		}
		data.put(Tag.SeriesNumber, "1").put(Tag.InstanceNumber, "1");
		data.put(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2").put(Tag.Rows, rows).put(Tag.Columns, columns);
		data.put(Tag.BitsAllocated, 16).put(Tag.BitsStored, 16).put(Tag.HighBit, 15).put(Tag.PixelRepresentation, 1);
		data.put(Tag.ImageOrientationPatient, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0).put(Tag.PixelSpacing, 1.0, 1.0).put(Tag.SliceThickness, 1.0);
		patient("SYNTHETIC", "Synthetic").uids("study", "series", "instance").position(0, 0, 0).pixels(new short[columns * rows]);
	}

	/// A CT image of the given size, all zero, at the origin, axial, 1 mm, Hounsfield units.
	public static SyntheticImage ct(int columns, int rows) {
		var image = new SyntheticImage(Uids.CT_IMAGE, "CT", columns, rows);
		image.data.put(Tag.RescaleIntercept, "0").put(Tag.RescaleSlope, "1").put(Tag.RescaleType, "HU");
		return image;
	}

	/// An MR image of the given size, all zero, at the origin, axial, 1 mm.
	public static SyntheticImage mr(int columns, int rows) {
		return new SyntheticImage(Uids.MR_IMAGE, "MR", columns, rows);
	}

	/// Patient, by ID and name.
	public SyntheticImage patient(String id, String name) {
		data.put(Tag.PatientID, id).put(Tag.PatientName, name);
		return this;
	}

	/// UIDs derived from names: the same names give the same UIDs.
	public SyntheticImage uids(String study, String series, String instance) {
		data.put(Tag.StudyInstanceUID, Uids.derive("study " + study));
		data.put(Tag.SeriesInstanceUID, Uids.derive("series " + study + ' ' + series));
		data.put(Tag.SOPInstanceUID, Uids.derive("instance " + study + ' ' + series + ' ' + instance));
		data.put(Tag.FrameOfReferenceUID, Uids.derive("frame " + study));
		return this;
	}

	/// The centre of the first pixel, LPS, mm.
	public SyntheticImage position(double x, double y, double z) {
		data.put(Tag.ImagePositionPatient, x, y, z);
		return this;
	}

	/// Stored values, row by row, as signed or unsigned 16 bit, as Pixel Representation says.
	public SyntheticImage pixels(short[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asShortBuffer().put(values);
		data.put(Tag.PixelData, VR.OW, bytes.array());
		return this;
	}

	/// The data set, for anything else.
	public DataSet dataSet() {
		return data;
	}

	/// As explicit little endian.
	public DicomFile file() {
		return new DicomFile(new DataSet(), data, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}
}
