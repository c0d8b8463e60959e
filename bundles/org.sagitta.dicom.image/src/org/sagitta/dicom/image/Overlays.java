package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.image.internal.OverlayGroup;
import org.sagitta.dicom.image.internal.Reading;

/// The overlays of a data set, groups 6000 to 601E.
public final class Overlays {
	private Overlays() {
	}

	/// The planes that a frame has in data of their own.
	/// @param frame from 0
	/// @throws org.sagitta.dicom.DicomException when an overlay's data are shorter than it says
	public static List<Overlay> of(DataSet dataSet, int frame) throws IOException {
		return Reading.checked(() -> read(dataSet, frame, null));
	}

	/// As [#of], with the retired ones that lie in unused bits of the pixels. Compression other than RLE may have lost these.
	/// @param decoded that frame
	public static List<Overlay> of(DataSet dataSet, int frame, Frame decoded) throws IOException {
		return Reading.checked(() -> read(dataSet, frame, decoded));
	}

	private static List<Overlay> read(DataSet dataSet, int frame, Frame decoded) throws IOException {
		List<Overlay> overlays = new ArrayList<>();
		for (OverlayGroup group : OverlayGroup.all(dataSet)) {
			if (!group.isEmbedded()) {
				group.separate(frame).ifPresent(overlays::add);
			} else if (decoded != null) {
				overlays.add(group.embedded(decoded));
			}
		}
		return overlays;
	}
}
