package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.internal.ArchiveService;

/// Walks through one archive, keeps what it is told, and sees to it that the scratch folder is empty afterwards, however the walk ends.
final class Taker implements EntryConsumer {
	/// Small, so that tests reach them.
	static final ArchiveLimits SMALL = new ArchiveLimits(1 << 20, 4 << 20, 100, 200, 1 << 16, 0);

	final List<String> names = new ArrayList<>();
	final List<byte[]> contents = new ArrayList<>();
	final List<String> skippedNames = new ArrayList<>();
	final List<ArchiveException> reasons = new ArrayList<>();
	private final Path folder;
	private ArchiveLimits limits = SMALL;
	private int cancelAfter = Integer.MAX_VALUE;
	private int asked;

	Taker(Path folder) {
		this.folder = folder;
	}

	Taker limits(ArchiveLimits other) {
		limits = other;
		return this;
	}

	/// Cancels when asked for the so-many-eth time.
	Taker cancelAfter(int times) {
		cancelAfter = times;
		return this;
	}

	ArchiveReport take(byte[] archive) throws IOException {
		Path file = Files.write(folder.resolve("archive"), archive);
		return take(file);
	}

	ArchiveReport take(Path archive) throws IOException {
		Path scratch = Files.createDirectories(folder.resolve("scratch"));
		try {
			return new ArchiveService().forEach(archive, scratch, limits, this);
		} finally {
			assertEquals(List.of(), list(scratch), "left in the scratch folder");
		}
	}

	private static List<Path> list(Path scratch) throws IOException {
		try (Stream<Path> files = Files.list(scratch)) {
			return files.toList();
		}
	}

	@Override
	public void entry(String displayName, Path file) throws IOException {
		assertEquals(folder.resolve("scratch"), file.getParent(), "the name of an entry chose a folder");
		names.add(displayName);
		contents.add(Files.readAllBytes(file));
	}

	@Override
	public void skipped(String displayName, ArchiveException why) {
		skippedNames.add(displayName);
		reasons.add(why);
	}

	@Override
	public boolean cancelled() {
		return ++asked >= cancelAfter;
	}

	List<Kind> kinds() {
		return reasons.stream().map(ArchiveException::kind).toList();
	}
}
