package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Reads all of a tile's packets, and makes sure that all of them are there.
final class TilePackets {
	/// Each has some hundred bytes of state. Real ones have 64 × 64 samples or more.
	private static final int MOST_PRECINCTS = 1 << 18;

	private final int number;
	private final TileComponent[] components;
	private final Parameters parameters;
	private final Input packets;
	private final Input headers;

	/// @param number of the tile
	/// @param headers where the packet headers are when they lie apart, else null
	TilePackets(int number, TileComponent[] components, Parameters parameters, Input packets, Input headers) {
		this.number = number;
		this.components = components;
		this.parameters = parameters;
		this.packets = packets;
		this.headers = headers == null ? packets : headers;
	}

	/// Leaves in the components what their packets say.
	void read(Region tile, ImageSize.Component[] sampling, Effort effort) throws IOException {
		long expected = prepare();
		PacketReader reader = new PacketReader(packets, headers, parameters.tileCoding(), effort);
		Progression progression = new Progression(components, sampling, tile, effort, reader);
		try {
			for (Volume volume : parameters.volumes()) {
				progression.walk(volume, parameters.tileCoding().layers());
			}
		} catch (DicomException e) {
			if (e.kind() != Kind.TRUNCATED) {
				throw e;
			}
			throw Faults.truncated("Tile " + number + " ends after " + reader.packets() + " of " + expected + " packets. "
					+ e.getMessage());
		}
		if (reader.packets() < expected) {
			throw Faults.malformed("The progression orders of tile " + number + " name " + reader.packets() + " of " + expected
					+ " packets");
		}
	}

	/// Makes room for the state of the precincts. A packet has a byte at least; what comes to more packets than that is not even
	/// allocated.
	/// @return how many packets there must be
	private long prepare() throws DicomException {
		int available = headers.remaining();
		long precincts = 0;
		long expected = 0;
		for (TileComponent component : components) {
			for (Resolution resolution : component.resolutions()) {
				long more = resolution.precincts();
				precincts += more;
				expected += more > available ? more : more * parameters.tileCoding().layers();
				if (expected > available) {
					throw Faults.truncated("Tile " + number + " has at least " + expected + " packets, and there are " + available
							+ " bytes for them");
				}
				if (precincts > MOST_PRECINCTS) {
					throw new DicomException(Kind.LIMIT, -1, "Tile " + number + " has more than " + MOST_PRECINCTS + " precincts");
				}
				resolution.prepare();
			}
		}
		return expected;
	}
}
