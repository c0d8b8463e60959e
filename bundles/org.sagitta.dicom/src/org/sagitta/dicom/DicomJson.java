package org.sagitta.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.sagitta.dicom.internal.JsonDataSets;
import org.sagitta.dicom.internal.Numbers;

/// Writes and reads the DICOM JSON model (PS3.18 annex F). The text of the document is Unicode: where a data set declares a
/// character set, the document says ISO_IR 192.
public final class DicomJson {
	/// What becomes of binary values, pixel data first of all, that are too large to be of use in a document.
	public enum Bulk {
		/// They are left out when they are above 1 KB, and so are all pixel data: DICOM JSON would carry a BulkDataURI, and there is
		/// no server.
		OMITTED,
		/// They are written into the document, but for encapsulated pixel data, which DICOM JSON has no form for.
		INLINE
	}

	private static final List<String> UTF_8 = List.of("ISO_IR 192");
	private static final int LARGEST_INLINE = 1024;

	private DicomJson() {
	}

	/// Writes one data set as one JSON object, bulk values omitted.
	public static void write(DataSet dataSet, Appendable out) throws IOException {
		write(dataSet, new JsonWriter(out));
	}

	/// As above, as the next value of a larger document.
	public static void write(DataSet dataSet, JsonWriter json) throws IOException {
		write(dataSet, json, Bulk.OMITTED);
	}

	/// Reads one data set, the next value of the document. A character set is declared when the text needs one.
	/// @throws DicomException when the document is no DICOM JSON; UNSUPPORTED when a value is only referred to by a BulkDataURI
	public static DataSet read(JsonReader json) throws IOException {
		return new JsonDataSets(json).read().chooseCharacterSet();
	}

	public static void write(DataSet dataSet, JsonWriter json, Bulk bulk) throws IOException {
		try {
			levels(dataSet, json, bulk);
		} catch (UncheckedIOException e) {
			// A text so long that it stayed in its file, which is gone or cannot be read any more.
			throw e.getCause();
		}
	}

	private static void levels(DataSet dataSet, JsonWriter json, Bulk bulk) throws IOException {
		Deque<Level> levels = new ArrayDeque<>();
		levels.push(new Level(dataSet));
		json.beginObject();
		while (!levels.isEmpty()) {
			Level level = levels.peek();
			if (level.next < level.tags.length) {
				element(level.tags[level.next++], level, json, levels, bulk);
				continue;
			}
			levels.pop();
			json.endObject();
			if (!levels.isEmpty()) {
				nextItem(levels.peek(), json, levels);
			}
		}
	}

	/// A data set on the way, and the items of its sequence that are still to come.
	private static final class Level {
		final DataSet dataSet;
		final int[] tags;
		int next;
		Iterator<DataSet> items;

		Level(DataSet dataSet) {
			this.dataSet = dataSet;
			this.tags = dataSet.tags();
		}
	}

	private static void nextItem(Level level, JsonWriter json, Deque<Level> levels) throws IOException {
		if (level.items.hasNext()) {
			json.beginObject();
			levels.push(new Level(level.items.next()));
		} else {
			json.endArray().endObject();
		}
	}

	private static void element(int tag, Level level, JsonWriter json, Deque<Level> levels, Bulk bulk) throws IOException {
		DataSet dataSet = level.dataSet;
		VR vr = dataSet.vr(tag).orElseThrow();
		if ((tag & 0xFFFF) == 0 || vr.isBulk() && isLeftOut(dataSet.element(tag).orElseThrow(), bulk)) {
			return;
		}
		json.name(String.format("%08X", tag)).beginObject().name("vr").value(vr.name());
		List<DataSet> items = dataSet.items(tag);
		if (!items.isEmpty()) {
			json.name("Value").beginArray();
			level.items = items.iterator();
			nextItem(level, json, levels);
			return;
		}
		if (vr.isBulk()) {
			byte[] bytes = dataSet.bytes(tag);
			if (bytes.length > 0) {
				json.name("InlineBinary").value(Base64.getEncoder().encodeToString(bytes));
			}
		} else {
			List<String> texts = dataSet.texts(tag);
			values(vr, tag == Tag.SpecificCharacterSet && vr.isText() && !texts.isEmpty() ? UTF_8 : texts, json);
		}
		json.endObject();
	}

	private static boolean isLeftOut(Element element, Bulk bulk) {
		return switch (element.value()) {
			case Value.Bytes(byte[] bytes) -> bulk == Bulk.OMITTED && (element.tag() == Tag.PixelData || bytes.length > LARGEST_INLINE);
			case Value.OnDisk _ -> bulk == Bulk.OMITTED;
			case Value.Fragments _ -> true;
			case Value.Items _ -> false;
		};
	}

	private static void values(VR vr, List<String> texts, JsonWriter json) throws IOException {
		if (texts.isEmpty()) {
			return;
		}
		json.name("Value").beginArray();
		for (String text : texts) {
			switch (vr) {
				case PN -> name(text, json);
				case DS, IS, FL, FD, SL, SS, SV, UL, US, UV -> number(text, json);
				default -> json.value(text.isEmpty() ? null : text);
			}
		}
		json.endArray();
	}

	private static void name(String text, JsonWriter json) throws IOException {
		if (text.isEmpty()) {
			json.value((String) null);
			return;
		}
		String[] groups = text.split("=", 3);
		String[] names = { "Alphabetic", "Ideographic", "Phonetic" };
		json.beginObject();
		for (int i = 0; i < groups.length; i++) {
			if (!groups[i].isEmpty()) {
				json.name(names[i]).value(groups[i]);
			}
		}
		json.endObject();
	}

	/// A number where the text is one; the text itself where it is not (the standard allows both for DS and IS).
	private static void number(String text, JsonWriter json) throws IOException {
		if (text.isEmpty()) {
			json.value((String) null);
			return;
		}
		if (text.length() > Numbers.LONGEST || Double.isInfinite(Numbers.parse(text))) { // none that a reader could hold
			json.value(text);
			return;
		}
		try {
			json.value(new BigDecimal(text));
		} catch (NumberFormatException _) {
			json.value(text);
		}
	}
}
