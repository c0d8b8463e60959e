package org.sagitta.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Component;
import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.ArchiveLimits;
import org.sagitta.archive.ArchiveReport;
import org.sagitta.archive.Archives;
import org.sagitta.archive.EntryConsumer;

/// Looks at the first bytes and leaves the rest to the class for that kind of archive.
@Component(service = Archives.class)
public final class ArchiveService implements Archives {
	@Override
	public boolean isArchive(Path file) throws IOException {
		return signature(file) != Signature.NONE;
	}

	@Override
	public ArchiveReport forEach(Path archive, Path scratchFolder, ArchiveLimits limits, EntryConsumer consumer) throws IOException {
		Delivery delivery = new Delivery(scratchFolder, consumer, new Budget(limits, Files.getFileStore(scratchFolder)));
		switch (signature(archive)) {
			case ZIP -> new ZipWalk(delivery, limits).walk(archive);
			case TAR -> new TarWalk(delivery).walk(archive);
			case GZIP_TAR -> new TarWalk(delivery).walkGzip(archive, limits);
			case GZIP_DICOM -> new GzipWalk(delivery, limits).walk(archive);
			case NONE -> throw new ArchiveException(Kind.UNSUPPORTED, archive + " is no archive of a known kind");
		}
		return delivery.report();
	}

	private static Signature signature(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(Signature.HEAD);
			if (!Signature.isGzip(head, head.length)) {
				return Signature.of(head, head.length);
			}
			byte[] more = new byte[Signature.GZIP_HEAD];
			System.arraycopy(head, 0, more, 0, head.length);
			return Signature.of(more, head.length + in.readNBytes(more, head.length, more.length - head.length));
		}
	}
}
