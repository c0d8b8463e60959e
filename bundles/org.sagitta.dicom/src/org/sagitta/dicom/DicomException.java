package org.sagitta.dicom;

import java.io.IOException;

/// A file, or a part of it, that cannot be read or written as DICOM.
public class DicomException extends IOException {
	private static final long serialVersionUID = 1L;

	/// What kind of trouble.
	public enum Kind {
		/// No Part 10 file and no bare data set either.
		NOT_DICOM,
		/// The bytes end before the value that was announced does.
		TRUNCATED,
		/// The structure contradicts itself: a length, a nesting or an order that cannot be.
		MALFORMED,
		/// Beyond a limit of ours: nesting, number of elements, size of a value.
		LIMIT,
		/// Correct, perhaps, but nothing here can read or write it.
		UNSUPPORTED
	}

	private final Kind kind;
	private final long offset;

	public DicomException(Kind kind, long offset, String reason) {
		super(reason);
		this.kind = kind;
		this.offset = offset;
	}

	public Kind kind() {
		return kind;
	}

	/// Where in the file, or -1.
	public long offset() {
		return offset;
	}
}
