package org.sagitta.thumbnails;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/// Makes and keeps thumbnails of the series of the open database: of the instance in the middle of the series by instance number,
/// and of its middle frame, with the first window that the image comes with, or from its least to its greatest value. One image
/// is decoded at a time, whoever asks. Safe on any thread.
@ProviderType
public interface Thumbnails {
	/// The thumbnail, made now unless there is one of the very file that it would be made of. Reads the database and files: blocks.
	Thumbnail of(String seriesInstanceUid, Size size);

	/// The picture that was made last, if it is still there; whether it is still right, [#of] finds out. Looks into one small folder
	/// and waits for nothing: a user interface may call it.
	Optional<Path> known(String seriesInstanceUid, Size size);

	/// Has [#of] called on a thread of low priority, the one of all thumbnails; what was asked for last comes first.
	/// @param taker is called on that thread, once, and should return soon; never after the request was cancelled or the service
	///        is gone. When the database is closed meanwhile, it is told so
	Request request(String seriesInstanceUid, Size size, Consumer<Thumbnail> taker);

	/// A thumbnail that was asked for.
	@ProviderType
	interface Request {
		/// Nobody wants it any more. The taker is not called afterwards, unless that has begun already.
		void cancel();
	}
}
