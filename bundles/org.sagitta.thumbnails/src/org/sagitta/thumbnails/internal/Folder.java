package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.thumbnails.Size;

/// The pictures of one database, `thumbs/ab/cdef…/NAME-64.png`: a folder for each series, by the hash of its UID. May be deleted at
/// any time, also while it is used.
final class Folder {
	private static final System.Logger LOG = System.getLogger("org.sagitta.thumbnails");
	/// How many digits of a series' name are the folder above it.
	private static final int SHARD = 2;
	private static final String PART = ".part";

	private final Path root;

	/// @param database the folder of the database
	Folder(Path database) {
		root = database.resolve("thumbs");
	}

	/// Where the picture is or would be.
	/// @param name from [Names]
	Path file(String series, String name, Size size) {
		return folder(Names.of(series)).resolve(name + suffix(size));
	}

	/// The picture of a size, whatever it was made of.
	Optional<Path> any(String series, Size size) throws IOException {
		try {
			return list(folder(Names.of(series)), '*' + suffix(size)).stream().findFirst();
		} catch (NoSuchFileException _) {
			return Optional.empty();
		}
	}

	/// Puts a picture into its place, and takes away those that it takes the place of. One at a time. A picture has its name when
	/// its bytes are on the disk, and not before: nothing would ever look into a broken one.
	void store(Path file, Size size, Content content) throws IOException {
		Path folder = file.getParent();
		// Each for itself: where the database's own folder is gone, it shall not come again.
		for (Path each : List.of(root, folder.getParent(), folder)) {
			create(each);
		}
		Path part = folder.resolve(size.pixels() + PART);
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			content.write(Channels.newOutputStream(channel));
			channel.force(true);
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		for (Path each : list(folder, '*' + suffix(size))) {
			if (!each.getFileName().equals(file.getFileName())) {
				Files.deleteIfExists(each);
			}
		}
	}

	/// What writes a picture.
	@FunctionalInterface
	interface Content {
		void write(OutputStream out) throws IOException;
	}

	/// The names of the series that have a folder.
	Set<String> series() throws IOException {
		Set<String> names = new HashSet<>();
		for (Path shard : folders(root, SHARD)) {
			for (Path folder : folders(shard, Names.LENGTH - SHARD)) {
				names.add(shard.getFileName().toString() + folder.getFileName());
			}
		}
		return names;
	}

	/// Deletes the pictures of a series; files that are not ours stay.
	/// @param series as [#series] has it
	void delete(String series) throws IOException {
		Path folder = folder(series);
		try {
			for (Path file : list(folder, "*{.png," + PART + '}')) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(folder);
		} catch (NoSuchFileException | DirectoryNotEmptyException e) {
			LOG.log(Level.DEBUG, "Somebody else works in the folder of thumbnails " + folder, e);
		}
	}

	private Path folder(String name) {
		return root.resolve(name.substring(0, SHARD)).resolve(name.substring(SHARD));
	}

	private static String suffix(Size size) {
		return "-" + size.pixels() + ".png";
	}

	private static void create(Path folder) throws IOException {
		try {
			Files.createDirectory(folder);
		} catch (FileAlreadyExistsException e) {
			if (!Files.isDirectory(folder)) {
				throw e;
			}
		}
	}

	private static List<Path> list(Path folder, String glob) throws IOException {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
			all.forEach(found::add);
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return found;
	}

	/// Folders whose names are as ours; links are not followed.
	private static List<Path> folders(Path above, int digits) throws IOException {
		if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
			return List.of();
		}
		return list(above, "*").stream().filter(each -> each.getFileName().toString().matches("[0-9a-f]{" + digits + '}'))
				.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)).toList();
	}
}
