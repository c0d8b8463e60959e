package org.sagitta.dicom.inspect.internal;

import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Value;

/// Whether an element has a value.
final class Content {
	private Content() {
	}

	/// Whether an element that is there has none: no bytes, nothing but padding, no items, no fragments.
	static boolean isEmpty(DataSet dataSet, int tag) {
		return switch (dataSet.element(tag).orElseThrow().value()) {
			case Value.Bytes(byte[] bytes) -> bytes.length == 0 || dataSet.vr(tag).orElseThrow().isText() && dataSet.texts(tag).isEmpty();
			case Value.OnDisk disk -> disk.length() == 0;
			case Value.Items(List<DataSet> items) -> items.isEmpty();
			case Value.Fragments(List<Value> fragments) -> fragments.isEmpty();
		};
	}

	static boolean hasValue(DataSet dataSet, int tag) {
		return dataSet.contains(tag) && !isEmpty(dataSet, tag);
	}
}
