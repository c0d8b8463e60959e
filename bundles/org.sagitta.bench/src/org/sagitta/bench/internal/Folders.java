package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// Sizes and deletes folders.
final class Folders {
	private Folders() {
	}

	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				/// The socket of a database that was closed goes a moment later by itself.
				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
					return failure instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, failure);
				}

				@Override
				public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
					Files.delete(visited);
					return super.postVisitDirectory(visited, failure);
				}
			});
		}
	}

	/// The bytes of all files below a folder.
	static long size(Path folder) throws IOException {
		long[] bytes = { 0 };
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				bytes[0] += attributes.size();
				return FileVisitResult.CONTINUE;
			}
		});
		return bytes[0];
	}
}
