package org.sagitta.cli.internal.files;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.sagitta.cli.internal.Text;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;

/// The elements of a file as text, one a line: tag, representation, value, then number of values and keyword.
final class TagDump {
	private static final int LONGEST = 120;
	private static final int VALUE_COLUMN = 60;

	/// A data set on the way. Items wait in its iterator, so that nesting costs no stack.
	private record Place(DataSet dataSet, Iterator<Element> elements, Iterator<DataSet> items) { }

	private TagDump() {
	}

	/// @param name a heading, or ""
	static void write(String name, DicomFile file, PrintStream out) {
		if (!name.isEmpty()) {
			out.println("# " + Text.plain(name));
		}
		if (file.meta().size() > 0) {
			out.println("# File meta information");
			write(file.meta(), out);
		}
		out.println("# Data set, " + Dictionary.uidName(file.transferSyntax()).orElse(file.transferSyntax()));
		write(file.dataSet(), out);
	}

	private static void write(DataSet dataSet, PrintStream out) {
		Deque<Place> places = new ArrayDeque<>();
		places.push(place(dataSet));
		while (!places.isEmpty()) {
			Place place = places.peek();
			String indent = "  ".repeat(places.size() - 1);
			if (place.elements.hasNext()) {
				Element element = place.elements.next();
				line(indent, place.dataSet, element, out);
				if (element.value() instanceof Value.Items(List<DataSet> items) && !items.isEmpty()) {
					Iterator<DataSet> rest = items.iterator();
					places.push(new Place(dataSet, List.<Element>of().iterator(), rest));
				}
			} else if (place.items.hasNext()) {
				out.println(indent + "(FFFE,E000) item");
				places.push(place(place.items.next()));
			} else {
				places.pop();
			}
		}
	}

	private static Place place(DataSet dataSet) {
		return new Place(dataSet, dataSet.elements().iterator(), List.<DataSet>of().iterator());
	}

	private static void line(String indent, DataSet dataSet, Element element, PrintStream out) {
		List<String> texts = element.value() instanceof Value.Bytes && !element.vr().isBulk() ? dataSet.texts(element.tag()) : List.of();
		String value = switch (element.value()) {
			case Value.Items(List<DataSet> items) -> Text.count(items.size(), "item");
			case Value.Fragments(List<Value> fragments) -> Text.count(Math.max(0, fragments.size() - 1), "fragment");
			case Value.OnDisk disk -> Text.count(disk.length(), "byte");
			case Value.Bytes(byte[] bytes) when element.vr().isBulk() -> Text.count(bytes.length, "byte");
			case Value.Bytes _ -> texts.isEmpty() ? "(no value)" : "[" + shortened(String.join("\\", texts)) + "]";
		};
		String start = indent + Tag.format(element.tag()) + " " + element.vr() + " " + Text.plain(value);
		String gap = " ".repeat(Math.max(1, VALUE_COLUMN - Text.width(start)));
		String name = Dictionary.element(element.tag()).map(Dictionary.Entry::keyword).orElse((element.tag() >>> 16 & 1) == 1 ? "private" : "unknown");
		out.println(start + gap + "# " + texts.size() + " " + name);
	}

	private static String shortened(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
	}
}
