package org.sagitta.thumbnails;

import java.nio.file.Path;

/// What there is to show of a series.
public sealed interface Thumbnail {
	/// @param png a square picture in the database's folder, the image in the middle with its aspect ratio, black around it. The
	///        file may be gone at any time, as with the series that it shows; ask again then.
	record Picture(Path png) implements Thumbnail { }

	/// The series is of a kind that is not looked at as a picture, such as a report or a plan.
	/// @param modality of the series (0008,0060), as it was received; may be ""
	record Document(String modality) implements Thumbnail { }

	/// There should be a picture, and there is none.
	/// @param reason in words for the user
	record Unavailable(String reason) implements Thumbnail { }
}
