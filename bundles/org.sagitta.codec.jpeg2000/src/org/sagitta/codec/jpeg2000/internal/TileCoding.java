package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// What COD says of all components of a tile (ITU-T T.800 table A.14).
record TileCoding(Order order, int layers, boolean colourTransform, boolean sop, boolean eph) {
	/// The progression orders in the order of their numbers (table A.16), which name what changes slowest first.
	enum Order {
		LAYER_RESOLUTION_COMPONENT_POSITION, RESOLUTION_LAYER_COMPONENT_POSITION, RESOLUTION_POSITION_COMPONENT_LAYER,
		POSITION_COMPONENT_RESOLUTION_LAYER, COMPONENT_POSITION_RESOLUTION_LAYER;

		private static final Order[] ALL = values();

		static Order of(int number) throws DicomException {
			if (number >= ALL.length) {
				throw Faults.malformed("The progression order is number " + number + ", and there are " + ALL.length);
			}
			return ALL[number];
		}
	}

	static TileCoding read(Input in, int style) throws DicomException {
		Order order = Order.of(in.u8());
		int layers = in.u16();
		int transform = in.u8();
		if (layers == 0) {
			throw Faults.malformed("The codestream has no quality layer");
		}
		if (transform > 1) {
			throw Faults.unsupported("The components are transformed in a way of Part 2 (number " + transform + ")");
		}
		return new TileCoding(order, layers, transform == 1, (style & 2) != 0, (style & 4) != 0);
	}
}
