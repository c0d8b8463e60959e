package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.internal.FunctionalGroups;
import org.sagitta.dicom.image.internal.ImageTag;
import org.sagitta.dicom.image.internal.Luts;
import org.sagitta.dicom.image.internal.Reading;

/// From stored values to those of the modality, such as Hounsfield units (PS3.3 section C.11.1). Values are computed one by one;
/// no table is made whose size would depend on the slope.
public sealed interface ModalityLut {
	/// Rescale Slope and Rescale Intercept.
	record Linear(double slope, double intercept) implements ModalityLut {
		@Override
		public double apply(double stored) {
			return stored * slope + intercept;
		}
	}

	/// An item of the Modality LUT Sequence.
	record Table(Lut lut) implements ModalityLut {
		@Override
		public double apply(double stored) {
			return lut.at(stored);
		}
	}

	ModalityLut IDENTITY = new Linear(1, 0);

	double apply(double stored);

	/// That of one frame: of its functional group, of the Modality LUT Sequence, or the rescaling of the image.
	/// @throws org.sagitta.dicom.DicomException when a table's length contradicts its description
	static ModalityLut of(DataSet dataSet, int frame) throws IOException {
		return Reading.checked(() -> read(dataSet, frame));
	}

	private static ModalityLut read(DataSet dataSet, int frame) throws IOException {
		DataSet rescaling = FunctionalGroups.macro(dataSet, frame, ImageTag.PixelValueTransformationSequence).orElse(dataSet);
		List<DataSet> tables = dataSet.items(ImageTag.ModalityLUTSequence);
		if (rescaling == dataSet && !tables.isEmpty()) {
			boolean signed = dataSet.integer(Tag.PixelRepresentation).orElse(0) == 1;
			return new Table(Luts.read(tables.getFirst(), ImageTag.LUTDescriptor, ImageTag.LUTData, signed));
		}
		return new Linear(rescaling.decimal(Tag.RescaleSlope).orElse(1), rescaling.decimal(Tag.RescaleIntercept).orElse(0));
	}
}
