package org.sagitta.dicom.internal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonReader.Token;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// Reads the DICOM JSON model (PS3.18 annex F.2), with a stack of its own for nested items.
public final class JsonDataSets {
	private final JsonReader json;
	private final int depth;
	private final Deque<Level> levels = new ArrayDeque<>();
	private int elements;
	private int outOfOrder;

	/// A data set on the way, and the sequence in it of which the items are being read.
	private static final class Level {
		final DataSet dataSet = new DataSet();
		int sequence;
		List<DataSet> items;
		long greatestTag = -1;
	}

	public JsonDataSets(JsonReader json) {
		this(json, 0);
	}

	/// @param depth of the sequences around
	private JsonDataSets(JsonReader json, int depth) {
		this.json = json;
		this.depth = depth;
	}

	/// The next value of the document, which must be an object.
	public DataSet read() throws IOException {
		json.beginObject();
		levels.push(new Level());
		while (true) {
			Level level = levels.peek();
			if (level.items != null) {
				item(level);
			} else if (json.hasNext()) {
				element(level);
			} else {
				json.endObject();
				levels.pop();
				if (levels.isEmpty()) {
					return level.dataSet;
				}
				levels.peek().items.add(level.dataSet);
			}
		}
	}

	private void item(Level level) throws IOException {
		if (!json.hasNext()) {
			json.endArray();
			level.dataSet.putItems(level.sequence, level.items);
			level.items = null;
			rest();
		} else if (json.peek() == Token.NULL) {
			count();
			json.nothing();
			level.items.add(new DataSet());
		} else {
			count();
			json.beginObject();
			levels.push(new Level());
		}
	}

	private void element(Level level) throws IOException {
		String name = json.name();
		if (!name.matches("\\p{XDigit}{8}")) {
			throw malformed("\"" + name + "\" is no tag");
		}
		count();
		int tag = Integer.parseUnsignedInt(name, 16);
		order(level, tag);
		VR vr = null;
		String early = null;
		boolean valued = false;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "vr" -> vr = vr(tag, json.string());
				case "Value" -> {
					valued = true;
					if (vr == null) {
						early = json.text(); // the members of an object have no order: what it means, a later one says
					} else if (vr == VR.SQ) {
						sequence(level, tag);
						return;
					} else {
						values(json, level.dataSet, tag, vr);
					}
				}
				case "InlineBinary" -> {
					valued = true;
					level.dataSet.put(tag, VR.UN, binary(tag, json.string()));
				}
				case "BulkDataURI" -> throw new DicomException(Kind.UNSUPPORTED, -1, "The value of " + Tag.format(tag)
						+ " is elsewhere, at a BulkDataURI, which is not fetched");
				default -> json.skip();
			}
		}
		json.endObject();
		VR meant = vr == null ? ElementTable.vr(tag) : vr;
		if (early != null) {
			early(level.dataSet, tag, meant, early);
		} else if (!valued) {
			empty(level.dataSet, tag, meant);
		} else if (level.dataSet.vr(tag).orElse(meant) == VR.UN && meant != VR.UN) {
			inline(level.dataSet, tag, meant);
		}
	}

	/// The bytes were there before their representation was known.
	private static void inline(DataSet dataSet, int tag, VR vr) throws DicomException {
		if (vr == VR.SQ) {
			throw malformed(Tag.format(tag) + " is a sequence, and has InlineBinary");
		}
		dataSet.put(tag, vr, dataSet.bytes(tag));
	}

	/// A value that came before its representation. Items among it may have such values again, but no more than sequences may nest.
	private void early(DataSet dataSet, int tag, VR vr, String text) throws IOException {
		JsonReader value = new JsonReader(new StringReader(text));
		if (vr != VR.SQ) {
			values(value, dataSet, tag, vr);
			return;
		}
		if (depth + levels.size() > Lengths.DEEPEST) {
			throw Lengths.tooDeep(tag);
		}
		List<DataSet> items = new ArrayList<>();
		value.beginArray();
		JsonDataSets nested = new JsonDataSets(value, depth + levels.size());
		while (value.hasNext()) {
			count();
			if (value.peek() == Token.NULL) {
				value.nothing();
				items.add(new DataSet());
			} else {
				items.add(nested.read());
			}
		}
		dataSet.putItems(tag, items);
	}

	private void sequence(Level level, int tag) throws IOException {
		if (depth + levels.size() > Lengths.DEEPEST) {
			throw Lengths.tooDeep(tag);
		}
		json.beginArray();
		level.sequence = tag;
		level.items = new ArrayList<>();
	}

	/// As in files: elements that are not in order must be sorted in, which is slow when there are very many.
	private void order(Level level, int tag) throws DicomException {
		long unsigned = Integer.toUnsignedLong(tag);
		if (unsigned < level.greatestTag && ++outOfOrder > ParseLog.MOST_OUT_OF_ORDER) {
			throw new DicomException(Kind.LIMIT, -1, "More than " + ParseLog.MOST_OUT_OF_ORDER + " elements are out of order");
		}
		level.greatestTag = Math.max(level.greatestTag, unsigned);
	}

	/// Elements and items.
	private void count() throws DicomException {
		if (++elements > ParseLog.MOST_ELEMENTS) {
			throw new DicomException(Kind.LIMIT, -1, "The document has more than " + ParseLog.MOST_ELEMENTS + " elements and items");
		}
	}

	/// What follows the items of a sequence within its element.
	private void rest() throws IOException {
		while (json.hasNext()) {
			json.name();
			json.skip();
		}
		json.endObject();
	}

	private static void empty(DataSet dataSet, int tag, VR vr) {
		if (vr == VR.SQ) {
			dataSet.putItems(tag, List.of());
		} else {
			dataSet.put(tag, vr, new byte[0]);
		}
	}

	private static VR vr(int tag, String name) throws DicomException {
		return Stream.of(VR.values()).filter(vr -> vr.name().equals(name)).findFirst()
				.orElseThrow(() -> malformed(Tag.format(tag) + " has the unknown vr \"" + name + "\""));
	}

	private static byte[] binary(int tag, String base64) throws DicomException {
		try {
			return Base64.getDecoder().decode(base64);
		} catch (IllegalArgumentException e) {
			throw malformed("The InlineBinary of " + Tag.format(tag) + " is no base 64: " + e.getMessage());
		}
	}

	private static void values(JsonReader json, DataSet dataSet, int tag, VR vr) throws IOException {
		List<String> values = new ArrayList<>();
		json.beginArray();
		try {
			while (json.hasNext()) {
				values.add(switch (json.peek()) {
					case NULL -> {
						json.nothing();
						yield "";
					}
					case NUMBER -> number(vr, json.number());
					case BEGIN_OBJECT -> name(json);
					case STRING -> json.string();
					default -> throw malformed("A value of " + Tag.format(tag) + " is a " + json.peek());
				});
			}
			json.endArray();
			dataSet.put(tag, vr, values.toArray(String[]::new));
		} catch (IllegalArgumentException | ArithmeticException e) {
			throw malformed("A value of " + Tag.format(tag) + " is no " + vr + ": " + e.getMessage());
		}
	}

	/// Decimal strings keep their digits where these fit, integers lose a fraction of zero.
	private static String number(VR vr, String number) {
		Numbers.checkLength(number);
		return switch (vr) {
			case DS -> number.length() <= 16 ? number : Numbers.decimalString(Double.parseDouble(number));
			case FL, FD -> number;
			default -> number.matches("-?\\d+") ? number : plain(new BigDecimal(number));
		};
	}

	/// Exponents beyond all integers would make a number of as many digits.
	private static String plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return Math.abs((long) stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
	}

	/// A person name: an object with the three groups.
	private static String name(JsonReader json) throws IOException {
		String[] groups = { "", "", "" };
		json.beginObject();
		while (json.hasNext()) {
			int index = switch (json.name()) {
				case "Alphabetic" -> 0;
				case "Ideographic" -> 1;
				case "Phonetic" -> 2;
				default -> -1;
			};
			if (index >= 0 && json.peek() == Token.STRING) {
				groups[index] = json.string();
			} else {
				json.skip();
			}
		}
		json.endObject();
		return Text.withoutEnd(String.join("=", groups), '=');
	}

	private static DicomException malformed(String reason) {
		return new DicomException(Kind.MALFORMED, -1, reason);
	}
}
