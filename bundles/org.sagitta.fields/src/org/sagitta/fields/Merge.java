package org.sagitta.fields;

/// How the values that instances give for a field become the one that is shown. An empty value or placeholder never
/// replaces another; every kind is associative, so batches can be merged in any grouping.
public enum Merge {
	/// They should be the same: the first one is shown, and what differs from it is kept beside it for
	/// [Contribution#conflicts], the beginnings of up to eight values.
	EXPECT_SAME,
	/// The first one stays; that others differ is of no interest.
	FIRST,
	/// Each different value once, in the order of arrival, separated by ", "; compared whole, never as substrings;
	/// twenty at most, of 500 characters together.
	CONCATENATE,
	/// The least, numerically for a numeric [Field.Type], else as text. What is no number gives way to what is one.
	MINIMUM,
	/// The greatest, in the same way.
	MAXIMUM,
	/// The number of instances that gave a value, whatever the value is.
	COUNT,
	/// The sum of the numbers that instances gave, exact; what is no number counts as not given.
	SUM,
	/// As [DisplayedFieldRule#merge] of the rule that declared the field first does it.
	CUSTOM,
	/// Not from instances: computed by [DisplayedFieldRule#aggregate].
	AGGREGATE;

	/// Whether the same said twice is something else than the same said once.
	boolean addsUp() {
		return this == COUNT || this == SUM || this == CUSTOM;
	}
}
