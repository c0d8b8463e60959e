package org.sagitta.archive.internal;

import java.io.IOException;
import java.nio.file.FileStore;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.ArchiveLimits;

/// Counts what comes out of one archive and stops it at the limits, before the bytes in question reach the disk.
final class Budget {
	/// How often the disk is asked: asking costs as much as writing some kilobytes.
	private static final long ASK_DISK_EVERY = 16 << 20;

	private final ArchiveLimits limits;
	private final FileStore disk;
	private int entries;
	private String entryName;
	private long entryBytes;
	private long entryPacked;
	private long totalBytes;
	private long totalPacked;
	private long unasked = ASK_DISK_EVERY;

	Budget(ArchiveLimits limits, FileStore disk) {
		this.limits = limits;
		this.disk = disk;
	}

	/// Before each entry of whatever kind.
	void entry() throws ArchiveException {
		if (++entries > limits.entries()) {
			throw limit("more than " + limits.entries() + " entries");
		}
	}

	/// Before an entry is unpacked.
	/// @param name for the message
	/// @param packed how many bytes of the archive it takes; the caller has checked that they are there
	void unpack(String name, long packed) {
		entryName = name;
		entryBytes = 0;
		entryPacked = packed;
		totalPacked += packed;
	}

	/// Before so many bytes are written.
	void written(int bytes) throws IOException {
		entryBytes += bytes;
		totalBytes += bytes;
		if (entryBytes > limits.entryBytes()) {
			throw limit("a file of more than " + limits.entryBytes() + " bytes, " + entryName);
		}
		if (totalBytes > limits.totalBytes()) {
			throw limit("more than " + limits.totalBytes() + " bytes in all");
		}
		ratio(entryBytes, entryPacked, limits);
		ratio(totalBytes, totalPacked, limits);
		unasked += bytes;
		if (unasked >= ASK_DISK_EVERY) {
			askDisk(bytes);
		}
	}

	/// @throws ArchiveException when so many bytes came from so few
	static void ratio(long out, long packed, ArchiveLimits limits) throws ArchiveException {
		if (out > limits.ratioFrom() && out / limits.ratio() > packed) {
			throw limit(out + " bytes from " + packed + ", more than 1:" + limits.ratio());
		}
	}

	private void askDisk(int bytes) throws IOException {
		unasked = 0;
		long free = disk.getUsableSpace();
		if (free - bytes < limits.freeBytes()) {
			throw limit("the disk of the scratch folder has " + free + " bytes free, and " + limits.freeBytes() + " must stay so");
		}
	}

	static ArchiveException limit(String what) {
		return new ArchiveException(Kind.LIMIT, "Not unpacked any further: " + what);
	}
}
