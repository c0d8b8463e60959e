package org.sagitta.codec.jpeg2000.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;

/// One progression: the packets of these resolutions, components and layers that did not come before, in this order. A POC
/// marker segment has several (ITU-T T.800 annex A.6.6). The ends are exclusive.
record Volume(int firstResolution, int endResolution, int firstComponent, int endComponent, int endLayer, TileCoding.Order order) {
	static List<Volume> read(Input in, int components) throws DicomException {
		boolean wide = components > 256;
		List<Volume> volumes = new ArrayList<>();
		while (in.remaining() > 0) {
			int firstResolution = in.u8();
			int firstComponent = wide ? in.u16() : in.u8();
			int endLayer = in.u16();
			int endResolution = in.u8();
			int endComponent = wide ? in.u16() : in.u8();
			// A byte cannot say 256, the end of 256 components; 0 stands for it.
			endComponent = endComponent == 0 ? wide ? 0x4000 : 256 : endComponent;
			volumes.add(new Volume(firstResolution, Math.min(endResolution, 33), firstComponent, Math.min(endComponent, components),
					endLayer, TileCoding.Order.of(in.u8())));
		}
		return volumes;
	}
}
