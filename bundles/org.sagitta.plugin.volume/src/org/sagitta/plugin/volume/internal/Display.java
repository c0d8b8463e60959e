package org.sagitta.plugin.volume.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;
import org.sagitta.scene.Window;

/// What a header says about showing its values.
final class Display {
	private static final int UNITS = 0x00541001;

	private Display() {
	}

	/// The window presets; where there is none that makes sense, one that spans the values.
	static List<Window> windows(DataSet header, Range values) {
		double[] centres = header.decimals(Tag.WindowCenter);
		double[] widths = header.decimals(Tag.WindowWidth);
		List<String> names = header.texts(Tag.WindowCenterWidthExplanation);
		List<Window> windows = new ArrayList<>();
		for (int i = 0; i < Math.min(centres.length, widths.length); i++) {
			if (Double.isFinite(centres[i]) && Double.isFinite(widths[i]) && widths[i] > 0) {
				windows.add(new Window(i < names.size() ? names.get(i) : "", centres[i], widths[i]));
			}
		}
		if (windows.isEmpty()) {
			// With the standard's linear function this makes the least value black and the greatest white.
			windows.add(new Window("", (values.least() + values.greatest() + 1) / 2, values.greatest() - values.least() + 1));
		}
		return windows;
	}

	/// What the rescaled values are: what Rescale Type or (PET) Units say; for CT, Hounsfield units (PS3.3 section C.8.2.1.1.2).
	static String units(DataSet header) {
		String type = header.text(Tag.RescaleType);
		if (!type.isEmpty() && !type.equals("US")) {
			return type;
		}
		String units = header.text(UNITS);
		return !units.isEmpty() ? units : type.isEmpty() && header.text(Tag.Modality).equals("CT") ? "HU" : "";
	}
}
