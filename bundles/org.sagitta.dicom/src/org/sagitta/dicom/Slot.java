package org.sagitta.dicom;

import java.util.List;

/// What a data set holds for a tag: an element, one that was written in a form of its own, or text that is encoded only when its
/// bytes are asked for, because the character set, of the data set or of the one that an item is put into, may still change.
sealed interface Slot permits Element, Slot.Formed, Slot.Text {
	int tag();

	VR vr();

	record Formed(Element element, Form form) implements Slot {
		@Override
		public int tag() {
			return element.tag();
		}

		@Override
		public VR vr() {
			return element.vr();
		}
	}

	record Text(int tag, VR vr, List<String> values) implements Slot { }
}
