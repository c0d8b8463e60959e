package org.sagitta.dicom.inspect.internal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A text that a regular expression can be stopped in, for some take for ever. Says so with a [CancellationException].
public record CancellableText(String text, BooleanSupplier cancelled) implements CharSequence {
	@Override
	public int length() {
		return text.length();
	}

	@Override
	public char charAt(int index) {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
		return text.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.substring(start, end);
	}

	@Override
	public String toString() {
		return text;
	}
}
