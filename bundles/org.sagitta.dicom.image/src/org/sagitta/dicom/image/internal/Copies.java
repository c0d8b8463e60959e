package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.sagitta.dicom.DataSet;

/// Copies of data sets, to be changed.
final class Copies {
	private Copies() {
	}

	static DataSet of(DataSet dataSet) throws IOException {
		DataSet copy = new DataSet();
		try {
			dataSet.elements().forEach(copy::put);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		return copy;
	}
}
