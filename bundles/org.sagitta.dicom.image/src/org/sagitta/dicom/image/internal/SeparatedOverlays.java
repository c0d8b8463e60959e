package org.sagitta.dicom.image.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Takes overlays out of the unused bits of pixels, frame after frame.
final class SeparatedOverlays {
	private record Plane(OverlayGroup group, ByteArrayOutputStream bytes, BitWriter bits) { }

	private final PixelFormat format;
	private final List<Plane> planes = new ArrayList<>();

	SeparatedOverlays(DataSet dataSet, PixelFormat format) throws DicomException {
		this.format = format;
		for (OverlayGroup group : OverlayGroup.all(dataSet)) {
			if (group.isEmbedded()) {
				if (format.samples() > 8L * Integer.MAX_VALUE / format.frames()) {
					throw Problem.limit("Overlay " + group.name() + " of " + format.frames() + " frames is too large to be taken out of the pixels");
				}
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				planes.add(new Plane(group, bytes, new BitWriter(bytes)));
			}
		}
	}

	void add(Frame frame) throws IOException {
		for (Plane plane : planes) {
			plane.bits().write(plane.group().embedded(frame).bits(), format.samples());
		}
	}

	void putInto(DataSet dataSet) throws IOException {
		for (Plane plane : planes) {
			plane.bits().end();
			plane.group().separated(dataSet, plane.bytes().toByteArray(), format);
		}
	}
}
