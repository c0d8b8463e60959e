package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// The lines of a dump: `(gggg,eeee) VR value  # length, multiplicity name`.
public final class DumpLine {
	public static final int ITEM = 0xFFFEE000;
	public static final int ITEM_END = 0xFFFEE00D;
	public static final int SEQUENCE_END = 0xFFFEE0DD;
	private static final int VALUE_WIDTH = 40;

	private DumpLine() {
	}

	/// One element; encapsulated pixel data have a line for each fragment as well, but no other sequence has its items.
	/// @param indent in columns
	public static void write(int indent, DataSet dataSet, Element element, String name, boolean all, Appendable out) throws IOException {
		int tag = element.tag();
		String vr = element.vr().name();
		switch (element.value()) {
			case Value.Items(List<DataSet> items) ->
				write(indent, tag, vr, "(" + count(items.size(), "item") + ")", length(dataSet.form(tag).hasLength()), 1, name, out);
			case Value.Fragments(List<Value> fragments) -> {
				write(indent, tag, vr, "(" + count(fragments.size(), "pixel item") + ")", length(false), 1, name, out);
				for (Value fragment : fragments) {
					ValueText.Shown shown = ValueText.of(dataSet, new Element(ITEM, VR.OB, fragment), all);
					write(indent + 2, ITEM, "pi", shown.text(), Long.toString(ValueBytes.length(fragment)), 1, "Item", out);
				}
				write(indent, SEQUENCE_END, "na", "(end of sequence)", "0", 0, "SequenceDelimitationItem", out);
			}
			case Value.Bytes _, Value.OnDisk _ -> {
				ValueText.Shown shown = ValueText.of(dataSet, element, all);
				write(indent, tag, vr, shown.text(), Long.toString(ValueBytes.length(element.value())), shown.multiplicity(), name, out);
			}
		}
	}

	/// The length of a sequence or item: undefined, or defined and not kept.
	public static String length(boolean defined) {
		return defined ? "-" : "u/l";
	}

	public static void write(int indent, int tag, String vr, String value, String length, int multiplicity, String name, Appendable out)
			throws IOException {
		pad(out, indent);
		out.append(Tag.format(tag)).append(' ').append(vr).append(' ').append(value);
		pad(out, VALUE_WIDTH - value.codePointCount(0, value.length()));
		out.append(" # ");
		pad(out, 3 - length.length());
		out.append(length).append(", ").append(Integer.toString(multiplicity)).append(' ').append(name).append('\n');
	}

	private static void pad(Appendable out, int columns) throws IOException {
		for (int i = 0; i < columns; i++) {
			out.append(' ');
		}
	}

	public static String count(long number, String thing) {
		return number + " " + thing + (number == 1 ? "" : "s");
	}
}
