package org.sagitta.ui.thumbnails.internal.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

class FetchingTest {
	private final FakeThumbnails service = new FakeThumbnails();
	private Optional<Thumbnails> there = Optional.of(service);
	private final List<String> read = new ArrayList<>();
	private final List<Runnable> background = new ArrayList<>();
	private boolean waits;
	private final Map<String, Look<String>> shown = new HashMap<>();
	private final Fetching<String> fetching = new Fetching<>(() -> there, this::read, task -> {
		if (waits) {
			background.add(task);
		} else {
			task.run();
		}
	}, new Taker());

	private final class Taker implements Fetching.Taker<String> {
		@Override
		public void take(Wanted wanted, Look<String> look) {
			shown.put(wanted.series(), look);
		}

		@Override
		public boolean has(Wanted wanted, Path png) {
			return shown.get(wanted.series()) instanceof Look.Picture<String>(_, Path before) && before.equals(png);
		}
	}

	private String read(Path png) throws IOException {
		if (png.toString().startsWith("broken")) {
			throw new IOException(png + " is no picture");
		}
		read.add(png.toString());
		return "pixels of " + png;
	}

	private static List<Wanted> wanted(String... series) {
		return Stream.of(series).map(each -> new Wanted(each, Size.SMALL)).toList();
	}

	@Test
	void theFirstIsAskedForLastAndSoComesFirst() {
		fetching.want(wanted("a", "b", "c"));
		assertEquals(List.of("c", "b", "a"), service.waiting);
		service.make("a", new Thumbnail.Picture(Path.of("a.png")));
		assertEquals(new Look.Picture<>("pixels of a.png", Path.of("a.png")), shown.get("a"));
	}

	@Test
	void whatWasMadeBeforeIsShownAtOnceAndLookedAtAfterTheOthers() {
		service.known.put("a", Path.of("old.png"));
		fetching.want(wanted("a", "b"));
		assertEquals(Path.of("old.png"), ((Look.Picture<String>) shown.get("a")).png());
		assertEquals(List.of("a", "b"), service.waiting);
		service.make("a", new Thumbnail.Picture(Path.of("old.png")));
		assertEquals(List.of("old.png"), read, "it is still right");
		fetching.again(Set.of("a"));
		fetching.want(wanted("a", "b"));
		service.make("a", new Thumbnail.Picture(Path.of("new.png")));
		assertEquals(Path.of("new.png"), ((Look.Picture<String>) shown.get("a")).png());
	}

	@Test
	void whatIsNotWantedAnyMoreIsCancelled() {
		fetching.want(wanted("a", "b"));
		fetching.want(wanted("b", "c"));
		assertEquals(List.of("a"), service.cancelled);
		assertEquals(List.of("b", "c"), service.waiting, "nothing is asked for twice");
		fetching.stop();
		assertEquals(List.of("a", "b", "c"), service.cancelled.stream().sorted().toList());
	}

	@Test
	void whatScrollsAwayBeforeItIsLookedForIsNeverAskedFor() {
		waits = true;
		fetching.want(wanted("a"));
		fetching.want(wanted("b"));
		background.forEach(Runnable::run);
		assertEquals(List.of("b"), service.waiting);
	}

	@Test
	void documentsAndFailuresAreSaid() {
		fetching.want(wanted("a", "b", "c"));
		service.make("a", new Thumbnail.Document("SR"));
		service.make("b", new Thumbnail.Unavailable("b.dcm is missing"));
		service.make("c", new Thumbnail.Picture(Path.of("broken.png")));
		assertEquals(new Look.Document<String>(), shown.get("a"));
		assertEquals(new Look.Failed<String>("b.dcm is missing"), shown.get("b"));
		assertEquals(new Look.Failed<String>("broken.png is no picture"), shown.get("c"));
	}

	@Test
	void aPictureThatCannotBeReadIsMadeAgain() {
		service.known.put("a", Path.of("broken.png"));
		fetching.want(wanted("a"));
		assertTrue(shown.isEmpty());
		service.make("a", new Thumbnail.Picture(Path.of("good.png")));
		assertEquals(List.of("good.png"), read);
	}

	@Test
	void waitsForAServiceThatIsNotThere() {
		there = Optional.empty();
		fetching.want(wanted("a"));
		there = Optional.of(service);
		fetching.stop();
		fetching.want(wanted("a"));
		assertEquals(List.of("a"), service.waiting);
	}
}
