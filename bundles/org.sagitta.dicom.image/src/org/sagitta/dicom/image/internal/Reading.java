package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Something that asks a data set for values which may have stayed in the file. Where that file cannot be read any more, the data
/// set throws an unchecked exception; whoever calls this bundle is promised an [IOException].
@FunctionalInterface
public interface Reading<T> {
	T read() throws IOException;

	static <T> T checked(Reading<T> reading) throws IOException {
		try {
			return reading.read();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
