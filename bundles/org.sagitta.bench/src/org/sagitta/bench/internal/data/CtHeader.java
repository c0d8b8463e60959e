package org.sagitta.bench.internal.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// The header of a CT image, with as many attributes as scanners write.
public final class CtHeader {
	private static final String ATTRIBUTES = """
			SpecificCharacterSet ISO_IR 192
			ImageType ORIGINAL\\PRIMARY\\AXIAL
			InstanceCreationDate {DATE}
			InstanceCreationTime {TIME}
			SOPClassUID 1.2.840.10008.5.1.4.1.1.2
			SOPInstanceUID {INSTANCE_UID}
			StudyDate {DATE}
			SeriesDate {DATE}
			AcquisitionDate {DATE}
			ContentDate {DATE}
			StudyTime {TIME}
			SeriesTime {TIME}
			AcquisitionTime {TIME}.{NUMBER}
			ContentTime {TIME}.{NUMBER}
			AccessionNumber {ACCESSION}
			Modality CT
			Manufacturer Synthetic scanners
			InstitutionName {WHERE}
			ReferringPhysicianName {WHO}^Referring
			StationName CT7
			StudyDescription {WHAT}
			SeriesDescription {HOW}
			PerformingPhysicianName {WHO}^Performing
			ManufacturerModelName Model 64
			PatientName {NAME}
			PatientID {PATIENT_ID}
			PatientBirthDate {BIRTH}
			PatientSex {SEX}
			PatientAge 061Y
			PatientSize 1.72
			PatientWeight 74
			BodyPartExamined CHEST
			ScanOptions HELICAL
			SliceThickness 1.25
			KVP 120
			DataCollectionDiameter 500
			DeviceSerialNumber 4711
			SoftwareVersions syn64.3\\b7
			ProtocolName {HOW}
			ReconstructionDiameter 350
			GantryDetectorTilt 0
			TableHeight 130.5
			RotationDirection CW
			ExposureTime 500
			XRayTubeCurrent 210
			Exposure 105
			FilterType BODY
			ConvolutionKernel B30f
			PatientPosition FFS
			StudyInstanceUID {STUDY_UID}
			SeriesInstanceUID {SERIES_UID}
			StudyID {STUDY_ID}
			SeriesNumber {SERIES_NUMBER}
			AcquisitionNumber 1
			InstanceNumber {NUMBER}
			ImagePositionPatient -175\\-175\\{SLICE}
			ImageOrientationPatient 1\\0\\0\\0\\1\\0
			FrameOfReferenceUID {FRAME_UID}
			SliceLocation {SLICE}
			PixelSpacing 0.683594\\0.683594
			WindowCenter 40
			WindowWidth 400
			RescaleIntercept -1024
			RescaleSlope 1
			""";

	private CtHeader() {
	}

	private static Map<Integer, String> attributes() {
		var result = new LinkedHashMap<Integer, String>();
		for (String line : ATTRIBUTES.lines().toList()) {
			String value = line.substring(line.indexOf(' ') + 1);
			for (Field field : Field.values()) {
				value = value.replace('{' + field.name() + '}', field.mark);
			}
			result.put(Dictionary.tag(line.substring(0, line.indexOf(' '))).orElseThrow(), value);
		}
		return result;
	}

	/// The tags to be cached.
	public static TagSet tags() {
		return TagSet.of(attributes().keySet());
	}

	/// @param pixelBytes of a square image of 16 bits, or 0 for none
	static DicomFile file(int pixelBytes) {
		var data = new DataSet();
		attributes().forEach((tag, value) -> data.put(tag, value.split("\\\\")));
		if (pixelBytes > 0) {
			int side = (int) Math.sqrt(pixelBytes / 2.0);
			data.put(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2").put(Tag.Rows, side).put(Tag.Columns, side)
					.put(Tag.BitsAllocated, 16).put(Tag.BitsStored, 12).put(Tag.HighBit, 11).put(Tag.PixelRepresentation, VR.US, "0")
					.put(Tag.PixelData, VR.OW, new byte[side * side * 2]);
		}
		return new DicomFile(new DataSet(), data, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}
}
