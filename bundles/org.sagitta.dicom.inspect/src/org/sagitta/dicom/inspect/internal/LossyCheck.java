package org.sagitta.dicom.inspect.internal;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.inspect.TagPath;

/// Whether an image tells that it was compressed with loss, and how (PS3.3 section C.7.6.1.1.5).
public final class LossyCheck {
	private static final int LOSSY = 0x00282110;
	private static final int RATIO = 0x00282112;
	private static final int METHOD = 0x00282114;
	/// JPEG Baseline, JPEG Extended, and MPEG2 to HEVC video: what is compressed so has lost something. In JPEG-LS near-lossless and
	/// JPEG 2000 it need not have.
	private static final String ALWAYS = "1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(50|51|10\\d)(\\.1)?";

	private LossyCheck() {
	}

	public static void check(DataSet dataSet, TransferSyntax syntax, Findings findings) {
		String lossy = dataSet.text(LOSSY);
		if (PixelCheck.isCompressed(dataSet) && syntax.uid().matches(ALWAYS) && !lossy.equals("01")) {
			String how = "the pixel data are compressed in " + syntax.name() + ", which loses";
			if (lossy.isEmpty()) {
				findings.warning(TagPath.of(LOSSY), "is missing or empty, and " + how);
			} else {
				findings.error(TagPath.of(LOSSY), "is " + lossy + ", and " + how);
			}
		}
		int ratios = dataSet.texts(RATIO).size();
		int methods = dataSet.texts(METHOD).size();
		if (ratios > 0 && methods > 0 && ratios != methods) {
			findings.warning(TagPath.of(METHOD), "has " + DumpLine.count(methods, "value") + ", and there are "
					+ DumpLine.count(ratios, "ratio"));
		}
	}
}
