package org.sagitta.codec.jpeg.internal;

import java.io.InterruptedIOException;

/// Lets long work end when its thread is interrupted.
final class Interruption {
	private Interruption() {
	}

	static void check() throws InterruptedIOException {
		if (Thread.currentThread().isInterrupted()) {
			throw new InterruptedIOException("interrupted while a JPEG codestream was worked on");
		}
	}
}
