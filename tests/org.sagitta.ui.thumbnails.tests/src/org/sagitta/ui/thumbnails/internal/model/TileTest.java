package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.thumbnails.Size;

class TileTest {
	/// A series with as many files as are wanted.
	private record Files(int instances, Map<String, String> values) implements Row {
		@Override
		public Level level() {
			return Level.SERIES;
		}

		@Override
		public String key() {
			return "s";
		}

		@Override
		public String parent() {
			return "t";
		}

		@Override
		public String value(String field) {
			return values.getOrDefault(field, "");
		}

		@Override
		public String attribute(String keyword) {
			return "";
		}

		@Override
		public Set<String> attributes() {
			return Set.of();
		}

		@Override
		public Set<String> fields() {
			return values.keySet();
		}
	}

	private static Tile tile(int local, String remote) {
		return new Tile(new Files(local, remote.isEmpty() ? Map.of() : Map.of(Remotes.COUNT, remote)), false);
	}

	@Test
	void whereItsInstancesAre() {
		assertEquals(Place.LOCAL, tile(5, "").place());
		assertEquals(Place.PARTIAL, tile(5, "3").place());
		assertEquals(Place.REMOTE, tile(0, "3").place());
		assertEquals(8, tile(5, "3").instances());
	}

	@Test
	void whatIsNoNumberCountsNothing() {
		assertEquals(0, tile(5, "many").remote());
		assertEquals(0, tile(5, "99999999999999").remote());
	}

	@Test
	void whatItsHeadersExpect() {
		assertEquals(120, new Tile(new Files(93, Map.of("ExpectedInstances", "120")), false).expected());
		assertEquals(0, new Tile(new Files(120, Map.of("ExpectedInstances", "120")), false).expected(), "nothing is missing");
		assertEquals(0, new Tile(new Files(90, Map.of("ExpectedInstances", "93", Remotes.COUNT, "3")), false).expected());
	}

	@Test
	void thePictureHasThePixelsOfTheScreen() {
		assertEquals(Size.SMALL, TileSize.SMALL.picture(100));
		assertEquals(Size.MEDIUM, TileSize.SMALL.picture(200));
		assertEquals(Size.LARGE, TileSize.MEDIUM.picture(150), "never fewer than the screen");
		assertEquals(Size.LARGE, TileSize.LARGE.picture(100));
		assertEquals(Size.HUGE, TileSize.LARGE.picture(200));
		assertEquals(Size.HUGE, TileSize.LARGE.picture(400), "the largest that there is");
	}

	@Test
	void sizesHaveEnds() {
		assertEquals(TileSize.MEDIUM, TileSize.SMALL.larger());
		assertEquals(TileSize.LARGE, TileSize.LARGE.larger());
		assertEquals(TileSize.SMALL, TileSize.SMALL.smaller());
		assertEquals(TileSize.LARGE, TileSize.named("LARGE"));
		assertEquals(TileSize.MEDIUM, TileSize.named("enormous"));
		assertEquals(TileSize.MEDIUM, TileSize.named(null));
	}
}
