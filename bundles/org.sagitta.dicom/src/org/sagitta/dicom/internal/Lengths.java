package org.sagitta.dicom.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// How many bytes elements and items will have when they are written, for those that say so beforehand: sequences and items that
/// have lengths, and group lengths. What is nested is computed once.
final class Lengths {
	static final int DEEPEST = 64;
	static final long LONGEST = 0xFFFFFFFEL;

	private final Map<DataSet, Long> items = new IdentityHashMap<>();
	/// Of the data sets that have group lengths, those of all groups.
	private final Map<DataSet, Map<Integer, Long>> groups = new IdentityHashMap<>();

	/// The representation that is written: UN where the element came as that, or is too long for its own.
	static VR written(Element element, Form form, long valueLength) {
		VR vr = element.vr();
		return form.isUnknown() || valueLength > 0xFFFF && !vr.hasLongLength() ? VR.UN : vr;
	}

	/// Of all elements of a group but its group length.
	long group(DataSet dataSet, int group, boolean explicit) throws DicomException {
		Map<Integer, Long> sums = groups.get(dataSet);
		if (sums == null) {
			sums = new HashMap<>();
			for (Element element : dataSet.elements()) {
				if ((element.tag() & 0xFFFF) != 0) {
					sums.merge(element.tag() >>> 16, element(element, dataSet.form(element.tag()), explicit, 0), Long::sum);
				}
			}
			groups.put(dataSet, sums);
		}
		return sums.getOrDefault(group, 0L);
	}

	/// Of an item without its header and delimiter.
	long item(DataSet item, boolean explicit) throws DicomException {
		return item(item, explicit, 0);
	}

	/// Of the items of a sequence, with their headers and delimiters, without those of the sequence.
	long sequence(List<DataSet> of, Form form, boolean explicit) throws DicomException {
		return sequence(of, form, explicit, 0);
	}

	private long sequence(List<DataSet> of, Form form, boolean explicit, int depth) throws DicomException {
		long sum = 0;
		for (int i = 0; i < of.size(); i++) {
			sum += 8 + item(of.get(i), explicit && !form.isImplicit(i), depth) + (form.hasLength(i) ? 0 : 8);
		}
		return sum;
	}

	/// An item is written in one way only, so that its length can be kept by its identity.
	private long item(DataSet item, boolean explicit, int depth) throws DicomException {
		Long known = items.get(item);
		if (known != null) {
			return known;
		}
		long sum = 0;
		for (Element element : item.elements()) {
			sum += element(element, item.form(element.tag()), explicit, depth + 1);
		}
		items.put(item, sum);
		return sum;
	}

	private long element(Element element, Form form, boolean explicit, int depth) throws DicomException {
		if (depth > DEEPEST) {
			throw tooDeep(element.tag());
		}
		long value = switch (element.value()) {
			case Value.Items(List<DataSet> of) -> sequence(of, form, explicit, depth)
					+ (form.hasLength() || of.isEmpty() && form == Form.PLAIN ? 0 : 8);
			case Value.Fragments(List<Value> fragments) -> fragments.stream().mapToLong(f -> 8 + even(Output.length(f))).sum() + 8;
			case Value.Bytes _ when isGroupLength(element) -> 4;
			case Value.Bytes _, Value.OnDisk _ -> even(Output.length(element.value()));
		};
		return value + (explicit && written(element, form, value).hasLongLength() ? 12 : 8);
	}

	/// Whether the element is written as the length of its group, whatever its value is.
	static boolean isGroupLength(Element element) {
		return (element.tag() & 0xFFFF) == 0 && element.vr() == VR.UL;
	}

	static long even(long length) {
		return length + (length & 1);
	}

	static DicomException tooDeep(int tag) {
		return new DicomException(Kind.LIMIT, -1, "Sequences are nested more than " + DEEPEST + " levels deep at " + Tag.format(tag));
	}
}
