package org.sagitta.ui.thumbnails.internal.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// Makes thumbnails when the test says so.
final class FakeThumbnails implements Thumbnails {
	final Map<String, Path> known = new HashMap<>();
	/// The series that are waited for, in the order in which they were asked for.
	final List<String> waiting = new ArrayList<>();
	final List<String> cancelled = new ArrayList<>();
	private final Map<String, Consumer<Thumbnail>> takers = new HashMap<>();

	@Override
	public Thumbnail of(String series, Size size) {
		throw new AssertionError("nobody waits for thumbnails");
	}

	@Override
	public Optional<Path> known(String series, Size size) {
		return Optional.ofNullable(known.get(series));
	}

	@Override
	public Request request(String series, Size size, Consumer<Thumbnail> taker) {
		waiting.add(series);
		takers.put(series, taker);
		return () -> {
			if (waiting.remove(series)) {
				cancelled.add(series);
			}
		};
	}

	void make(String series, Thumbnail thumbnail) {
		waiting.remove(series);
		takers.get(series).accept(thumbnail);
	}
}
