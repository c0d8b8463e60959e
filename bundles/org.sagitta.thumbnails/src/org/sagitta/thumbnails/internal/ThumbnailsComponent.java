package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// Thumbnails at once and in the background; what goes wrong becomes a reason.
@Component(service = Thumbnails.class)
public final class ThumbnailsComponent implements Thumbnails {
	private static final System.Logger LOG = System.getLogger("org.sagitta.thumbnails");

	private final Making making;
	private final Sweeping sweeping;
	private final Requests requests = new Requests();

	@Activate
	public ThumbnailsComponent(@Reference DatabaseManager manager, @Reference DicomFiles files, @Reference Rendering rendering,
			@Reference Sweeping sweeping) {
		this(new Making(manager, files, rendering), sweeping);
	}

	ThumbnailsComponent(Making making, Sweeping sweeping) {
		this.making = making;
		this.sweeping = sweeping;
	}

	@Override
	public Thumbnail of(String seriesInstanceUid, Size size) {
		try {
			return making.thumbnail(seriesInstanceUid, size);
		} catch (UncheckedIOException e) {
			return unavailable(e.getCause());
		} catch (IOException e) {
			return unavailable(e);
		} catch (RuntimeException e) {
			// Decoders come from anyone, and one picture less is no reason to lose the others.
			LOG.log(Level.ERROR, "A thumbnail could not be made: " + e, e);
			return new Thumbnail.Unavailable("An error in the program: " + e);
		}
	}

	private static Thumbnail unavailable(IOException e) {
		LOG.log(Level.DEBUG, "There is no thumbnail: " + e.getMessage(), e);
		return new Thumbnail.Unavailable(Reasons.of(e));
	}

	@Override
	public Optional<Path> known(String seriesInstanceUid, Size size) {
		Optional<DicomDatabase> open = sweeping.open();
		if (open.isEmpty()) {
			return Optional.empty();
		}
		try {
			return new Folder(open.get().folder()).any(seriesInstanceUid, size);
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The thumbnails cannot be looked at: " + e.getMessage(), e);
			return Optional.empty();
		}
	}

	@Override
	public Request request(String seriesInstanceUid, Size size, Consumer<Thumbnail> taker) {
		return requests.add(() -> of(seriesInstanceUid, size), taker);
	}

	@Deactivate
	void close() {
		requests.close();
	}
}
