package org.sagitta.dicom;

import java.util.BitSet;
import java.util.OptionalLong;

/// How an element was written in the file that it came from, as far as the element itself does not tell: a reader notes it, a
/// writer follows it, and an unchanged data set is written with the same bytes again. Immutable.
public final class Form {
	/// With delimiters instead of lengths, and with its own representation: what is written where nobody says otherwise.
	public static final Form PLAIN = new Form(false, false, new BitSet(), new BitSet(), new long[0]);
	/// An empty sequence that has a delimiter nevertheless.
	public static final Form DELIMITED = new Form(false, false, new BitSet(), new BitSet(), new long[0]);
	/// Written as UN, whatever the representation is by the dictionary (PS3.5 section 6.2.2).
	public static final Form UNKNOWN = new Form(true, false, new BitSet(), new BitSet(), new long[0]);

	private final boolean unknown;
	private final boolean length;
	private final BitSet itemLengths;
	private final BitSet implicitItems;
	private final long[] offsets;

	private Form(boolean unknown, boolean length, BitSet itemLengths, BitSet implicitItems, long[] offsets) {
		this.unknown = unknown;
		this.length = length;
		this.itemLengths = itemLengths;
		this.implicitItems = implicitItems;
		this.offsets = offsets;
	}

	/// The form of a sequence.
	/// @param unknown it is written as UN
	/// @param length it has a length, no delimiter
	/// @param itemLengths the items that have lengths, by their index
	/// @param implicitItems the items that are implicit in an explicit data set, by their index
	/// @param offsets where in the file the items begin; empty when nobody needs to know
	public static Form sequence(boolean unknown, boolean length, BitSet itemLengths, BitSet implicitItems, long... offsets) {
		if (!length && itemLengths.isEmpty() && implicitItems.isEmpty() && offsets.length == 0) {
			return unknown ? UNKNOWN : PLAIN;
		}
		return new Form(unknown, length, (BitSet) itemLengths.clone(), (BitSet) implicitItems.clone(), offsets.clone());
	}

	/// Whether the element is written as UN.
	public boolean isUnknown() {
		return unknown;
	}

	/// Whether the sequence has a length instead of a delimiter.
	public boolean hasLength() {
		return length;
	}

	/// Whether an item has a length instead of a delimiter.
	public boolean hasLength(int item) {
		return itemLengths.get(item);
	}

	/// Whether an item is implicit in an explicit data set.
	public boolean isImplicit(int item) {
		return implicitItems.get(item);
	}

	/// Where in the file an item begins, if that was noted: for the records of a DICOMDIR (0004,1220).
	public OptionalLong offset(int item) {
		return item < offsets.length ? OptionalLong.of(offsets[item]) : OptionalLong.empty();
	}
}
