package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.internal.DumpLine;
import org.sagitta.dicom.inspect.internal.Names;
import org.sagitta.dicom.inspect.internal.Place;
import org.sagitta.dicom.inspect.internal.Printable;
import org.sagitta.dicom.inspect.internal.Walk;

/// Data sets as text, a line for each element: tag, value representation, value, then length in bytes, number of values and
/// keyword. Whatever the bytes are, each element is one line that does not steer a terminal: control characters are escaped.
/// Lines end in `\n`. A sequence has the length `u/l` where it ends with
/// a delimiter, and `-` where it was written with a length, which is not kept.
/// @param all every value in full, instead of its beginning
public record Dump(boolean all) {
	/// The file meta information, where there is one, then the data set.
	public void write(DicomFile file, Appendable out) throws IOException {
		if (file.meta().size() > 0) {
			out.append("# File meta information\n");
			write(file.meta(), out);
		}
		String syntax = Dictionary.uidName(file.transferSyntax()).orElse(file.transferSyntax());
		out.append("# Data set, ").append(Printable.of(syntax)).append('\n');
		write(file.dataSet(), out);
	}

	public void write(DataSet dataSet, Appendable out) throws IOException {
		Walk.through(dataSet, new Lines(out));
	}

	/// One element with what is nested in it, called by its whole path.
	public void write(TagPath.Match match, Appendable out) throws IOException {
		line(match, out);
		Element element = match.element();
		if (element.value() instanceof Value.Items(List<DataSet> items)) {
			Lines lines = new Lines(out);
			Place place = Place.top(match.dataSet());
			for (int i = 0; i < items.size(); i++) {
				lines.item(place, element.tag(), i, items.get(i));
				Walk.through(items.get(i), new Lines(out, 1));
				lines.itemEnd(place, element.tag());
			}
			lines.sequenceEnd(place, element.tag());
		}
	}

	/// One line for an element, called by its whole path.
	public void line(TagPath.Match match, Appendable out) throws IOException {
		String name = match.path().steps().size() == 1 ? Names.of(match.dataSet(), match.element().tag()).keyword()
				: Printable.of(match.path().toString());
		try {
			DumpLine.write(0, match.dataSet(), match.element(), name, all, out);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private final class Lines implements Walk.Visitor {
		private final Appendable out;
		private final int indent;

		Lines(Appendable out) {
			this(out, 0);
		}

		/// @param indent sequences around what is written
		Lines(Appendable out, int indent) {
			this.out = out;
			this.indent = indent;
		}

		@Override
		public void element(Place place, Element element) throws IOException {
			String name = Names.of(place.dataSet(), element.tag()).keyword();
			DumpLine.write(4 * (indent + place.depth()), place.dataSet(), element, name, all, out);
		}

		@Override
		public void item(Place place, int tag, int index, DataSet item) throws IOException {
			boolean defined = place.dataSet().form(tag).hasLength(index);
			structure(place, 2, DumpLine.ITEM, "(item " + (index + 1) + ", " + DumpLine.count(item.size(), "element") + ")",
					DumpLine.length(defined), "Item");
		}

		@Override
		public void itemEnd(Place place, int tag) throws IOException {
			structure(place, 2, DumpLine.ITEM_END, "(end of item)", "0", "ItemDelimitationItem");
		}

		@Override
		public void sequenceEnd(Place place, int tag) throws IOException {
			structure(place, 0, DumpLine.SEQUENCE_END, "(end of sequence)", "0", "SequenceDelimitationItem");
		}

		private void structure(Place place, int more, int tag, String what, String length, String name) throws IOException {
			DumpLine.write(4 * (indent + place.depth()) + more, tag, "na", what, length, tag == DumpLine.ITEM ? 1 : 0, name, out);
		}
	}
}
