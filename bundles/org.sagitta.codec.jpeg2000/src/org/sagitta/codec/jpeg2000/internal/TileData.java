package org.sagitta.codec.jpeg2000.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sagitta.dicom.DicomException;

/// What the codestream has of one tile: its tile-parts, which may lie among those of other tiles.
final class TileData {
	/// @param headers the packet headers of PPT or PPM marker segments, or null where they are among the packets
	private record Part(int number, Input packets, Input headers) { }

	private final int tile;
	private final List<Part> parts = new ArrayList<>(1);
	private final Parameters general;
	private Parameters own;

	TileData(int tile, Parameters general) {
		this.tile = tile;
		this.general = general;
	}

	Parameters ownParameters() {
		if (own == null) {
			own = general.forTile();
		}
		return own;
	}

	Parameters parameters() {
		return own == null ? general : own;
	}

	void add(int number, Input packets, Input headers) {
		parts.add(new Part(number, packets, headers));
	}

	/// The packets of all tile-parts, joined.
	Input packets() {
		return joined(parts.stream().sorted(Comparator.comparingInt(Part::number)).map(Part::packets).toList(), "data of tile " + tile);
	}

	/// The packet headers that lie apart, joined; null when there are none.
	Input headers() throws DicomException {
		List<Input> headers = parts.stream().sorted(Comparator.comparingInt(Part::number)).map(Part::headers)
				.filter(part -> part != null).toList();
		if (headers.isEmpty()) {
			return null;
		}
		if (headers.size() < parts.size()) {
			throw Faults.unsupported("Of the " + parts.size() + " parts of tile " + tile + " " + headers.size()
					+ " have their packet headers apart, the others not");
		}
		return joined(headers, "packet headers of tile " + tile);
	}

	private static Input joined(List<Input> parts, String name) {
		if (parts.size() == 1) {
			Input only = parts.getFirst();
			return new Input(only.bytes(), only.position(), only.position() + only.remaining(), name);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		parts.forEach(part -> bytes.write(part.bytes(), part.position(), part.remaining()));
		return new Input(bytes.toByteArray(), 0, bytes.size(), name);
	}
}
