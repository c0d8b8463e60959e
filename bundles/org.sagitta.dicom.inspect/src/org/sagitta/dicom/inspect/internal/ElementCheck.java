package org.sagitta.dicom.inspect.internal;

import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.TagPath;

/// Each element by itself: its tag, its representation and number of values against the dictionary, its values.
public final class ElementCheck implements Walk.Visitor {
	private static final long LARGEST_TEXT = 1 << 20;
	private static final int META_GROUP = 0x0002;
	private final Findings findings;
	private final boolean meta;
	private final CharacterCheck characters;

	/// @param meta whether this is the file meta information
	public ElementCheck(Findings findings, boolean meta) {
		this.findings = findings;
		this.meta = meta;
		characters = new CharacterCheck(findings);
	}

	@Override
	public void element(Place place, Element element) {
		int tag = element.tag();
		int group = tag >>> 16;
		if (meta != (group == META_GROUP) || group == 0) {
			findings.error(place.path(tag), meta ? "does not belong into the file meta information" : "does not belong into a data set");
		} else if ((tag & 0xFFFF) == 0) {
			if (!meta) {
				findings.info(null, "A group length is there, which is retired");
			}
		} else if (Tag.isPrivate(tag)) {
			ofPrivate(place, element);
		} else {
			Optional<Dictionary.Entry> entry = Dictionary.element(tag);
			if (entry.isEmpty()) {
				findings.warning(place.path(tag), "is not in the dictionary");
			} else {
				ofStandard(place, element, entry.get());
			}
		}
		values(place, element);
	}

	private void ofPrivate(Place place, Element element) {
		int tag = element.tag();
		int group = tag >>> 16;
		if (group < 8 || group == 0xFFFF) {
			findings.error(place.path(tag), "The group is odd, but not one for private elements");
		} else if (Tag.isPrivateCreator(tag)) {
			if (Content.isEmpty(place.dataSet(), tag)) {
				findings.error(place.path(tag), "The private creator is empty");
			} else if (element.vr() != VR.LO) {
				findings.error(place.path(tag), "A private creator is LO, not " + element.vr());
			}
		} else if (Tag.privateCreator(tag) == 0) {
			findings.error(place.path(tag), "is neither a private creator nor in a block that one could reserve");
		} else if (place.dataSet().privateCreator(tag).isEmpty()) {
			findings.warning(place.path(tag), "is private, and no private creator has reserved its block");
		}
	}

	private void ofStandard(Place place, Element element, Dictionary.Entry entry) {
		VR vr = element.vr();
		if (vr != VR.UN && !Dictionary.vrs(element.tag()).contains(vr)) {
			findings.error(place.path(element.tag()), "has the value representation " + vr + ", and the dictionary says " + entry.vr());
		} else {
			int count = count(place.dataSet(), element);
			if (count > 0 && !Multiplicity.allows(entry.multiplicity(), count)) {
				findings.error(place.path(element.tag()), "has " + DumpLine.count(count, "value") + ", and the dictionary says "
						+ entry.multiplicity());
			}
		}
		if (entry.retired()) {
			findings.info(place.path(element.tag()), "is retired");
		}
	}

	/// @return -1 where values are not counted
	private static int count(DataSet dataSet, Element element) {
		VR vr = element.vr();
		if (!ValueBytes.isRow(element.value())) {
			return -1;
		}
		long length = ValueBytes.length(element.value());
		if (vr.isBinaryInteger() || vr.isBinaryDecimal()) {
			return (int) Math.min(length / vr.width(), Integer.MAX_VALUE);
		}
		return vr.isText() && length <= LARGEST_TEXT ? dataSet.texts(element.tag()).size() : -1;
	}

	private void values(Place place, Element element) {
		VR vr = element.vr();
		long length = ValueBytes.length(element.value());
		if (ValueBytes.isRow(element.value()) && !vr.isText() && vr != VR.SQ && length % vr.width() != 0) {
			findings.error(place.path(element.tag()), "has " + length + " bytes, which is not a multiple of the " + vr.width() + " of "
					+ vr);
		}
		if (vr.isText() && element.value() instanceof Value.Bytes(byte[] bytes) && bytes.length > 0) {
			characters.check(place, element, bytes);
			TagPath path = null;
			for (String text : place.dataSet().texts(element.tag())) {
				Optional<String> wrong = text.isEmpty() ? Optional.empty() : ValueCheck.wrong(vr, text);
				if (wrong.isPresent()) {
					path = path == null ? place.path(element.tag()) : path;
					findings.error(path, wrong.get());
				}
			}
		}
	}

	@Override
	public void item(Place place, int tag, int index, DataSet item) {
		if (item.size() == 0) {
			findings.warning(place.path(tag, index), "The item is empty");
		}
	}
}
