package org.sagitta.dicom.image.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;

/// Pixel data in sequences, such as those of an icon: compressed ones are compressed as the file is, and cannot stay in another
/// transfer syntax.
final class NestedPixels {
	private static final int ICON_IMAGE_SEQUENCE = 0x00880200;

	/// An item, and where it is; the data set itself has nothing around it.
	private record Place(DataSet dataSet, Place around, int sequence, int item) {
		String path(int tag) {
			StringBuilder path = new StringBuilder(Tag.format(tag));
			for (Place at = this; at.around != null; at = at.around) {
				path.insert(0, Tag.format(at.sequence) + "[" + (at.item + 1) + "].");
			}
			return path.toString();
		}
	}

	private NestedPixels() {
	}

	/// Takes out compressed icons wherever they are: no image needs its icon (type 3), and every reader can make it again.
	/// @throws DicomException UNSUPPORTED when another sequence has compressed pixel data
	static void dropCompressed(DataSet dataSet) throws DicomException {
		Deque<Place> left = new ArrayDeque<>();
		left.push(new Place(dataSet, null, 0, 0));
		while (!left.isEmpty()) {
			Place place = left.pop();
			for (int tag : place.dataSet().tags()) {
				switch (place.dataSet().element(tag).orElseThrow().value()) {
					case Value.Items(List<DataSet> items) when tag == ICON_IMAGE_SEQUENCE -> {
						if (haveFragments(items)) {
							place.dataSet().remove(tag);
						}
					}
					case Value.Items(List<DataSet> items) -> {
						for (int i = 0; i < items.size(); i++) {
							left.push(new Place(items.get(i), place, tag, i));
						}
					}
					case Value.Fragments _ when place.around() != null -> throw Problem.unsupported("The compressed pixel data in "
							+ place.path(tag) + " cannot be brought into another transfer syntax");
					case Value.Fragments _, Value.Bytes _, Value.OnDisk _ -> { }
				}
			}
		}
	}

	private static boolean haveFragments(List<DataSet> items) {
		Deque<DataSet> left = new ArrayDeque<>(items);
		while (!left.isEmpty()) {
			DataSet item = left.pop();
			for (int tag : item.tags()) {
				Value value = item.element(tag).orElseThrow().value();
				if (value instanceof Value.Fragments) {
					return true;
				}
				if (value instanceof Value.Items(List<DataSet> nested)) {
					nested.forEach(left::push);
				}
			}
		}
		return false;
	}
}
