package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.image.internal.CurveGroup;

/// The retired curves of a data set, groups 5000 to 501E.
public final class Curves {
	private Curves() {
	}

	/// @throws org.sagitta.dicom.DicomException when a curve's data are shorter than it says, or of a representation that is not known
	public static List<Curve> of(DataSet dataSet) throws IOException {
		List<Curve> curves = new ArrayList<>();
		for (int group = CurveGroup.FIRST; group <= CurveGroup.LAST; group += 2) {
			Optional<Curve> curve = new CurveGroup(dataSet, group).curve();
			curve.ifPresent(curves::add);
		}
		return curves;
	}
}
