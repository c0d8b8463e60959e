package org.sagitta.dicom.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Writes data sets. Sequences and items that were read keep their lengths or delimiters ([Form]), others get delimiters, so that
/// they are written as they come, large values straight from the files that they stayed in.
final class DataSetWriter {
	private static final int UNDEFINED = -1;

	private sealed interface Level {
		/// @param delimited of an item
		record Elements(DataSet dataSet, Iterator<Element> left, boolean explicit, boolean delimited) implements Level { }

		final class Items implements Level {
			final List<DataSet> items;
			final Form form;
			final boolean explicit;
			int next;

			Items(List<DataSet> items, Form form, boolean explicit) {
				this.items = items;
				this.form = form;
				this.explicit = explicit;
			}
		}
	}

	private final Output out;
	private final TransferSyntax syntax;
	private final Lengths lengths = new Lengths();
	private final Deque<Level> levels = new ArrayDeque<>();

	DataSetWriter(OutputStream out, TransferSyntax syntax) {
		this.out = new Output(out, syntax.byteOrder() == ByteOrder.BIG_ENDIAN);
		this.syntax = syntax;
	}

	void write(DataSet dataSet) throws IOException {
		levels.push(new Level.Elements(dataSet, dataSet.elements().iterator(), syntax.explicit(), false));
		try {
			while (!levels.isEmpty()) {
				switch (levels.peek()) {
					case Level.Elements elements when elements.left().hasNext() -> element(elements);
					case Level.Elements elements -> {
						levels.pop();
						if (elements.delimited()) {
							item(Parser.ITEM_END, 0);
						}
					}
					case Level.Items items when items.next < items.items.size() -> item(items);
					case Level.Items items -> {
						levels.pop();
						if (!items.form.hasLength()) {
							item(Parser.SEQUENCE_END, 0);
						}
					}
				}
			}
		} catch (UncheckedIOException e) {
			throw e.getCause(); // text that turned out not to fit the character set
		}
	}

	private void item(Level.Items of) throws IOException {
		int index = of.next++;
		DataSet item = of.items.get(index);
		boolean explicit = of.explicit && !of.form.isImplicit(index);
		boolean delimited = !of.form.hasLength(index);
		item(Parser.ITEM, delimited ? UNDEFINED : checked(Parser.ITEM, lengths.item(item, explicit)));
		levels.push(new Level.Elements(item, item.elements().iterator(), explicit, delimited));
	}

	private void element(Level.Elements of) throws IOException {
		Element element = of.left().next();
		int tag = element.tag();
		Form form = of.dataSet().form(tag);
		boolean explicit = of.explicit();
		switch (element.value()) {
			case Value.Items(List<DataSet> items) when items.isEmpty() && form == Form.PLAIN -> header(element, form, 0, explicit);
			case Value.Items(List<DataSet> items) -> {
				if (levels.size() > 2 * Lengths.DEEPEST) {
					throw Lengths.tooDeep(tag);
				}
				header(element, form, form.hasLength() ? checked(tag, lengths.sequence(items, form, explicit)) : UNDEFINED, explicit);
				levels.push(new Level.Items(items, form, explicit));
			}
			case Value.Fragments(List<Value> fragments) -> {
				pixels(tag, true);
				header(element, form, UNDEFINED, explicit);
				for (Value fragment : fragments) {
					item(Parser.ITEM, checked(tag, Lengths.even(Output.length(fragment))));
					out.value(fragment, 1, (byte) 0);
				}
				item(Parser.SEQUENCE_END, 0);
			}
			case Value.Bytes _ when Lengths.isGroupLength(element) -> {
				header(element, form, 4, explicit);
				out.number((int) checked(tag, lengths.group(of.dataSet(), tag >>> 16, explicit)), 4);
			}
			case Value.Bytes _, Value.OnDisk _ -> {
				pixels(tag, false);
				header(element, form, checked(tag, Lengths.even(Output.length(element.value()))), explicit);
				boolean unknown = Lengths.written(element, form, Output.length(element.value())) == VR.UN; // always little endian
				out.value(element.value(), unknown ? 1 : element.vr().swapWidth(), element.vr().padding());
			}
		}
	}

	private void pixels(int tag, boolean fragments) throws DicomException {
		if (tag == Tag.PixelData && levels.size() == 1 && fragments != syntax.encapsulated()) {
			throw new DicomException(Kind.UNSUPPORTED, -1, syntax.encapsulated()
					? "The pixel data are not compressed, and cannot be written as they are in " + syntax.name()
					: "The pixel data are compressed, and cannot be written as they are in " + syntax.name());
		}
	}

	private static long checked(int tag, long length) throws DicomException {
		if (length > Lengths.LONGEST) {
			throw new DicomException(Kind.LIMIT, -1, Tag.format(tag) + " is longer than DICOM can say: " + length + " bytes");
		}
		return length;
	}

	/// @param length [#UNDEFINED], or what fits 32 bits
	private void header(Element element, Form form, long length, boolean explicit) throws IOException {
		out.tag(element.tag());
		if (!explicit) {
			out.number((int) length, 4);
			return;
		}
		VR written = Lengths.written(element, form, length);
		out.letters(written.name());
		if (written.hasLongLength()) {
			out.number(0, 2);
			out.number((int) length, 4);
		} else {
			out.number((int) length, 2);
		}
	}

	private void item(int tag, long length) throws IOException {
		out.tag(tag);
		out.number((int) length, 4);
	}
}
