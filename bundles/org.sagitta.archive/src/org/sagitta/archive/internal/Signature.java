package org.sagitta.archive.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Kinds of archives, told by their first bytes.
enum Signature {
	ZIP, TAR, GZIP_TAR, GZIP_DICOM, NONE;

	/// As much as all but gzip needs: one header of tar.
	static final int HEAD = 512;
	/// Enough packed bytes for [#HEAD] unpacked ones, unless somebody has hidden them behind a very long comment.
	static final int GZIP_HEAD = 1 << 16;

	/// PS3.10 section 7.1: the prefix comes after a preamble of 128 bytes that may hold anything.
	private static final int PREFIX_AT = 128;
	private static final int CHECKSUM_AT = 148;
	private static final int CHECKSUM_LENGTH = 8;

	static Signature of(byte[] head, int length) {
		if (isDicom(head, length)) {
			return NONE;
		}
		if (isZip(head, length)) {
			return ZIP;
		}
		if (isGzip(head, length)) {
			return ofGzip(head, length);
		}
		return isTar(head, length) ? TAR : NONE;
	}

	static boolean isGzip(byte[] head, int length) {
		return length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
	}

	private static Signature ofGzip(byte[] head, int length) {
		byte[] inner = new byte[HEAD];
		int n = 0;
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head, 0, length))) {
			for (int read = 0; read >= 0 && n < HEAD; n += Math.max(read, 0)) {
				read = in.read(inner, n, HEAD - n);
			}
		} catch (IOException _) {
			// The bytes at hand end, or are damaged, here: what came before decides.
		}
		if (isDicom(inner, n)) {
			return GZIP_DICOM;
		}
		return isTar(inner, n) ? GZIP_TAR : NONE;
	}

	private static boolean isDicom(byte[] head, int length) {
		return length >= PREFIX_AT + 4 && "DICM".equals(new String(head, PREFIX_AT, 4, StandardCharsets.ISO_8859_1));
	}

	/// A local file header, or the end record that is all of an empty archive (APPNOTE 4.3.7 and 4.3.16).
	private static boolean isZip(byte[] head, int length) {
		return length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
	}

	/// The sum of a header's bytes is in it, the eight bytes of the sum itself taken for spaces (POSIX pax, ustar). The oldest
	/// archives have no other mark. A block of zeros has no sum.
	private static boolean isTar(byte[] head, int length) {
		if (length < HEAD || head[0] == 0 && head[CHECKSUM_AT] == 0) {
			return false;
		}
		long written = octal(head);
		long sum = (long) CHECKSUM_LENGTH * ' ';
		for (int i = 0; i < HEAD; i++) {
			sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH ? 0 : head[i] & 0xFF;
		}
		return sum == written;
	}

	/// The sum as written: octal digits between spaces and zeros, or -1.
	private static long octal(byte[] head) {
		String text = new String(head, CHECKSUM_AT, CHECKSUM_LENGTH, StandardCharsets.ISO_8859_1);
		int end = text.indexOf(0);
		String digits = (end < 0 ? text : text.substring(0, end)).strip();
		return digits.matches("[0-7]+") ? Long.parseLong(digits, 8) : -1;
	}
}
