package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// What a value says, apart from how its bytes say it.
public final class Meaning {
	/// Longer values are told by length and digest.
	private static final int LARGEST = 1 << 16;

	private Meaning() {
	}

	/// Whether two values of different bytes say the same: text in other character sets or with other padding.
	static boolean isSame(DataSet dataSetA, Element a, DataSet dataSetB, Element b) {
		return isReadable(a) && isReadable(b) && dataSetA.texts(a.tag()).equals(dataSetB.texts(b.tag()));
	}

	/// For people and programs: the text in full, bytes and long values by length and digest.
	public static String describe(DataSet dataSet, Element element) throws IOException {
		return switch (element.value()) {
			case Value.Items(List<DataSet> items) -> DumpLine.count(items.size(), "item");
			case Value.Fragments(List<Value> fragments) -> DumpLine.count(fragments.size(), "fragment")
					+ " of " + ValueBytes.length(element.value())
					+ " bytes, SHA-256 " + ValueBytes.digest(element.value());
			case Value value when isReadable(element) -> String.join("\\", dataSet.texts(element.tag()));
			case Value value when ValueBytes.length(value) <= 32 ->
					ValueText.of(dataSet, new Element(element.tag(), VR.OB, value), true).text();
			case Value value -> ValueBytes.length(value) + " bytes, SHA-256 " + ValueBytes.digest(value);
		};
	}

	private static boolean isReadable(Element element) {
		VR vr = element.vr();
		return (vr.isText() || vr.isBinaryInteger() || vr.isBinaryDecimal()) && ValueBytes.isRow(element.value())
				&& ValueBytes.length(element.value()) <= LARGEST;
	}
}
