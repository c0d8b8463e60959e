package org.sagitta.archive.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveStructSparse;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;

/// Commons Compress' reader of tar, held within bounds. On its own it reads long names of any length into memory and calls itself for
/// each header that describes the next: 20,000 of them end in a `StackOverflowError`, a long name of 8 GB in an `OutOfMemoryError`.
final class TarStream extends TarArchiveInputStream {
	/// For what precedes an entry: long names, pax records, maps of sparse files. At 512 bytes a header this also bounds the depth.
	private static final int HEADER_BYTES = 128 << 10;
	/// Global pax records pile up over the whole archive, and each entry gets a copy. GNU tar and star write some ten.
	private static final int MOST_EXTRA = 1000;
	/// A header's share of bytes has room for half of that; global records could pile up more.
	private static final int MOST_HOLES = 1 << 16;
	/// After so many bytes the consumer is asked whether to stop.
	private static final int STEP = 1 << 16;

	private final Meter meter;
	private boolean marked;

	TarStream(Meter meter) {
		// One character for each byte of a name, so that no encoding is decided on here.
		super(meter, TarConstants.DEFAULT_BLKSIZE, TarConstants.DEFAULT_RCDSIZE, StandardCharsets.ISO_8859_1.name(), true);
		this.meter = meter;
	}

	/// The next entry, once the one before has been read to its end, or null after the last.
	/// @throws ArchiveException when the archive is cut off or cannot be read on
	TarArchiveEntry next() throws IOException {
		meter.allow(HEADER_BYTES);
		TarArchiveEntry entry = Source.read(this::getNextEntry);
		meter.allow(Long.MAX_VALUE);
		if (entry == null) {
			if (!marked) {
				throw damaged("the archive ends without its mark of the end; the file is cut off");
			}
			return null;
		}
		if (!entry.isCheckSumOK()) {
			throw damaged("a header has a wrong checksum, before byte " + meter.count());
		}
		if (entry.getSize() < 0 || entry.getRealSize() < 0) {
			throw damaged("an entry with a negative size");
		}
		List<TarArchiveStructSparse> holes = entry.getSparseHeaders();
		if (entry.getExtraPaxHeaders().size() > MOST_EXTRA || holes != null && holes.size() > MOST_HOLES) {
			throw Budget.limit("too many pax records for one entry");
		}
		return entry;
	}

	/// Passes over what is left of the entry. The map of a sparse file is followed by steps here, while reading calls itself for each;
	/// its holes cost nothing, so it goes in one step, whatever size it claims.
	void finish(Delivery delivery) throws IOException {
		long step = getCurrentEntry().isSparse() ? Long.MAX_VALUE : STEP;
		long skipped;
		do {
			skipped = delivery.cancelled() ? 0 : Source.read(() -> skip(step));
		} while (skipped > 0);
	}

	/// Two blocks of zeros end an archive; one will do.
	@Override
	protected boolean isEOFRecord(byte[] block) {
		boolean end = super.isEOFRecord(block);
		marked |= end && block != null;
		return end;
	}

	private static ArchiveException damaged(String what) {
		return new ArchiveException(Kind.DAMAGED, "Damaged: " + what);
	}
}
