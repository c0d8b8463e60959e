package org.sagitta.codec.jpeg2000.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;

/// What marker segments say of the coding, for the whole codestream or for a tile. Within one header a component's own segment
/// (COC, QCC) wins over the general one (COD, QCD), in whatever order they come; a tile's segments win over the main header's
/// (ITU-T T.800 annex A.6).
final class Parameters {
	private final ImageSize size;
	private TileCoding tileCoding;
	private final ComponentCoding[] coding;
	private final boolean[] ownCoding;
	private final Quantization[] quantization;
	private final boolean[] ownQuantization;
	private final int[] roiShift;
	private List<Volume> volumes = List.of();
	private boolean ownVolumes;

	Parameters(ImageSize size) {
		this.size = size;
		int components = size.components().length;
		coding = new ComponentCoding[components];
		ownCoding = new boolean[components];
		quantization = new Quantization[components];
		ownQuantization = new boolean[components];
		roiShift = new int[components];
	}

	/// A copy for a tile that has segments of its own.
	Parameters forTile() {
		Parameters copy = new Parameters(size);
		copy.tileCoding = tileCoding;
		copy.volumes = volumes;
		System.arraycopy(coding, 0, copy.coding, 0, coding.length);
		System.arraycopy(quantization, 0, copy.quantization, 0, coding.length);
		System.arraycopy(roiShift, 0, copy.roiShift, 0, coding.length);
		return copy;
	}

	static boolean concerns(int marker) {
		return switch (marker) {
			case Marker.COD, Marker.COC, Marker.QCD, Marker.QCC, Marker.RGN, Marker.POC -> true;
			default -> false;
		};
	}

	/// @param in the segment's content
	void read(int marker, Input in) throws DicomException {
		switch (marker) {
			case Marker.COD -> {
				int style = in.u8();
				tileCoding = TileCoding.read(in, style);
				fill(coding, ownCoding, ComponentCoding.read(in, (style & 1) != 0));
			}
			case Marker.COC -> {
				int component = component(in);
				ownCoding[component] = true;
				coding[component] = ComponentCoding.read(in, (in.u8() & 1) != 0);
			}
			case Marker.QCD -> fill(quantization, ownQuantization, Quantization.read(in));
			case Marker.QCC -> {
				int component = component(in);
				ownQuantization[component] = true;
				quantization[component] = Quantization.read(in);
			}
			case Marker.RGN -> {
				int component = component(in);
				int style = in.u8();
				if (style != 0) {
					throw Faults.unsupported("The region of interest is of style " + style + ", one of Part 2");
				}
				roiShift[component] = in.u8();
			}
			default -> {
				List<Volume> added = Volume.read(in, coding.length);
				if (!ownVolumes) {
					ownVolumes = true;
					volumes = new ArrayList<>();
				}
				volumes.addAll(added);
			}
		}
	}

	private static <T> void fill(T[] all, boolean[] own, T value) {
		for (int i = 0; i < all.length; i++) {
			if (!own[i]) {
				all[i] = value;
			}
		}
	}

	private int component(Input in) throws DicomException {
		int component = coding.length > 256 ? in.u16() : in.u8();
		if (component >= coding.length) {
			throw Faults.malformed("A marker segment is about component " + component + " of " + coding.length);
		}
		return component;
	}

	void check() throws DicomException {
		if (tileCoding == null) {
			throw Faults.malformed("The codestream does not say how it is coded: there is no COD marker segment");
		}
		for (int i = 0; i < coding.length; i++) {
			if (quantization[i] == null) {
				throw Faults.malformed("The codestream does not say how component " + i + " is quantized: there is no QCD marker segment");
			}
		}
	}

	TileCoding tileCoding() {
		return tileCoding;
	}

	ComponentCoding coding(int component) {
		return coding[component];
	}

	Quantization quantization(int component) {
		return quantization[component];
	}

	int roiShift(int component) {
		return roiShift[component];
	}

	/// The progressions of the tile, one after the other.
	List<Volume> volumes() {
		return !volumes.isEmpty() ? volumes
				: List.of(new Volume(0, 33, 0, coding.length, tileCoding.layers(), tileCoding.order()));
	}
}
