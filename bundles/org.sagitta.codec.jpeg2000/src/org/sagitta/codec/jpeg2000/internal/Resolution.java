package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// A resolution of a tile-component and how it is cut into precincts (ITU-T T.800 annex B.6). There can be 33 for each of the
/// components of thousands of tiles, so what only some need is made when it is asked for.
final class Resolution {
	private final TileComponent component;
	private final int number;
	private final Region region;
	private final int precinctsAcross;
	private final int precinctsDown;
	private Subband[] bands;
	/// For each precinct the layers that were read and, once there is something, its parts.
	private int[] layers;
	private Precinct[][] precincts;

	Resolution(TileComponent component, int number) {
		this.component = component;
		this.number = number;
		ComponentCoding coding = component.coding();
		region = component.region().halved(coding.levels() - number);
		int width = coding.precinctWidthExponent(number);
		int height = coding.precinctHeightExponent(number);
		precinctsAcross = region.isEmpty() ? 0 : (region.right() - 1 >> width) - (region.left() >> width) + 1;
		precinctsDown = region.isEmpty() ? 0 : (region.bottom() - 1 >> height) - (region.top() >> height) + 1;
	}

	Region region() {
		return region;
	}

	ComponentCoding coding() {
		return component.coding();
	}

	long precincts() {
		return (long) precinctsAcross * precinctsDown;
	}

	int precinctsAcross() {
		return precinctsAcross;
	}

	int precinctsDown() {
		return precinctsDown;
	}

	/// Makes room for the precincts, once it is known that there are bytes for so many.
	void prepare() {
		layers = new int[(int) precincts()];
		precincts = new Precinct[layers.length][];
	}

	/// The layer that comes next in the precinct.
	int nextLayer(int precinct) {
		return layers[precinct];
	}

	void layerRead(int precinct) {
		layers[precinct]++;
	}

	/// The precincts that packets had something of; null for the others.
	Precinct[][] read() {
		return precincts;
	}

	/// The precinct's parts, one for each sub-band.
	Precinct[] parts(int index) throws DicomException {
		if (precincts[index] == null) {
			precincts[index] = make(index);
		}
		return precincts[index];
	}

	private Precinct[] make(int index) throws DicomException {
		if (bands == null) {
			bands = number == 0 ? new Subband[] { component.band(0, 0) }
					: new Subband[] { component.band(number, 1), component.band(number, 2), component.band(number, 3) };
		}
		// Above the lowest resolution the sub-bands have half the samples of the resolution, so precincts have half the size there.
		int halved = number == 0 ? 0 : 1;
		int width = coding().precinctWidthExponent(number);
		int height = coding().precinctHeightExponent(number);
		long left = (long) (region.left() >> width) + index % precinctsAcross << width - halved;
		long top = (long) (region.top() >> height) + index / precinctsAcross << height - halved;
		Precinct[] parts = new Precinct[bands.length];
		for (int i = 0; i < bands.length; i++) {
			parts[i] = new Precinct(bands[i],
					bands[i].region().intersect(left, top, left + (1L << width - halved), top + (1L << height - halved)),
					Math.min(coding().blockWidthExponent(), width - halved), Math.min(coding().blockHeightExponent(), height - halved));
		}
		return parts;
	}
}
