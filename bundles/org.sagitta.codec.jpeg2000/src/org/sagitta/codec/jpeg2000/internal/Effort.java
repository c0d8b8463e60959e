package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Bounds the steps that a codestream can make the decoder take without spending a bit on them: tag trees let one bit pass over
/// a million code blocks, and progression orders can walk over the same packets again and again. Also where an interrupt ends
/// the work.
final class Effort {
	/// About a second. A frame of 65,535 × 16,000 pixels in blocks of 64 × 64 and 20 layers takes five million steps.
	private static final long MOST = 1 << 25;
	private long steps;

	void spend(long count) throws IOException {
		steps += count;
		if (steps > MOST) {
			throw new DicomException(Kind.LIMIT, -1, "The codestream makes its decoder visit more than " + MOST
					+ " code blocks or packets that it says nothing of");
		}
		pause();
	}

	static void pause() throws IOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new InterruptedIOException("The decoding of a JPEG 2000 codestream was interrupted");
		}
	}
}
