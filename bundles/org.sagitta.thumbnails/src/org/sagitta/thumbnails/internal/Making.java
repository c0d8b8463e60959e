package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Rendering;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.thumbnails.Size;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.view.Png;

/// Finds the instance, and makes the picture where there is none of it.
final class Making {
	/// A frame takes up to 6 bytes a pixel until it is a picture, and what it is decoded from comes on top.
	private static final int BYTES_PER_PIXEL = 16;
	private static final long LARGEST = 64 << 20;

	private final DatabaseManager manager;
	private final DicomFiles files;
	private final Rendering rendering;
	private final long largest;

	Making(DatabaseManager manager, DicomFiles files, Rendering rendering) {
		this(manager, files, rendering, Math.min(LARGEST, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL));
	}

	/// @param largest samples of a frame that is decoded
	Making(DatabaseManager manager, DicomFiles files, Rendering rendering, long largest) {
		this.manager = manager;
		this.files = files;
		this.rendering = rendering;
		this.largest = largest;
	}

	Thumbnail thumbnail(String series, Size size) throws IOException {
		Optional<DicomDatabase> open = manager.current();
		if (open.isEmpty()) {
			return new Thumbnail.Unavailable("No database is open");
		}
		DicomDatabase database = open.get();
		Optional<Row> row = database.snapshot().row(Level.SERIES, series);
		if (row.isEmpty()) {
			return gone();
		}
		String modality = row.get().attribute("Modality");
		if (Documents.areOf(modality)) {
			return new Thumbnail.Document(modality);
		}
		List<Instance> instances = database.instances(series);
		return instances.isEmpty() ? gone() : thumbnail(new Subject(database, series, instances.get(instances.size() / 2), modality), size);
	}

	/// What a thumbnail is made of.
	private record Subject(DicomDatabase database, String series, Instance instance, String modality) {
		Folder folder() {
			return new Folder(database.folder());
		}

		boolean isGone() {
			return database.snapshot().row(Level.SERIES, series).isEmpty();
		}
	}

	private Thumbnail thumbnail(Subject subject, Size size) throws IOException {
		Instance instance = subject.instance();
		BasicFileAttributes file = Files.readAttributes(instance.file(), BasicFileAttributes.class);
		String name = Names.of(instance.sopInstanceUid(), file.size(), file.lastModifiedTime().toMillis());
		Path place = subject.folder().file(subject.series(), name, size);
		return Files.isRegularFile(place) ? new Thumbnail.Picture(place) : make(subject, place, size);
	}

	/// One at a time, so that never more than one frame is in memory.
	private synchronized Thumbnail make(Subject subject, Path place, Size size) throws IOException {
		if (Files.isRegularFile(place)) {
			return new Thumbnail.Picture(place);
		}
		DicomFile file = files.read(subject.instance().file());
		if (Documents.is(file.dataSet())) {
			return new Thumbnail.Document(subject.modality());
		}
		Picture picture = Canvas.of(middle(file), size.pixels());
		if (!manager.current().equals(Optional.of(subject.database()))) {
			return new Thumbnail.Unavailable("The database was closed");
		}
		subject.folder().store(place, size, out -> Png.write(picture.width(), picture.height(), picture.colour(), picture.samples(), out));
		if (subject.isGone()) {
			// Removed meanwhile, perhaps after those who delete its pictures looked.
			subject.folder().delete(Names.of(subject.series()));
			return gone();
		}
		return new Thumbnail.Picture(place);
	}

	private Picture middle(DicomFile file) throws IOException {
		PixelFormat format = PixelFormat.of(file.dataSet());
		if (format.samples() > largest) {
			throw new DicomException(Kind.LIMIT, -1, "A frame of " + format.columns() + " × " + format.rows() + " pixels of "
					+ format.samplesPerPixel() + " samples is too large for a thumbnail, which may be of " + largest);
		}
		return rendering.picture(file, format.frames() / 2, RenderingOptions.DEFAULT.withOverlays(false));
	}

	private static Thumbnail gone() {
		return new Thumbnail.Unavailable("The database has no such series");
	}
}
