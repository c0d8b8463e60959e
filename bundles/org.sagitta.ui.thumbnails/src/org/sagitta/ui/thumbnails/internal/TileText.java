package org.sagitta.ui.thumbnails.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Column;
import org.sagitta.dicom.Level;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.Group;
import org.sagitta.ui.thumbnails.internal.model.Tile;
import org.sagitta.ui.thumbnails.internal.pictures.Look;

/// Tiles and studies in words.
final class TileText {
	private static final Column DATE = new Column(Level.STUDY, "StudyDate", "", true, 0, Column.Width.INTERACTIVE, Column.Sort.NONE,
			Column.Type.DATE);

	private TileText() {
	}

	static String heading(Group group) {
		String known = Stream.of(group.patient(), DATE.shown(group.study()), group.study().value("StudyDescription"))
				.filter(text -> !text.isBlank()).reduce((a, b) -> a + " · " + b).orElse(Messages.heading_untitled);
		return NLS.bind(Messages.heading, known, group.tiles().size());
	}

	/// Number and description, as far as they are known.
	static String title(Tile tile) {
		if (tile.number().isBlank() && tile.description().isBlank()) {
			return Messages.tile_untitled;
		}
		return tile.number().isBlank() ? tile.description()
				: tile.description().isBlank() ? tile.number() : NLS.bind(Messages.tile, tile.number(), tile.description());
	}

	/// All that the tile shows, for those who point at it.
	/// @param look null before it is known
	static String tip(Tile tile, Look<?> look) {
		return String.join("\n", all(tile, look));
	}

	/// All that the tile shows, for those who do not see it.
	static String spoken(Tile tile, Look<?> look) {
		return String.join(", ", all(tile, look));
	}

	/// What stands in the middle where there are no tiles; "" where there are.
	static String hint(Gallery gallery) {
		return switch (gallery.kind()) {
			case NO_DATABASE -> Messages.hint_no_database;
			case NOTHING_SELECTED -> Messages.hint_nothing_selected;
			case SERIES -> gallery.size() > 0 ? "" : gallery.hidden() > 0 ? Messages.hint_all_hidden : Messages.hint_no_series;
		};
	}

	/// Lines of text with tabs, below their titles; nothing for no tiles.
	static String table(List<Tile> tiles) {
		return tiles.isEmpty() ? "" : tiles.stream().map(TileText::line).collect(Collectors.joining("\n", Messages.copied_titles + '\n', "\n"));
	}

	private static String line(Tile tile) {
		return Stream.of(tile.number(), tile.description(), tile.modality(), Integer.toString(tile.instances()), tile.key())
				.map(text -> text.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t"));
	}

	private static List<String> all(Tile tile, Look<?> look) {
		var all = new ArrayList<String>();
		all.add(title(tile));
		if (!tile.modality().isBlank()) {
			all.add(tile.modality());
		}
		all.add(images(tile));
		all.add(switch (tile.place()) {
			case LOCAL -> Messages.place_local;
			case PARTIAL -> Messages.place_partial;
			case REMOTE -> Messages.place_remote;
		});
		if (tile.loaded()) {
			all.add(Messages.loaded);
		}
		switch (look) {
			case Look.Document<?> _ -> all.add(Messages.no_image);
			case Look.Failed<?>(String reason) -> all.add(NLS.bind(Messages.failed, reason));
			case Look.Picture<?> _ -> { }
			case null -> { }
		}
		return all;
	}

	private static String images(Tile tile) {
		if (tile.expected() > 0) {
			return NLS.bind(Messages.images_expected, tile.instances(), tile.expected());
		}
		return tile.remote() > 0 ? NLS.bind(Messages.images_remote, tile.instances(), tile.remote()) : NLS.bind(Messages.images, tile.instances());
	}
}
