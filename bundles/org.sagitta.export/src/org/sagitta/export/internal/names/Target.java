package org.sagitta.export.internal.names;

import java.io.IOException;
import java.nio.file.Path;

/// Where a file is to be.
public final class Target {
	private final Place place;
	private final Wanted wanted;
	private final Path path;

	Target(Place place, Wanted wanted) throws IOException {
		this.place = place;
		this.wanted = wanted;
		path = place.file(wanted);
	}

	public Path path() {
		return path;
	}

	public Place place() {
		return place;
	}

	/// The next name, as another file has this one.
	public Target next() throws IOException {
		return new Target(place, wanted);
	}
}
