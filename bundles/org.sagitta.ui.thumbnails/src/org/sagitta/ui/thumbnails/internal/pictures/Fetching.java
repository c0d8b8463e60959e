package org.sagitta.ui.thumbnails.internal.pictures;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// Gets the pictures of what is seen, and of nothing else: what is not wanted any more is cancelled. A picture that was made before
/// is read at once, and then looked at whether it is still right. Any thread; nothing blocks but what runs in the background.
public final class Fetching<P> {
	/// Reads a picture; blocks.
	@FunctionalInterface
	public interface Reader<P> {
		P read(Path png) throws IOException;
	}

	private static final System.Logger LOG = System.getLogger("org.sagitta.ui.thumbnails");

	/// Shows what was fetched. Any thread; must return soon.
	public interface Taker<P> {
		/// Perhaps more than once for one wish.
		void take(Wanted wanted, Look<P> look);

		/// Whether it has this picture already.
		boolean has(Wanted wanted, Path png);
	}

	private final Supplier<Optional<Thumbnails>> thumbnails;
	private final Reader<P> reader;
	private final Consumer<Runnable> background;
	private final Taker<P> taker;
	private volatile Set<Wanted> wanted = Set.of();
	/// Series to ask for anew.
	private final Set<String> stale = ConcurrentHashMap.newKeySet();
	private final AtomicBoolean allStale = new AtomicBoolean();
	/// What was asked for; only what runs in the background looks at it, so that nobody on the screen waits for a lock.
	private final Map<Wanted, Thumbnails.Request> asked = new HashMap<>();

	/// @param background runs what blocks, one after the other; where it is given more, it may leave out all but the newest
	public Fetching(Supplier<Optional<Thumbnails>> thumbnails, Reader<P> reader, Consumer<Runnable> background, Taker<P> taker) {
		this.thumbnails = thumbnails;
		this.reader = reader;
		this.background = background;
		this.taker = taker;
	}

	/// Says what is wanted now, the most urgent first. What was asked for is not asked for again.
	public void want(List<Wanted> now) {
		var next = new LinkedHashSet<>(now);
		if (!next.equals(wanted)) {
			wanted = Collections.unmodifiableSet(next);
			background.accept(this::fetch);
		}
	}

	/// Asks again for what may have another picture now, as soon as it is wanted the next time.
	public void again(Set<String> series) {
		stale.addAll(series);
		wanted = Set.of();
	}

	/// Nothing is wanted, and all is asked for anew when it is wanted the next time.
	public void stop() {
		allStale.set(true);
		wanted = Set.of();
		background.accept(this::fetch);
	}

	private void fetch() {
		Set<Wanted> now = wanted;
		cancel(now);
		thumbnails.get().ifPresent(service -> fetch(service, now));
	}

	private void cancel(Set<Wanted> now) {
		boolean all = allStale.getAndSet(false);
		Set<String> again = Set.copyOf(stale);
		stale.removeAll(again);
		asked.entrySet().removeIf(entry -> {
			boolean gone = all || !now.contains(entry.getKey()) || again.contains(entry.getKey().series());
			if (gone) {
				entry.getValue().cancel();
			}
			return gone;
		});
	}

	private void fetch(Thumbnails service, Set<Wanted> now) {
		var missing = new ArrayList<Wanted>();
		var there = new ArrayList<Wanted>();
		for (Wanted each : now) {
			if (!asked.containsKey(each) && wanted.contains(each)) {
				(showKnown(service, each) ? there : missing).add(each);
			}
		}
		// What is asked for last comes first.
		there.reversed().forEach(each -> request(service, each));
		missing.reversed().forEach(each -> request(service, each));
	}

	private boolean showKnown(Thumbnails service, Wanted each) {
		Optional<Path> known = service.known(each.series(), each.size());
		try {
			if (known.isPresent()) {
				show(each, known.get());
			}
			return known.isPresent();
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The picture " + known.get() + " is made again: " + e.getMessage(), e);
			return false;
		}
	}

	private void request(Thumbnails service, Wanted each) {
		if (wanted.contains(each)) {
			asked.put(each, service.request(each.series(), each.size(), thumbnail -> take(each, thumbnail)));
		}
	}

	private void take(Wanted each, Thumbnail thumbnail) {
		switch (thumbnail) {
			case Thumbnail.Picture(Path png) -> {
				try {
					show(each, png);
				} catch (IOException e) {
					taker.take(each, new Look.Failed<>(e.getMessage()));
				}
			}
			case Thumbnail.Document _ -> taker.take(each, new Look.Document<>());
			case Thumbnail.Unavailable(String reason) -> taker.take(each, new Look.Failed<>(reason));
		}
	}

	/// Reads a picture, unless that was done or is not wanted any more.
	private void show(Wanted each, Path png) throws IOException {
		if (wanted.contains(each) && !taker.has(each, png)) {
			taker.take(each, new Look.Picture<>(reader.read(png), png));
		}
	}
}
