package org.sagitta.dicom;

/// Tags by keyword, those that Sagitta itself names. [Dictionary] knows them all.
public final class Tag {
	public static final int MediaStorageSOPClassUID = 0x00020002;
	public static final int MediaStorageSOPInstanceUID = 0x00020003;
	public static final int TransferSyntaxUID = 0x00020010;
	public static final int SpecificCharacterSet = 0x00080005;
	public static final int ImageType = 0x00080008;
	public static final int SOPClassUID = 0x00080016;
	public static final int SOPInstanceUID = 0x00080018;
	public static final int StudyDate = 0x00080020;
	public static final int SeriesDate = 0x00080021;
	public static final int AcquisitionDate = 0x00080022;
	public static final int StudyTime = 0x00080030;
	public static final int SeriesTime = 0x00080031;
	public static final int AccessionNumber = 0x00080050;
	public static final int Modality = 0x00080060;
	public static final int ModalitiesInStudy = 0x00080061;
	public static final int Manufacturer = 0x00080070;
	public static final int InstitutionName = 0x00080080;
	public static final int ReferringPhysicianName = 0x00080090;
	public static final int StudyDescription = 0x00081030;
	public static final int SeriesDescription = 0x0008103E;
	public static final int PerformingPhysicianName = 0x00081050;
	public static final int PatientName = 0x00100010;
	public static final int PatientID = 0x00100020;
	public static final int IssuerOfPatientID = 0x00100021;
	public static final int PatientBirthDate = 0x00100030;
	public static final int PatientBirthTime = 0x00100032;
	public static final int PatientSex = 0x00100040;
	public static final int PatientAge = 0x00101010;
	public static final int PatientComments = 0x00104000;
	public static final int ContrastBolusAgent = 0x00180010;
	public static final int BodyPartExamined = 0x00180015;
	public static final int ScanningSequence = 0x00180020;
	public static final int SliceThickness = 0x00180050;
	public static final int EchoNumbers = 0x00180086;
	public static final int SpacingBetweenSlices = 0x00180088;
	public static final int GantryDetectorTilt = 0x00181120;
	public static final int PatientPosition = 0x00185100;
	public static final int StudyInstanceUID = 0x0020000D;
	public static final int SeriesInstanceUID = 0x0020000E;
	public static final int StudyID = 0x00200010;
	public static final int SeriesNumber = 0x00200011;
	public static final int AcquisitionNumber = 0x00200012;
	public static final int InstanceNumber = 0x00200013;
	public static final int ImagePositionPatient = 0x00200032;
	public static final int ImageOrientationPatient = 0x00200037;
	public static final int FrameOfReferenceUID = 0x00200052;
	public static final int TemporalPositionIdentifier = 0x00200100;
	public static final int SamplesPerPixel = 0x00280002;
	public static final int PhotometricInterpretation = 0x00280004;
	public static final int PlanarConfiguration = 0x00280006;
	public static final int NumberOfFrames = 0x00280008;
	public static final int Rows = 0x00280010;
	public static final int Columns = 0x00280011;
	public static final int PixelSpacing = 0x00280030;
	public static final int BitsAllocated = 0x00280100;
	public static final int BitsStored = 0x00280101;
	public static final int HighBit = 0x00280102;
	public static final int PixelRepresentation = 0x00280103;
	public static final int PixelPaddingValue = 0x00280120;
	public static final int WindowCenter = 0x00281050;
	public static final int WindowWidth = 0x00281051;
	public static final int RescaleIntercept = 0x00281052;
	public static final int RescaleSlope = 0x00281053;
	public static final int RescaleType = 0x00281054;
	public static final int WindowCenterWidthExplanation = 0x00281055;
	public static final int RTImageLabel = 0x30020002;
	public static final int RTImageName = 0x30020003;
	public static final int StructureSetLabel = 0x30060002;
	public static final int StructureSetName = 0x30060004;
	public static final int RTPlanLabel = 0x300A0002;
	public static final int RTPlanName = 0x300A0003;
	public static final int PixelData = 0x7FE00010;

	private Tag() {
	}

	/// Whether the tag is of an odd group, which vendors use as they like (PS3.5 section 7.8).
	public static boolean isPrivate(int tag) {
		return (tag >>> 16 & 1) == 1;
	}

	/// Whether the tag is of a private creator, which reserves a block of its group.
	public static boolean isPrivateCreator(int tag) {
		return isPrivate(tag) && (tag & 0xFFFF) >= 0x10 && (tag & 0xFFFF) <= 0xFF;
	}

	/// The tag of the private creator that a private element belongs to; 0 when the element lies in no block.
	public static int privateCreator(int tag) {
		int block = tag >>> 8 & 0xFF;
		return isPrivate(tag) && block >= 0x10 ? tag & 0xFFFF0000 | block : 0;
	}

	/// The tag as (gggg,eeee).
	public static String format(int tag) {
		return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
	}
}
