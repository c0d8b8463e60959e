package org.sagitta.dicom.inspect;

import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Tag;

/// Data sets that nobody means well with.
final class Hostile {
	static final int CONTENT = 0x0040A730;
	/// Deeper than readers allow, so that anything that recurses overflows its stack.
	static final int ABYSS = 30_000;

	private Hostile() {
	}

	/// A patient's name within that many sequences.
	static DataSet nested(int depth) {
		DataSet dataSet = new DataSet().put(Tag.PatientName, "Deep^Down");
		for (int i = 0; i < depth; i++) {
			dataSet = new DataSet().putItems(CONTENT, List.of(dataSet));
		}
		return dataSet;
	}
}
