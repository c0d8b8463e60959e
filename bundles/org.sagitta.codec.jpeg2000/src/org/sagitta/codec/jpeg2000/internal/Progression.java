package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Walks over a tile's packets in the order in which they are in the codestream (ITU-T T.800 annex B.12).
final class Progression {
	/// What is done with each packet.
	interface PacketAction {
		void packet(Resolution resolution, int precinct, int layer) throws IOException;
	}

	private final TileComponent[] components;
	private final ImageSize.Component[] sampling;
	private final Region tile;
	private final Effort effort;
	private final PacketAction action;

	Progression(TileComponent[] components, ImageSize.Component[] sampling, Region tile, Effort effort, PacketAction action) {
		this.components = components;
		this.sampling = sampling;
		this.tile = tile;
		this.effort = effort;
		this.action = action;
	}

	/// @param layers of the tile
	void walk(Volume volume, int layers) throws IOException {
		int endLayer = Math.min(volume.endLayer(), layers);
		int endResolution = 0;
		for (int c = volume.firstComponent(); c < volume.endComponent(); c++) {
			endResolution = Math.max(endResolution, components[c].resolutions().length);
		}
		endResolution = Math.min(endResolution, volume.endResolution());
		effort.spend(1);
		if (volume.firstResolution() >= endResolution) {
			return;
		}
		switch (volume.order()) {
			case LAYER_RESOLUTION_COMPONENT_POSITION -> {
				for (int layer = 0; layer < endLayer; layer++) {
					for (int r = volume.firstResolution(); r < endResolution; r++) {
						layer(volume, r, layer);
					}
				}
			}
			case RESOLUTION_LAYER_COMPONENT_POSITION -> {
				for (int r = volume.firstResolution(); r < endResolution; r++) {
					for (int layer = 0; layer < endLayer; layer++) {
						layer(volume, r, layer);
					}
				}
			}
			case RESOLUTION_POSITION_COMPONENT_LAYER -> {
				for (int r = volume.firstResolution(); r < endResolution; r++) {
					byPosition(volume.firstComponent(), volume.endComponent(), r, r + 1, endLayer);
				}
			}
			case POSITION_COMPONENT_RESOLUTION_LAYER -> byPosition(volume.firstComponent(), volume.endComponent(),
					volume.firstResolution(), endResolution, endLayer);
			case COMPONENT_POSITION_RESOLUTION_LAYER -> {
				for (int c = volume.firstComponent(); c < volume.endComponent(); c++) {
					byPosition(c, c + 1, volume.firstResolution(), endResolution, endLayer);
				}
			}
		}
	}

	private void layer(Volume volume, int r, int layer) throws IOException {
		effort.spend(1);
		for (int c = volume.firstComponent(); c < volume.endComponent(); c++) {
			if (r < components[c].resolutions().length) {
				Resolution resolution = components[c].resolutions()[r];
				int precincts = (int) resolution.precincts();
				effort.spend(precincts);
				for (int p = 0; p < precincts; p++) {
					// An earlier progression may have had this one.
					if (resolution.nextLayer(p) == layer) {
						action.packet(resolution, p, layer);
					}
				}
			}
		}
	}

	/// Precincts by the place of their first sample on the reference grid, and at one place by component and resolution. Each
	/// resolution has its precincts in that order already, so they need only be merged.
	private void byPosition(int firstComponent, int endComponent, int firstResolution, int endResolution, int endLayer) throws IOException {
		List<PrecinctCursor> cursors = new ArrayList<>();
		for (int c = firstComponent; c < endComponent; c++) {
			for (int r = firstResolution; r < Math.min(endResolution, components[c].resolutions().length); r++) {
				if (components[c].resolutions()[r].precincts() > 0) {
					cursors.add(new PrecinctCursor(components[c], r, sampling[c], tile));
				}
			}
		}
		while (!cursors.isEmpty()) {
			PrecinctCursor first = cursors.getFirst();
			for (PrecinctCursor cursor : cursors) {
				if (cursor.isBefore(first)) {
					first = cursor;
				}
			}
			effort.spend(cursors.size());
			Resolution resolution = first.resolution();
			int precinct = first.precinct();
			while (resolution.nextLayer(precinct) < endLayer) {
				action.packet(resolution, precinct, resolution.nextLayer(precinct));
			}
			if (!first.next()) {
				cursors.remove(first);
			}
		}
	}
}
