package org.sagitta.ui.thumbnails.internal.pictures;

import java.nio.file.Path;

/// What is known to be shown of a series.
/// @param <P> a picture in memory
public sealed interface Look<P> {
	/// @param png where it was read
	record Picture<P>(P picture, Path png) implements Look<P> {
	}

	/// It is not looked at as a picture.
	record Document<P>() implements Look<P> {
	}

	/// @param reason why there is no picture, in words for the user
	record Failed<P>(String reason) implements Look<P> {
	}
}
