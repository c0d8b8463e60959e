package org.sagitta.codec.jpeg2000.internal;

/// Marker segments, and whole codestreams of one tile, put together by hand.
final class Headers {
	int width = 16;
	int height = 16;
	int left;
	int top;
	long tileWidth = 1L << 30;
	long tileHeight = 1L << 30;
	int components = 1;
	int depth = 7;
	int order;
	int layers = 1;
	int colourTransform;
	int levels;
	/// Exponents less 2, as the marker segment has them.
	int blockWidth = 4;
	int blockHeight = 4;
	int style;
	int wavelet = 1;
	int guardBits = 2;
	/// Sizes of precincts, or null for the largest.
	int[] precincts;
	/// Exponents of the sub-bands; null for one that serves 8 bits.
	int[] exponents;
	/// Segments that come last in the main header.
	byte[] more = {};

	byte[] main() {
		Bytes bytes = new Bytes().u16(Marker.SOC);
		Bytes size = new Bytes().u16((style & ComponentCoding.HIGH_THROUGHPUT) != 0 ? 1 << 14 : 0)
				.u32(left + width, top + height, left, top).u32(tileWidth, tileHeight, 0, 0).u16(components);
		for (int i = 0; i < components; i++) {
			size.u8(depth, 1, 1);
		}
		bytes.segment(Marker.SIZ, size);
		if ((style & ComponentCoding.HIGH_THROUGHPUT) != 0) {
			bytes.segment(Marker.CAP, new Bytes().u32(1 << 17).u16(0));
		}
		bytes.segment(Marker.COD, new Bytes().u8(precincts == null ? 0 : 1, order).u16(layers).u8(colourTransform).bytes(coding()));
		Bytes quantization = new Bytes().u8(guardBits << 5);
		for (int band = 0; band <= 3 * levels; band++) {
			quantization.u8((exponents == null ? 10 : exponents[band]) << 3);
		}
		return bytes.segment(Marker.QCD, quantization).bytes(more).toArray();
	}

	private byte[] coding() {
		Bytes coding = new Bytes().u8(levels, blockWidth, blockHeight, style, wavelet);
		return (precincts == null ? coding : coding.u8(precincts)).toArray();
	}

	static byte[] tilePart(int tile, int part, byte[] header, byte[] packets) {
		return new Bytes().segment(Marker.SOT, new Bytes().u16(tile).u32(14 + header.length + packets.length).u8(part, 0)).bytes(header)
				.u16(Marker.SOD).bytes(packets).toArray();
	}

	/// A codestream with these packets.
	byte[] codestream(byte[] packets) {
		return new Bytes().bytes(main()).bytes(tilePart(0, 0, new byte[0], packets)).u16(Marker.EOC).toArray();
	}
}
