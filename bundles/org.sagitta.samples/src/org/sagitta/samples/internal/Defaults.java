package org.sagitta.samples.internal;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// The attributes that the CT and MR image IODs (PS3.3 sections A.3 and A.4) demand, with values that say "synthetic".
public final class Defaults {
	private static final int SCANNING_SEQUENCE = 0x00180020;
	private static final int SEQUENCE_VARIANT = 0x00180021;
	private static final int SCAN_OPTIONS = 0x00180022;
	private static final int MR_ACQUISITION_TYPE = 0x00180023;
	private static final int KVP = 0x00180060;
	private static final int REPETITION_TIME = 0x00180080;
	private static final int ECHO_TIME = 0x00180081;
	private static final int ECHO_TRAIN_LENGTH = 0x00180091;
	private static final int POSITION_REFERENCE_INDICATOR = 0x00201040;

	private Defaults() {
	}

	public static DataSet ct() {
		return image(Uids.CT_IMAGE, "CT", "AXIAL").put(KVP, "120").put(Tag.RescaleIntercept, "0").put(Tag.RescaleSlope, "1")
				.put(Tag.RescaleType, "HU");
	}

	public static DataSet mr() {
		return image(Uids.MR_IMAGE, "MR", "OTHER").put(SCANNING_SEQUENCE, "SE").put(SEQUENCE_VARIANT, "NONE").put(SCAN_OPTIONS, "")
				.put(MR_ACQUISITION_TYPE, "2D").put(REPETITION_TIME, "500").put(ECHO_TIME, "10").put(ECHO_TRAIN_LENGTH, "1");
	}

	private static DataSet image(String sopClass, String modality, String kind) {
		return new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192")
				.put(Tag.SOPClassUID, sopClass).put(Tag.Modality, modality).put(Tag.ImageType, "ORIGINAL", "PRIMARY", kind)
				.put(Tag.StudyDate, "20260301").put(Tag.StudyTime, "101500").put(Tag.SeriesDate, "20260301").put(Tag.SeriesTime, "101500")
				.put(Tag.AccessionNumber, "").put(Tag.ReferringPhysicianName, "").put(Tag.StudyID, "1").put(Tag.SeriesNumber, "1")
				.put(Tag.AcquisitionNumber, "1").put(Tag.InstanceNumber, "1").put(Tag.PatientBirthDate, "").put(Tag.PatientSex, "O")
				.put(Tag.Manufacturer, "Sagitta, synthetic").put(Tag.PatientPosition, "HFS").put(POSITION_REFERENCE_INDICATOR, "")
				.put(Tag.SliceThickness, "1").put(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2")
				.put(Tag.BitsAllocated, VR.US, "16").put(Tag.BitsStored, VR.US, "16").put(Tag.HighBit, VR.US, "15")
				.put(Tag.PixelRepresentation, VR.US, "1");
	}
}
