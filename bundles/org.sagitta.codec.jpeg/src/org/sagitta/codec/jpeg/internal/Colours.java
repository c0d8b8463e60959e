package org.sagitta.codec.jpeg.internal;

import java.util.List;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// Tells which colours the samples of a codestream are in. Nothing is converted.
///
/// A lossless codestream has the colours that the data set says. A lossy one of three components may show by its markers, its
/// sampling or the names of its components that the data set is wrong, and is believed: data sets are known to say RGB for what an
/// encoder transformed. Components named 1, 2 and 3 show nothing, as there are encoders that name red, green and blue so.
final class Colours {
	private static final List<Integer> RGB_IDS = List.of((int) 'R', (int) 'G', (int) 'B');
	private static final int ADOBE_YCC = 1;

	private boolean jfif;
	/// The colour transform of the APP14 segment of Adobe, or -1.
	private int adobeTransform = -1;

	void readApplicationSegment(int marker, Segment segment) throws DicomException {
		if (marker == Marker.APP0 && segment.startsWith((byte) 'J', (byte) 'F', (byte) 'I', (byte) 'F', (byte) 0)) {
			jfif = true;
		} else if (marker == Marker.APP14 && segment.remaining() >= 12
				&& segment.startsWith((byte) 'A', (byte) 'd', (byte) 'o', (byte) 'b', (byte) 'e')) {
			for (int i = 0; i < 11; i++) {
				segment.octet();
			}
			adobeTransform = segment.octet();
		}
	}

	String photometric(FrameHeader frame, PixelFormat format) {
		String said = format.photometricInterpretation();
		if (format.samplesPerPixel() != 3 || !said.equals("RGB") && !said.startsWith("YBR_FULL")) {
			return said;
		}
		// Not YBR_FULL_422: each pixel has its own colour now.
		boolean isRgb = frame.isLossless() ? said.equals("RGB") : isRgb(frame, said.equals("RGB"));
		return isRgb ? "RGB" : "YBR_FULL";
	}

	private boolean isRgb(FrameHeader frame, boolean said) {
		if (jfif || frame.isSubsampled()) {
			return false;
		}
		if (adobeTransform >= 0) {
			return adobeTransform != ADOBE_YCC;
		}
		return said || frame.components().stream().map(Component::id).toList().equals(RGB_IDS);
	}
}
