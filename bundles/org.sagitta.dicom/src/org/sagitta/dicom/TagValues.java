package org.sagitta.dicom;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/// The cached values of one instance, by tag.
@ConsumerType
@FunctionalInterface
public interface TagValues {
	TagValue get(int tag);

	/// The first value, "" where there is none.
	default String text(int tag) {
		List<String> all = texts(tag);
		return all.isEmpty() ? "" : all.getFirst();
	}

	default List<String> texts(int tag) {
		return get(tag).texts();
	}
}
