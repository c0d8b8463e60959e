package org.sagitta.plugin.volume.internal;

import java.util.List;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// The tags that the examination reads.
final class Tags {
	static final int ACQUISITION_TIME = 0x00080032;
	static final int ECHO_TIME = 0x00180081;
	static final int TRIGGER_TIME = 0x00181060;
	static final int DIFFUSION_B_VALUE = 0x00189087;
	static final int DIFFUSION_GRADIENT_ORIENTATION = 0x00189089;

	/// What may tell apart images that lie at the same position, the most telling first.
	static final List<Integer> DISCRIMINATORS = List.of(Tag.TemporalPositionIdentifier, Tag.EchoNumbers, ECHO_TIME, TRIGGER_TIME,
			DIFFUSION_B_VALUE, DIFFUSION_GRADIENT_ORIENTATION, Tag.ImageType, Tag.AcquisitionNumber, ACQUISITION_TIME);

	static final TagSet ALL = TagSet.of(Tag.TemporalPositionIdentifier, Tag.EchoNumbers, ECHO_TIME, TRIGGER_TIME, DIFFUSION_B_VALUE,
			DIFFUSION_GRADIENT_ORIENTATION, Tag.ImageType, Tag.AcquisitionNumber, ACQUISITION_TIME, Tag.Modality, Tag.SeriesDescription,
			Tag.SeriesNumber, Tag.InstanceNumber, Tag.SliceThickness, Tag.SpacingBetweenSlices, Tag.ImagePositionPatient,
			Tag.ImageOrientationPatient, Tag.FrameOfReferenceUID, Tag.SamplesPerPixel, Tag.PhotometricInterpretation, Tag.NumberOfFrames,
			Tag.Rows, Tag.Columns, Tag.PixelSpacing, Tag.RescaleIntercept, Tag.RescaleSlope);

	private Tags() {
	}
}
