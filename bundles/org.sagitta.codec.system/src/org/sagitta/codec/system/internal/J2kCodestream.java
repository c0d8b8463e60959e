package org.sagitta.codec.system.internal;

import java.util.Arrays;
import java.util.BitSet;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// Looks through the headers of a JPEG 2000 codestream before a library sees it: the sizes, that each tile-part is there to its
/// end, each tile has its parts, and that no more packets are announced than bytes (ITU-T T.800 annex A).
/// @param end where the codestream ends; padding may follow
record J2kCodestream(byte[] bytes, int start, int end, J2kSize size) {
	private static final int SOT = 0xFF90;
	private static final int SOD = 0xFF93;
	private static final int EOC = 0xFFD9;
	private static final int COD = 0xFF52;
	private static final int COC = 0xFF53;
	private static final int SOT_BYTES = 12;

	/// @param bytes a codestream, with or without the boxes of a JP2 file around it
	static J2kCodestream check(byte[] bytes, PixelFormat format) throws DicomException {
		BigEndian in = Jp2.codestream(bytes);
		J2kSize size = J2kSize.read(in, format);
		return new J2kCodestream(bytes, in.from(), new Walk(in, size).end(), size);
	}

	/// Goes from marker to marker and forward only.
	private static final class Walk {
		private final BigEndian in;
		private final J2kSize size;
		private final J2kPackets packets;
		private final BitSet seen = new BitSet();
		private final int[] parts;

		Walk(BigEndian in, J2kSize size) {
			this.in = in;
			this.size = size;
			packets = new J2kPackets(in, size);
			parts = new int[(int) size.tiles()];
		}

		int end() throws DicomException {
			int at = header(size.next(), SOT, -1);
			int[] expected = new int[parts.length];
			while (at + 2 <= in.to() && in.u16(at) == SOT) {
				int tile = in.u16(at + 4);
				if (in.segment(at + 2) != SOT_BYTES - 2 || tile >= parts.length) {
					throw malformed("A tile-part at byte " + (at - in.from()) + " is of tile " + tile + ", and there are " + parts.length);
				}
				long length = in.u32(at + 6);
				seen.set(tile);
				parts[tile]++;
				expected[tile] = Math.max(expected[tile], in.u8(at + 11));
				int data = header(at + SOT_BYTES, SOD, tile) + 2;
				if (length == 0) {
					at = lastPart();
				} else if (length > in.to() - at) {
					throw truncated("A tile-part of " + length + " bytes has " + (in.to() - at));
				} else if (length < data - at) {
					throw malformed("A tile-part of " + length + " bytes has a header of " + (data - at));
				} else {
					at += (int) length;
				}
			}
			if (seen.nextClearBit(0) < parts.length) {
				throw truncated("Tile " + (seen.nextClearBit(0) + 1) + " of " + parts.length + " is missing");
			}
			if (at + 2 <= in.to() && in.u16(at) == EOC) {
				return at + 2;
			}
			// Writers exist that leave EOC out; the tile-parts say whether all of them are there.
			if (Arrays.compare(parts, expected) < 0) {
				throw truncated("The codestream ends before its last tile-parts");
			}
			return at;
		}

		/// A tile-part of length 0 reaches to the EOC marker, which only padding may follow.
		private int lastPart() throws DicomException {
			int at = in.to();
			while (at - 1 > in.from() && in.u8(at - 1) == 0) {
				at--;
			}
			if (at - 2 < in.from() || in.u16(at - 2) != EOC) {
				throw truncated("The last tile-part does not end with the EOC marker");
			}
			return at - 2;
		}

		/// Reads marker segments.
		/// @param last the marker that ends the header
		/// @param tile whose header it is, or -1 for the main header
		/// @return where that marker is
		private int header(int from, int last, int tile) throws DicomException {
			int at = from;
			for (int marker = in.u16(at); marker != last; marker = in.u16(at)) {
				if (marker < 0xFF01 || marker == EOC || marker == SOT || marker == SOD) {
					throw malformed(String.format("Bytes %04X at %d of the codestream are no marker of a header", marker, at - in.from()));
				}
				int length = in.segment(at + 2);
				if (marker == COD) {
					packets.codingStyle(at + 4, length - 2, tile);
				} else if (marker == COC) {
					packets.componentStyle(at + 4, length - 2, tile);
				}
				at += 2 + length;
			}
			return at;
		}
	}

	private static DicomException malformed(String what) {
		return new DicomException(Kind.MALFORMED, -1, what);
	}

	private static DicomException truncated(String what) {
		return new DicomException(Kind.TRUNCATED, -1, what);
	}
}
