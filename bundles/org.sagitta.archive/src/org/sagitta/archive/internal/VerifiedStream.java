package org.sagitta.archive.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveException.Kind;

/// Compares what comes out of an entry with the size and the CRC-32 in the directory, which `ZipFile` does not.
final class VerifiedStream extends FilterInputStream {
	private final long size;
	private final long checksum;
	private final CRC32 crc = new CRC32();
	private long count;

	VerifiedStream(InputStream in, long size, long checksum) {
		super(in);
		this.size = size;
		this.checksum = checksum;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int n = super.read(into, offset, length);
		if (n < 0) {
			complete();
			return n;
		}
		crc.update(into, offset, n);
		count += n;
		if (count > size) {
			throw damaged("more bytes come out than the " + size + " that the directory tells of");
		}
		return n;
	}

	private void complete() throws ArchiveException {
		if (count != size) {
			throw damaged(count + " bytes came out instead of " + size);
		}
		if (crc.getValue() != checksum) {
			throw damaged("the CRC is %08X instead of %08X".formatted(crc.getValue(), checksum));
		}
	}

	private static ArchiveException damaged(String what) {
		return new ArchiveException(Kind.DAMAGED, "Damaged: " + what);
	}
}
