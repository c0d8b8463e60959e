package org.sagitta.dicom.internal;

import java.io.IOException;
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
	private final Deque<Level> levels = new ArrayDeque<>();
	private int elements;

	/// A data set on the way, and the sequence in it of which the items are being read.
	private static final class Level {
		final DataSet dataSet = new DataSet();
		int sequence;
		List<DataSet> items;
	}

	public JsonDataSets(JsonReader json) {
		this.json = json;
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
			json.nothing();
			level.items.add(new DataSet());
		} else {
			json.beginObject();
			levels.push(new Level());
		}
	}

	private void element(Level level) throws IOException {
		String name = json.name();
		if (!name.matches("\\p{XDigit}{8}")) {
			throw malformed("\"" + name + "\" is no tag");
		}
		if (++elements > ParseLog.MOST_ELEMENTS) {
			throw new DicomException(Kind.LIMIT, -1, "The document has more than " + ParseLog.MOST_ELEMENTS + " elements");
		}
		int tag = Integer.parseUnsignedInt(name, 16);
		VR vr = ElementTable.vr(tag);
		boolean valued = false;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "vr" -> vr = vr(tag, json.string());
				case "Value" -> {
					valued = true;
					json.beginArray();
					if (vr == VR.SQ) {
						if (levels.size() > Lengths.DEEPEST) {
							throw Lengths.tooDeep(tag);
						}
						level.sequence = tag;
						level.items = new ArrayList<>();
						return;
					}
					values(level.dataSet, tag, vr);
				}
				case "InlineBinary" -> {
					valued = true;
					level.dataSet.put(tag, vr, binary(tag, json.string()));
				}
				case "BulkDataURI" -> throw new DicomException(Kind.UNSUPPORTED, -1, "The value of " + Tag.format(tag)
						+ " is elsewhere, at a BulkDataURI, which is not fetched");
				default -> json.skip();
			}
		}
		json.endObject();
		if (!valued) {
			empty(level.dataSet, tag, vr);
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

	private void values(DataSet dataSet, int tag, VR vr) throws IOException {
		List<String> values = new ArrayList<>();
		while (json.hasNext()) {
			values.add(switch (json.peek()) {
				case NULL -> {
					json.nothing();
					yield "";
				}
				case NUMBER -> number(vr, json.number());
				case BEGIN_OBJECT -> name();
				case STRING -> json.string();
				default -> throw malformed("A value of " + Tag.format(tag) + " is a " + json.peek());
			});
		}
		json.endArray();
		try {
			dataSet.put(tag, vr, values.toArray(String[]::new));
		} catch (IllegalArgumentException | ArithmeticException e) {
			throw malformed("A value of " + Tag.format(tag) + " is no " + vr + ": " + e.getMessage());
		}
	}

	/// Decimal strings keep their digits where these fit, integers lose a fraction of zero.
	private static String number(VR vr, String number) {
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
	private String name() throws IOException {
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
		return String.join("=", groups).replaceFirst("=+$", "");
	}

	private static DicomException malformed(String reason) {
		return new DicomException(Kind.MALFORMED, -1, reason);
	}
}
