package org.sagitta.dicom.image.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;

/// Pixel data in sequences, such as those of an icon: compressed ones are compressed as the file is, and cannot stay in another
/// transfer syntax.
final class NestedPixels {
	private static final int ICON_IMAGE_SEQUENCE = 0x00880200;

	private NestedPixels() {
	}

	/// Takes out a compressed icon, which every reader can make again.
	/// @throws DicomException UNSUPPORTED when another sequence has compressed pixel data
	static void dropCompressed(DataSet dataSet) throws DicomException {
		if (hasFragments(dataSet.items(ICON_IMAGE_SEQUENCE))) {
			dataSet.remove(ICON_IMAGE_SEQUENCE);
		}
		for (Element element : dataSet.elements()) {
			if (element.value() instanceof Value.Items(List<DataSet> items) && hasFragments(items)) {
				throw Problem.unsupported("The sequence " + Tag.format(element.tag()) + " has compressed pixel data, which cannot be brought into "
						+ "another transfer syntax");
			}
		}
	}

	private static boolean hasFragments(List<DataSet> items) {
		Deque<DataSet> left = new ArrayDeque<>(items);
		while (!left.isEmpty()) {
			for (Element element : left.pop().elements()) {
				switch (element.value()) {
					case Value.Fragments _ -> {
						return true;
					}
					case Value.Items(List<DataSet> nested) -> nested.forEach(left::push);
					case Value.Bytes _, Value.OnDisk _ -> { }
				}
			}
		}
		return false;
	}
}
