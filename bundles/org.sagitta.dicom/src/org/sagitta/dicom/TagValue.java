package org.sagitta.dicom;

import java.util.List;

/// What is known of one tag of one instance without opening its file.
public sealed interface TagValue {
	/// It is there, with these values (decoded text; a sequence reads as the number of its items).
	record Present(List<String> values) implements TagValue {
		public Present {
			values = List.copyOf(values);
		}
	}

	/// It is there, without a value.
	record Empty() implements TagValue { }

	/// The instance does not have it.
	record Absent() implements TagValue { }

	/// Nobody asked for it when the instance was imported: only the file knows.
	record NotStored() implements TagValue { }

	TagValue EMPTY = new Empty();
	TagValue ABSENT = new Absent();
	TagValue NOT_STORED = new NotStored();

	/// The values, none in the three other cases.
	default List<String> texts() {
		return this instanceof Present present ? present.values() : List.of();
	}
}
