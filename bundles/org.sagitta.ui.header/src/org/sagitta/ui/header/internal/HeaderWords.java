package org.sagitta.ui.header.internal;

import org.eclipse.osgi.util.NLS;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.dicom.inspect.HeaderValue;

/// The rows of a header in the user's language; names of elements are the standard's.
final class HeaderWords {
	private HeaderWords() {
	}

	static String text(HeaderValue value) {
		return switch (value) {
			case HeaderValue.Absent() -> Messages.absent;
			case HeaderValue.Text(String text) -> text;
			case HeaderValue.Items(int count) -> count(count, Messages.items_one, Messages.items);
			case HeaderValue.Elements(int count) -> count(count, Messages.elements_one, Messages.elements);
			case HeaderValue.Fragments(int count, long bytes) ->
				NLS.bind(Messages.fragments_of, count(count, Messages.fragments_one, Messages.fragments),
						count(bytes, Messages.bytes_one, Messages.bytes));
			case HeaderValue.Bytes(long count) -> count(count, Messages.bytes_one, Messages.bytes);
		};
	}

	private static String count(long count, String one, String several) {
		return NLS.bind(count == 1 ? one : several, count);
	}

	static String tag(HeaderRow row) {
		return row.isItem() ? NLS.bind(Messages.item, row.item() + 1) : Tag.format(row.tag());
	}

	static String name(HeaderRow row) {
		if (row.isItem() || row.isKnown()) {
			return row.isItem() ? "" : row.name();
		}
		return !row.creator().isEmpty() ? NLS.bind(Messages.unknown_private, row.creator())
				: Tag.isPrivate(row.tag()) ? Messages.unknown_creator : Messages.unknown;
	}
}
