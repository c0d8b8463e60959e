package org.sagitta.ui.thumbnails.internal.pictures;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
	private final Map<Wanted, Asked> asked = new HashMap<>();
	private List<Wanted> wanted = List.of();

	/// What became of one wish.
	private static final class Asked {
		private Thumbnails.Request request;
	}

	/// @param background runs what blocks; where it is given more, it may leave out all but the newest
	public Fetching(Supplier<Optional<Thumbnails>> thumbnails, Reader<P> reader, Consumer<Runnable> background, Taker<P> taker) {
		this.thumbnails = thumbnails;
		this.reader = reader;
		this.background = background;
		this.taker = taker;
	}

	/// Says what is wanted now, the most urgent first. What was asked for is not asked for again.
	public void want(List<Wanted> now) {
		synchronized (this) {
			if (now.equals(wanted)) {
				return;
			}
			wanted = List.copyOf(now);
			forgetBut(Set.copyOf(now));
		}
		background.accept(this::fetch);
	}

	/// Asks again for what may have another picture now, as soon as it is wanted the next time.
	public synchronized void again(Set<String> series) {
		asked.entrySet().removeIf(entry -> series.contains(entry.getKey().series()) && cancelled(entry.getValue()));
		wanted = List.of();
	}

	/// Nothing is wanted, and nothing was asked for.
	public synchronized void stop() {
		forgetBut(Set.of());
		wanted = List.of();
	}

	private void forgetBut(Set<Wanted> now) {
		asked.entrySet().removeIf(entry -> !now.contains(entry.getKey()) && cancelled(entry.getValue()));
	}

	private static boolean cancelled(Asked each) {
		if (each.request != null) {
			each.request.cancel();
		}
		return true;
	}

	private void fetch() {
		thumbnails.get().ifPresent(this::fetch);
	}

	private void fetch(Thumbnails service) {
		var missing = new ArrayList<Wanted>();
		var there = new ArrayList<Wanted>();
		for (Wanted each : fresh()) {
			if (isWanted(each)) {
				(showKnown(service, each) ? there : missing).add(each);
			}
		}
		// What is asked for last comes first.
		there.reversed().forEach(each -> request(service, each));
		missing.reversed().forEach(each -> request(service, each));
	}

	/// What is wanted and was not asked for; marked as asked for.
	private synchronized List<Wanted> fresh() {
		return wanted.stream().filter(each -> asked.putIfAbsent(each, new Asked()) == null).toList();
	}

	private synchronized boolean isWanted(Wanted each) {
		return asked.containsKey(each);
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

	private synchronized void request(Thumbnails service, Wanted each) {
		Asked mine = asked.get(each);
		if (mine != null && mine.request == null) {
			mine.request = service.request(each.series(), each.size(), thumbnail -> take(each, thumbnail));
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
		if (isWanted(each) && !taker.has(each, png)) {
			taker.take(each, new Look.Picture<>(reader.read(png), png));
		}
	}
}
