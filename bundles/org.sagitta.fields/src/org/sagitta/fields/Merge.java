package org.sagitta.fields;

/// How the values that instances give for a field become the one that is shown. An empty value or placeholder never
/// replaces another; every kind is associative, so batches can be merged in any grouping.
public enum Merge {
	/// They should be the same; the first one stays.
	EXPECT_SAME,
	/// Each different value once, in the order of arrival, separated by ", "; compared whole, never as substrings.
	CONCATENATE,
	/// The least, numerically for [Field.Type#NUMBER], else as text.
	MINIMUM,
	/// The greatest.
	MAXIMUM,
	/// Not from instances: computed by [DisplayedFieldRule#aggregate].
	AGGREGATE
}
