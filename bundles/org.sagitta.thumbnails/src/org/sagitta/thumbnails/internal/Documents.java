package org.sagitta.thumbnails.internal;

import java.util.Locale;
import java.util.Set;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;

/// Which series are not looked at as pictures.
final class Documents {
	/// Modalities (PS3.3 section C.7.3.1.1.1) of what has no pixels, or pixels that mean nothing without another series.
	private static final Set<String> MODALITIES = Set.of("SEG", "SR", "RTSTRUCT", "RTPLAN", "RTDOSE", "RTRECORD", "RTINTENT", "RTRAD",
			"RTSEGANNOT", "PR", "DOC", "REG", "PLAN", "FID", "KO", "RWV", "ANN", "ASMT", "M3D", "STAIN", "TEXTUREMAP", "CTPROTOCOL", "XAPROTOCOL",
			"AU", "ECG", "EEG", "EMG", "EOG", "EPS", "HD", "RESP", "POS", "AR", "IOL", "KER", "LEN", "SRF", "VA");
	private static final int FLOAT_PIXEL_DATA = 0x7FE00008;
	private static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;

	private Documents() {
	}

	static boolean areOf(String modality) {
		return MODALITIES.contains(modality.strip().toUpperCase(Locale.ROOT));
	}

	/// Whether there is nothing of an image in it: spectra, raw data, an encapsulated document under another modality.
	static boolean is(DataSet dataSet) {
		return !dataSet.contains(Tag.PixelData) && !dataSet.contains(FLOAT_PIXEL_DATA) && !dataSet.contains(DOUBLE_FLOAT_PIXEL_DATA)
				&& !(dataSet.contains(Tag.Columns) && dataSet.contains(Tag.Rows));
	}
}
