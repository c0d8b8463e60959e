package org.sagitta.dicom.image.internal;

/// Tags by keyword, those of pixel data and of how they are shown (PS3.6 section 6).
public final class ImageTag {
	public static final int DerivationDescription = 0x00082111;
	public static final int SourceImageSequence = 0x00082112;
	public static final int DerivationCodeSequence = 0x00089215;
	public static final int ReferencedSOPClassUID = 0x00081150;
	public static final int ReferencedSOPInstanceUID = 0x00081155;
	public static final int CodeValue = 0x00080100;
	public static final int CodingSchemeDesignator = 0x00080102;
	public static final int CodeMeaning = 0x00080104;
	public static final int PixelPresentation = 0x00089205;
	public static final int PurposeOfReferenceCodeSequence = 0x0040A170;
	public static final int PixelPaddingRangeLimit = 0x00280121;
	public static final int VOILUTFunction = 0x00281056;
	public static final int RedPaletteColorLookupTableDescriptor = 0x00281101;
	public static final int RedPaletteColorLookupTableData = 0x00281201;
	public static final int SegmentedRedPaletteColorLookupTableData = 0x00281221;
	public static final int LossyImageCompression = 0x00282110;
	public static final int LossyImageCompressionRatio = 0x00282112;
	public static final int LossyImageCompressionMethod = 0x00282114;
	public static final int ModalityLUTSequence = 0x00283000;
	public static final int LUTDescriptor = 0x00283002;
	public static final int LUTExplanation = 0x00283003;
	public static final int ModalityLUTType = 0x00283004;
	public static final int LUTData = 0x00283006;
	public static final int VOILUTSequence = 0x00283010;
	public static final int FrameVOILUTSequence = 0x00289132;
	public static final int PixelValueTransformationSequence = 0x00289145;
	public static final int PresentationLUTShape = 0x20500020;
	public static final int SharedFunctionalGroupsSequence = 0x52009229;
	public static final int PerFrameFunctionalGroupsSequence = 0x52009230;
	public static final int ExtendedOffsetTable = 0x7FE00001;
	public static final int ExtendedOffsetTableLengths = 0x7FE00002;
	public static final int FloatPixelData = 0x7FE00008;
	public static final int DoubleFloatPixelData = 0x7FE00009;

	private ImageTag() {
	}
}
