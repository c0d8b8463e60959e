package org.sagitta.archive.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.ArchiveLimits;

/// The entries of a tar archive, from its beginning to its end (POSIX pax interchange format, GNU tar).
final class TarWalk {
	private static final int STEP = 1 << 16;

	private final Delivery delivery;

	TarWalk(Delivery delivery) {
		this.delivery = delivery;
	}

	void walk(Path archive) throws IOException {
		try (Meter meter = new Meter(Files.newInputStream(archive), _ -> { })) {
			walk(meter);
		}
	}

	void walkGzip(Path archive, ArchiveLimits limits) throws IOException {
		try (Meter meter = GzipWalk.open(archive, limits)) {
			walk(meter);
			// The checksum of gzip comes behind the end of tar.
			int n;
			do {
				n = delivery.cancelled() ? 0 : Source.read(() -> meter.readNBytes(STEP)).length;
			} while (n > 0);
		}
	}

	private void walk(Meter meter) throws IOException {
		TarStream tar = new TarStream(meter);
		while (!delivery.cancelled()) {
			TarArchiveEntry entry = tar.next();
			if (entry == null) {
				return;
			}
			delivery.count();
			if (!entry.isDirectory()) {
				take(tar, entry);
			}
			tar.finish(delivery);
		}
	}

	private void take(TarStream tar, TarArchiveEntry entry) throws IOException {
		String name = DisplayName.ofLatin1(entry.getName());
		String why = why(entry);
		if (why != null) {
			delivery.skip(name, new ArchiveException(Kind.UNSUPPORTED, why));
			return;
		}
		// Nothing is packed in tar: the size of a file is the bytes it takes. Around it, gzip has a bound of its own.
		ArchiveException trouble = delivery.deliver(name, entry.getSize(), tar);
		if (trouble != null && trouble.kind() == Kind.DAMAGED) {
			throw trouble;
		}
	}

	/// Why an entry is not unpacked, or null.
	private static String why(TarArchiveEntry entry) {
		if (entry.isSymbolicLink() || entry.isLink()) {
			return "A link is not followed";
		}
		if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
			return "Not a regular file";
		}
		if (entry.isSparse()) {
			return "A sparse file is not unpacked";
		}
		return switch (entry.getLinkFlag()) {
			case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> null;
			default -> "An entry of type " + (entry.getLinkFlag() & 0xFF);
		};
	}
}
