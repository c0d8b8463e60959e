package org.sagitta.dicom.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// A level of nesting while a data set is parsed: the data set itself, a sequence, or an item. What is skipped has levels too,
/// but these keep nothing.
final class Frame {
	private static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;
	private static final BitSet NONE = new BitSet(0);
	private static final long[] NOWHERE = { };

	enum Kind {
		DATA_SET, SEQUENCE,
		/// A sequence of unknown representation, the items of which may be implicit in an explicit data set (PS3.5 section 6.2.2).
		UNKNOWN_SEQUENCE,
		ITEM
	}

	final Frame outer;
	final Kind kind;
	final int depth;
	/// Of the sequence.
	final int tag;
	/// Of a sequence or an item, where it begins.
	final long start;
	/// Where it ends at the latest.
	final long end;
	/// Whether a delimiter ends it.
	final boolean delimited;
	final boolean explicit;
	/// Of a data set or an item, null when it is skipped.
	final DataSet dataSet;
	/// Of a sequence, null when it is skipped.
	final List<DataSet> items;
	/// Of a sequence: the items that have lengths, and those that are implicit in an explicit data set.
	private BitSet itemLengths = NONE;
	private BitSet implicitItems = NONE;
	/// Of the records of a DICOMDIR, which refer to each other by these.
	private long[] offsets = NOWHERE;
	/// The last and the greatest tag so far, unsigned; -1 before the first.
	long previousTag = -1;
	long greatestTag = -1;
	/// What Pixel Representation says here, or in the data set around.
	boolean signedPixels;

	private Frame(Frame outer, Kind kind, int tag, long start, long end, boolean delimited, boolean explicit, DataSet dataSet,
			List<DataSet> items) {
		this.outer = outer;
		this.kind = kind;
		this.depth = outer == null ? 0 : kind == Kind.ITEM ? outer.depth : outer.depth + 1;
		this.tag = tag;
		this.start = start;
		this.end = end;
		this.delimited = delimited;
		this.explicit = explicit;
		this.dataSet = dataSet;
		this.items = items;
		this.signedPixels = outer != null && outer.signedPixels;
	}

	static Frame top(DataSet dataSet, long end, boolean explicit) {
		return new Frame(null, Kind.DATA_SET, 0, 0, end, false, explicit, dataSet, null);
	}

	Frame sequence(boolean unknown, int sequenceTag, long from, long until, boolean hasDelimiter, boolean keep) {
		return new Frame(this, unknown ? Kind.UNKNOWN_SEQUENCE : Kind.SEQUENCE, sequenceTag, from, until, hasDelimiter, explicit, null,
				keep ? new ArrayList<>(2) : null);
	}

	/// @param from where it begins
	Frame item(long from, long until, boolean hasDelimiter, boolean explicitElements) {
		if (items != null) {
			itemLengths = with(itemLengths, !hasDelimiter);
			implicitItems = with(implicitItems, explicit && !explicitElements);
			if (tag == DIRECTORY_RECORD_SEQUENCE) {
				int index = items.size();
				offsets = index < offsets.length ? offsets : Arrays.copyOf(offsets, Math.max(16, 2 * index));
				offsets[index] = from;
			}
		}
		return new Frame(this, Kind.ITEM, tag, from, until, hasDelimiter, explicitElements, items == null ? null : new DataSet(), null);
	}

	boolean isTop() {
		return outer == null;
	}

	boolean isSequence() {
		return kind == Kind.SEQUENCE || kind == Kind.UNKNOWN_SEQUENCE;
	}

	/// Hands what was found to the level around.
	void close() {
		if (kind == Kind.ITEM && dataSet != null) {
			outer.items.add(dataSet);
		} else if (items != null) {
			outer.dataSet.put(new Element(tag, VR.SQ, new Value.Items(List.copyOf(items))), form(), start);
		}
	}

	private Form form() {
		if (delimited && items.isEmpty() && kind == Kind.SEQUENCE) {
			return Form.DELIMITED;
		}
		long[] known = offsets.length > items.size() ? Arrays.copyOf(offsets, items.size()) : offsets;
		return Form.sequence(kind == Kind.UNKNOWN_SEQUENCE, !delimited, itemLengths, implicitItems, known);
	}

	/// The items are closed one after the other: the one that begins has the index that is next.
	private BitSet with(BitSet some, boolean has) {
		if (!has) {
			return some;
		}
		BitSet set = some == NONE ? new BitSet() : some;
		set.set(items.size());
		return set;
	}
}
