package org.sagitta.dicom.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// A level of nesting while a data set is parsed: the data set itself, a sequence, or an item. What is skipped has levels too,
/// but these keep nothing.
final class Frame {
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
	/// Where it ends at the latest.
	final long end;
	/// Whether a delimiter ends it.
	final boolean delimited;
	final boolean explicit;
	/// Of a data set or an item, null when it is skipped.
	final DataSet dataSet;
	/// Of a sequence, null when it is skipped.
	final List<DataSet> items;
	/// The last and the greatest tag so far, unsigned; -1 before the first.
	long previousTag = -1;
	long greatestTag = -1;

	private Frame(Frame outer, Kind kind, int tag, long end, boolean delimited, boolean explicit, DataSet dataSet, List<DataSet> items) {
		this.outer = outer;
		this.kind = kind;
		this.depth = outer == null ? 0 : kind == Kind.ITEM ? outer.depth : outer.depth + 1;
		this.tag = tag;
		this.end = end;
		this.delimited = delimited;
		this.explicit = explicit;
		this.dataSet = dataSet;
		this.items = items;
	}

	static Frame top(DataSet dataSet, long end, boolean explicit) {
		return new Frame(null, Kind.DATA_SET, 0, end, false, explicit, dataSet, null);
	}

	Frame sequence(boolean unknown, int sequenceTag, long until, boolean hasDelimiter, boolean keep) {
		return new Frame(this, unknown ? Kind.UNKNOWN_SEQUENCE : Kind.SEQUENCE, sequenceTag, until, hasDelimiter, explicit, null,
				keep ? new ArrayList<>(2) : null);
	}

	Frame item(long until, boolean hasDelimiter, boolean explicitElements) {
		return new Frame(this, Kind.ITEM, tag, until, hasDelimiter, explicitElements, items == null ? null : new DataSet(), null);
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
			outer.dataSet.put(new Element(tag, VR.SQ, new Value.Items(List.copyOf(items))));
		}
	}
}
