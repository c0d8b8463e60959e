package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.util.Arrays;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The headers of a codestream, read (ITU-T T.800 annex A): its size, and for each tile where its packets are and how they are
/// coded.
final class Codestream {
	private final Input in;
	private final ImageSize size;
	private final Parameters parameters;
	private final TileData[] tiles;
	private final PackedHeaders mainHeaders = new PackedHeaders();
	private Input packedHeaders;

	/// @throws DicomException also when the sizes are not those of the format
	static Codestream read(Input in, PixelFormat format) throws IOException {
		if (in.u16() != Marker.SOC || in.u16() != Marker.SIZ) {
			throw Faults.malformed("The bytes do not begin as a JPEG 2000 codestream does");
		}
		ImageSize size = ImageSize.read(segment(in, Marker.SIZ));
		size.check(format);
		Codestream codestream = new Codestream(in, size);
		codestream.readHeader();
		codestream.readTileParts();
		return codestream;
	}

	private Codestream(Input in, ImageSize size) {
		this.in = in;
		this.size = size;
		parameters = new Parameters(size);
		tiles = new TileData[size.tiles()];
	}

	ImageSize size() {
		return size;
	}

	TileData tile(int tile) {
		return tiles[tile];
	}

	private static Input segment(Input in, int marker) throws DicomException {
		int length = in.u16();
		if (length < 2) {
			throw Faults.malformed("The length of marker segment " + Integer.toHexString(marker) + " is " + length
					+ ", and 2 is the least");
		}
		return in.slice(length - 2, "marker segment " + Integer.toHexString(marker));
	}

	private static int marker(Input in) throws DicomException {
		int marker = in.u16();
		if (marker < 0xFF00) {
			throw Faults.malformed("At byte " + (in.position() - 2) + " is " + Integer.toHexString(marker) + " instead of a marker");
		}
		if (Marker.isPart2(marker)) {
			throw Faults.unsupported("The codestream has marker " + Integer.toHexString(marker) + " of JPEG 2000 Part 2");
		}
		return marker;
	}

	private void readHeader() throws DicomException {
		int marker;
		while ((marker = marker(in)) != Marker.SOT) {
			if (Marker.standsAlone(marker)) {
				if (marker == Marker.SOD || marker == Marker.EOC) {
					throw Faults.malformed("The main header ends with " + Integer.toHexString(marker) + ", without a tile");
				}
				continue;
			}
			Input segment = segment(in, marker);
			if (Parameters.concerns(marker)) {
				parameters.read(marker, segment);
			} else if (marker == Marker.PPM) {
				mainHeaders.add(segment);
			}
		}
		parameters.check();
		if (!mainHeaders.isEmpty()) {
			packedHeaders = mainHeaders.joined("packet headers");
		}
	}

	/// Behind the first SOT marker. Whatever follows the last tile-part is padding; EOC may be missing.
	private void readTileParts() throws IOException {
		boolean more = true;
		while (more) {
			Effort.pause();
			readTilePart();
			more = in.startsWith(Marker.SOT);
			if (more) {
				in.skip(2);
			}
		}
		int missing = (int) Arrays.stream(tiles).filter(tile -> tile == null).count();
		if (missing > 0) {
			throw Faults.truncated("Of " + tiles.length + " tiles " + missing + " are missing");
		}
	}

	private void readTilePart() throws DicomException {
		int start = in.position() - 2;
		Input sot = segment(in, Marker.SOT);
		int number = sot.u16();
		long length = sot.u32();
		int part = sot.u8();
		if (number >= tiles.length) {
			throw Faults.malformed("There is a part of tile " + number + ", and the image has " + tiles.length + " tiles");
		}
		if (tiles[number] == null) {
			tiles[number] = new TileData(number, parameters);
		}
		TileData tile = tiles[number];
		Input headers = readTileHeader(tile, number);
		int header = in.position() - start;
		if (length != 0 && length < header) {
			throw Faults.malformed("A part of tile " + number + " has a length of " + length + ", and its header alone has " + header);
		}
		// Length 0 says: to the end. A length beyond the end shows when packets are missing.
		int packets = (int) (length == 0 ? in.remaining() : Math.min(length - header, in.remaining()));
		tile.add(part, in.slice(packets, "data of tile " + number), headers);
	}

	private Input readTileHeader(TileData tile, int number) throws DicomException {
		PackedHeaders headers = new PackedHeaders();
		int marker;
		while ((marker = marker(in)) != Marker.SOD) {
			if (Marker.standsAlone(marker)) {
				continue;
			}
			Input segment = segment(in, marker);
			if (Parameters.concerns(marker)) {
				tile.ownParameters().read(marker, segment);
			} else if (marker == Marker.PPT) {
				headers.add(segment);
			}
		}
		if (packedHeaders != null) {
			return PackedHeaders.next(packedHeaders, number);
		}
		return headers.isEmpty() ? null : headers.joined("packet headers of tile " + number);
	}
}
