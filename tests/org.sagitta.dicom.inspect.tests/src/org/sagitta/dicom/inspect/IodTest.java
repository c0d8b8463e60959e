package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.samples.SyntheticImage;

/// The modules of SOP classes: what is required, allowed and conditional.
class IodTest {
	private static final int KVP = 0x00180060;

	private static List<String> check(DataSet dataSet) throws IOException {
		DataSet meta = new DataSet().put(0x00020000, 4).put(0x00020001, VR.OB, new byte[] { 0, 1 })
				.put(0x00020002, dataSet.text(Tag.SOPClassUID))
				.put(0x00020003, dataSet.text(Tag.SOPInstanceUID)).put(Tag.TransferSyntaxUID, Uids.EXPLICIT_LITTLE_ENDIAN)
				.put(0x00020012, "1.2.4");
		return Check.of(new DicomFile(meta, dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of())).stream()
				.filter(each -> each.severity() != Finding.Severity.INFO)
				.map(each -> each.severity() + " " + each.path().map(TagPath::toString).orElse("-") + ": " + each.message()).toList();
	}

	/// A CT that has everything.
	private static DataSet ct() {
		DataSet dataSet = SyntheticImage.ct(4, 4).dataSet();
		for (int tag : new int[] { Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyDate, Tag.StudyTime, Tag.ReferringPhysicianName,
				Tag.StudyID,
				Tag.AccessionNumber,
				Tag.SeriesNumber, 0x00201040, Tag.Manufacturer, Tag.InstanceNumber, Tag.SliceThickness, KVP, Tag.AcquisitionNumber,
						Tag.PatientPosition }) {
			if (!dataSet.contains(tag)) {
				dataSet.put(tag);
			}
		}
		return dataSet;
	}

	@Test
	void whatHasEverythingHasNoErrors() throws Exception {
		assertEquals(List.of(), check(ct()));
	}

	@Test
	void typesOneAndTwo() throws Exception {
		assertEquals(List.of("ERROR RescaleSlope: is missing, and the module CT Image requires it"), check(ct().remove(Tag.RescaleSlope)));
		assertEquals(List.of("ERROR RescaleSlope: is empty, and the module CT Image requires a value"), check(ct().put(Tag.RescaleSlope)));
		assertEquals(List.of("ERROR KVP: is missing, and the module CT Image requires it"), check(ct().remove(KVP)));
	}

	@Test
	void allowedValues() throws Exception {
		assertEquals(List.of("ERROR PatientSex: is \"X\", and the module Patient allows M, F, O"), check(ct().put(Tag.PatientSex, "X")));
		assertEquals(List.of("ERROR LossyImageCompression: is \"1\", and the module General Image allows 00, 01"),
				check(ct().put(0x00282110, "1")));
	}

	@Test
	void conditions() throws Exception {
		assertEquals(List.of("ERROR PatientPosition: is missing, and the module Patient Position requires it "
				+ "(unless PatientOrientationCodeSequence)"), check(ct().remove(Tag.PatientPosition)));
		assertEquals(List.of(), check(ct().remove(Tag.PatientPosition).putItems(0x00540410, List.of(new DataSet().put(0x00080104, "x")))));
		DataSet mr = ct().put(Tag.SOPClassUID, Uids.MR_IMAGE).put(Tag.Modality, "MR").put(Tag.ScanningSequence, "EP").put(0x00180021, "SK")
				.put(0x00180022)
				.put(0x00180023, "2D").put(0x00180081, "3").put(0x00180091, "1");
		assertEquals(List.of("ERROR RepetitionTime: is missing, and the module MR Image requires it "
				+ "(unless ScanningSequence=EP and not SequenceVariant=SK)"), check(mr));
		assertEquals(List.of(), check(mr.put(0x00180021, "SS")));
		assertEquals(List.of("ERROR ScanningSequence: is \"XX\", and the module MR Image allows SE, IR, GR, EP, RM",
				"ERROR RepetitionTime: is missing, and the module MR Image "
				+ "requires it (unless ScanningSequence=EP and not SequenceVariant=SK)",
						"ERROR InversionTime: is missing, and the module MR Image requires it (if ScanningSequence=IR)"),
				check(mr.put(Tag.ScanningSequence, "XX", "IR")));
		DataSet colour = ct().put(Tag.SOPClassUID, Uids.SECONDARY_CAPTURE).put(0x00080064, "WSD").put(Tag.SamplesPerPixel, 3)
				.put(Tag.PhotometricInterpretation, "RGB")
				.put(Tag.PixelData, VR.OW, new byte[96]);
		assertEquals(List.of("ERROR PlanarConfiguration: is missing, and the module Image Pixel requires it (if SamplesPerPixel>1)"),
				check(colour));
	}

	@Test
	void instancesOfOtherSopClassesHaveTheCommonModules() throws Exception {
		DataSet ultrasound = ct().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.6.1").put(Tag.Modality, "US");
		assertEquals(List.of(), check(ultrasound));
		assertEquals(List.of("ERROR SeriesInstanceUID: is empty, and the module General Series requires a value",
				"ERROR Manufacturer: is missing, and the module General Equipment requires it",
				"ERROR PixelRepresentation: is missing, and the module Image Pixel requires it"),
				check(ultrasound.put(Tag.SeriesInstanceUID).remove(Tag.Manufacturer).remove(Tag.PixelRepresentation)));
		assertEquals(List.of(), check(ct().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66").remove(Tag.PixelData).remove(Tag.HighBit)),
				"no pixel data, no description of them");
		assertEquals(List.of(), check(new DataSet().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.200.1").put(Tag.SOPInstanceUID, "1.2")),
				"a protocol, which is of no patient");
		assertEquals(List.of(), check(new DataSet().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.999").put(Tag.SOPInstanceUID, "1.2")));
	}

	@Test
	void multiFrameSecondaryCaptures() throws Exception {
		DataSet bytes = ct().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.7.3").put(0x00080064, "WSD").put(Tag.NumberOfFrames, 1)
				.put(0x00280301, "NO").put(0x20500020, "IDENTITY").put(Tag.RescaleType, "US");
		assertEquals(List.of(), check(bytes));
		assertEquals(List.of("ERROR FrameIncrementPointer: is missing, and the module SC Multi-frame Image "
				+ "requires it (if NumberOfFrames>1)",
				"ERROR BurnedInAnnotation: is missing, and the module SC Multi-frame Image requires it"),
				check(bytes.put(Tag.NumberOfFrames, 2).put(Tag.PixelData, VR.OW, new byte[64]).remove(0x00280301)));
	}

	@Test
	void palettesAndSources() throws Exception {
		DataSet palette = ct().put(Tag.SOPClassUID, Uids.SECONDARY_CAPTURE).put(0x00080064, "WSD")
				.put(Tag.PhotometricInterpretation, "PALETTE COLOR").putItems(0x00082112, List.of(new DataSet().put(0x00081150, "1.2")));
		for (int channel = 1; channel <= 3; channel++) {
			palette.put(0x00281100 + channel, VR.US, "256", "0", "8").put(0x00281220 + channel, VR.OW, new byte[6]);
		}
		assertEquals(List.of("ERROR SourceImageSequence[0].ReferencedSOPInstanceUID: is missing, and the module General Image requires it"),
				check(palette));
		assertTrue(check(palette.remove(0x00281222)).contains("ERROR GreenPaletteColorLookupTableData: is missing, "
				+ "and the module Image Pixel "
				+ "requires it (if PhotometricInterpretation=PALETTE COLOR and not SegmentedGreenPaletteColorLookupTableData)"));
	}

	@Test
	void attributesOfItems() throws Exception {
		DataSet roi = new DataSet().put(0x30060022, 1).put(0x30060024, "1.2").put(0x30060026).put(0x30060036);
		DataSet contour = new DataSet().put(0x30060042, "ROUND").put(0x30060046, 1);
		DataSet rt = ct().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.481.3").put(Tag.Modality, "RTSTRUCT").put(0x00081070)
				.put(Tag.StructureSetLabel, "x").put(0x30060008)
				.put(0x30060009).putItems(0x30060020, List.of(roi, new DataSet().put(0x30060022, 2).put(0x30060026).put(0x30060036)))
				.putItems(0x30060039, List.of(new DataSet().put(0x30060084, 1).putItems(0x30060040, List.of(contour))))
				.putItems(0x30060080, List.of());
		assertEquals(List.of(
				"ERROR StructureSetROISequence[1].ReferencedFrameOfReferenceUID: is missing, and the module Structure Set requires it",
				"ERROR ROIContourSequence[0].ContourSequence[0].ContourGeometricType: is \"ROUND\", and the module ROI Contour allows "
						+ "POINT, OPEN_PLANAR, OPEN_NONPLANAR, CLOSED_PLANAR, CLOSEDPLANAR_XOR",
				"ERROR ROIContourSequence[0].ContourSequence[0].ContourData: is missing, and the module ROI Contour requires it",
				"ERROR RTROIObservationsSequence: is empty, and the module RT ROI Observations requires a value"), check(rt));
	}

	@Test
	void everySopClassOfTheTableIsOneOfTheStandard() throws Exception {
		for (String uid : List.of("2", "4", "128", "7", "7.1", "7.2", "7.3", "7.4", "66.4", "88.11", "88.22", "88.33", "88.34", "481.3",
				"104.1", "104.2")) {
			List<String> found = check(new DataSet().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1." + uid));
			assertTrue(found.contains("ERROR SOPInstanceUID: is missing, and the module SOP Common requires it"), uid + found);
		}
	}
}
