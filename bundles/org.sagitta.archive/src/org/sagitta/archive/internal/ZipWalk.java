package org.sagitta.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.ArchiveLimits;

/// The entries of a ZIP archive, by its directory, in the order in which they lie in the file (PKWARE APPNOTE 6.3).
final class ZipWalk {
	/// Others need libraries that are not here, or memory that the archive decides on, as XZ does.
	private static final Set<ZipMethod> METHODS =
			Set.of(ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2);
	/// APPNOTE 4.3.7, without the name.
	private static final int LOCAL_HEADER = 30;

	private final Delivery delivery;
	private final ArchiveLimits limits;
	private long size;
	/// Where the data of the entries so far end.
	private long end;

	ZipWalk(Delivery delivery, ArchiveLimits limits) {
		this.delivery = delivery;
		this.limits = limits;
	}

	void walk(Path archive) throws IOException {
		try (SeekableByteChannel file = Files.newByteChannel(archive)) {
			size = file.size();
			DirectoryChannel channel = new DirectoryChannel(file, limits);
			try (ZipFile zip = open(channel)) {
				channel.opened();
				for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
					if (delivery.cancelled()) {
						return;
					}
					delivery.count();
					if (!entry.isDirectory()) {
						take(zip, entry);
					}
				}
			}
		}
	}

	/// Local headers repeat the directory; reading them all beforehand takes a seek for each and proves nothing.
	private static ZipFile open(DirectoryChannel channel) throws IOException {
		try {
			return Source.read(() -> ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get());
		} catch (ArchiveException e) {
			if (e.kind() == Kind.DAMAGED) {
				String why = e.getMessage() + ". The directory at its end cannot be read; the file may be cut off";
				throw new ArchiveException(Kind.DAMAGED, why, e);
			}
			throw e;
		}
	}

	private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		String name = DisplayName.of(entry.getRawName());
		ArchiveException trouble = trouble(entry);
		if (trouble != null) {
			delivery.skip(name, trouble);
			return;
		}
		end = entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getCompressedSize();
		InputStream in;
		try {
			in = Source.read(() -> new VerifiedStream(zip.getInputStream(entry), entry.getSize(), entry.getCrc()));
		} catch (ArchiveException e) {
			delivery.skip(name, e);
			return;
		}
		try (in) {
			delivery.deliver(name, entry.getCompressedSize(), in);
		}
	}

	/// Why an entry is not unpacked, or null.
	private ArchiveException trouble(ZipArchiveEntry entry) {
		int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
		ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
		if (type == UnixStat.LINK_FLAG) {
			return unsupported("A symbolic link is not followed");
		}
		if (type != 0 && type != UnixStat.FILE_FLAG) {
			return unsupported("Not a regular file");
		}
		if (entry.getGeneralPurposeBit().usesEncryption() || method == ZipMethod.AES_ENCRYPTED) {
			return new ArchiveException(Kind.ENCRYPTED, "Encrypted: unpack it with its password and import the files");
		}
		if (method == null || !METHODS.contains(method)) {
			return unsupported("Packed by a method that is not read here, number " + entry.getMethod());
		}
		return place(entry);
	}

	/// Entries whose data overlap unpack the same bytes again and again, which is how 10 MB become 281 TB without nesting
	/// (D. Fifield, "A better zip bomb", 2019). Correct archives have none.
	private ArchiveException place(ZipArchiveEntry entry) {
		long offset = entry.getLocalHeaderOffset();
		long packed = entry.getCompressedSize();
		if (offset < 0 || packed < 0 || offset > size - LOCAL_HEADER || packed > size - LOCAL_HEADER - offset) {
			return new ArchiveException(Kind.DAMAGED, "Damaged: " + packed + " bytes at " + offset + " of an archive of " + size);
		}
		if (offset < end) {
			return new ArchiveException(Kind.DAMAGED, "Damaged: starts at " + offset + ", within the entry before, which ends at " + end);
		}
		return null;
	}

	private static ArchiveException unsupported(String why) {
		return new ArchiveException(Kind.UNSUPPORTED, why);
	}
}
