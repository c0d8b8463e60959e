package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Whole folders of our own.
public final class Trees {
	private Trees() {
	}

	/// Deletes a folder; links in it are not followed.
	public static void delete(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			/// What others have in the folder of a database that is closed, such as a socket, goes by itself.
			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				return e instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, e);
			}

			@Override
			public FileVisitResult postVisitDirectory(Path each, IOException e) throws IOException {
				if (e != null) {
					throw e;
				}
				Files.delete(each);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/// The bytes of all files in a folder.
	public static long size(Path folder) throws IOException {
		var size = new AtomicLong();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				size.addAndGet(attributes.size());
				return FileVisitResult.CONTINUE;
			}
		});
		return size.get();
	}

	/// Copies a folder to a place that does not exist yet.
	/// @param copied hears after each file how many bytes there are
	public static void copy(Path folder, Path to, LongConsumer copied) throws IOException {
		var bytes = new AtomicLong();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
				Files.createDirectory(to.resolve(folder.relativize(each).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(folder.relativize(file).toString()));
				copied.accept(bytes.addAndGet(attributes.size()));
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
