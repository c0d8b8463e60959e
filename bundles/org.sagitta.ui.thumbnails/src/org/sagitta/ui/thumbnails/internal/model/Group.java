package org.sagitta.ui.thumbnails.internal.model;

import java.util.List;

import org.sagitta.database.Row;

/// The series of one study.
/// @param patient what the patient is called; "" where all studies are of one patient
public record Group(Row study, String patient, List<Tile> tiles) {
	public Group {
		tiles = List.copyOf(tiles);
	}
}
