package org.sagitta.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveLimits;

/// Gzip around something (RFC 1952). It is the JDK's, because that of Commons Compress keeps a name of any length in memory.
final class GzipWalk {
	private static final int BUFFER = 1 << 16;
	private static final String SUFFIX = ".gz";

	private final Delivery delivery;
	private final ArchiveLimits limits;

	GzipWalk(Delivery delivery, ArchiveLimits limits) {
		this.delivery = delivery;
		this.limits = limits;
	}

	/// The unpacked bytes. Whatever comes out counts against the packed bytes read so far, be it handed out or not.
	static Meter open(Path archive, ArchiveLimits limits) throws IOException {
		Meter packed = new Meter(Files.newInputStream(archive), _ -> { });
		try {
			InputStream unpacked = Source.read(() -> new GZIPInputStream(packed, BUFFER));
			return new Meter(unpacked, bytes -> Budget.ratio(bytes, packed.count(), limits));
		} catch (IOException e) {
			packed.close();
			throw e;
		}
	}

	/// One file that is named as the archive is.
	void walk(Path archive) throws IOException {
		String name = archive.getFileName().toString();
		String shorter = name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
		try (Meter unpacked = open(archive, limits)) {
			delivery.count();
			ArchiveException trouble = delivery.deliver(DisplayName.harmless(shorter), Files.size(archive), unpacked);
			if (trouble != null) {
				throw trouble;
			}
		}
	}
}
