package org.sagitta.database.sql.internal.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Value;

/// The cached tags of an instance as bytes. The series keeps those of its first instance, the others only what differs, with
/// explicit marks for absent and for not stored.
public record TagBlob(Map<Integer, TagValue> values) implements TagValues {
	/// The bytes that one row can keep.
	public static final int MOST_BYTES = 30_000;
	/// A longer value is not cached: only the file knows it.
	private static final int LONGEST_VALUE = 1_000;

	private static final int ABSENT = 0;
	private static final int EMPTY = 1;
	private static final int NOT_STORED = 2;
	private static final int PRESENT = 3;
	private static final int SINGLE = 4;
	/// With the length of the text in the other bits.
	private static final int SHORT = 0x40;

	@Override
	public TagValue get(int tag) {
		return values.getOrDefault(tag, TagValue.NOT_STORED);
	}

	/// What the scan found of the wanted tags.
	public static TagBlob of(DataSet scanned, TagSet wanted) {
		var values = new HashMap<Integer, TagValue>(wanted.size() * 2);
		for (int i = 0; i < wanted.size(); i++) {
			int tag = wanted.tag(i);
			values.put(tag, scanned.element(tag).map(element -> value(scanned, element)).orElse(TagValue.ABSENT));
		}
		return new TagBlob(values);
	}

	private static TagValue value(DataSet scanned, Element element) {
		if (element.value() instanceof Value.Items(var items)) {
			return new TagValue.Present(List.of(Integer.toString(items.size())));
		}
		if (!(element.value() instanceof Value.Bytes(byte[] bytes)) || bytes.length > LONGEST_VALUE) {
			return TagValue.NOT_STORED;
		}
		var texts = scanned.texts(element.tag());
		return texts.isEmpty() || texts.stream().allMatch(String::isEmpty) ? TagValue.EMPTY : new TagValue.Present(texts);
	}

	/// Without a value that is kept elsewhere.
	public TagBlob without(int tag) {
		var rest = new HashMap<>(values);
		rest.remove(tag);
		return new TagBlob(rest);
	}

	public TagBlob with(int tag, String value) {
		var more = new HashMap<>(values);
		more.put(tag, new TagValue.Present(List.of(value)));
		return new TagBlob(more);
	}

	/// What this one says that `defaults` does not say or says differently.
	public TagBlob minus(TagBlob defaults) {
		var rest = new HashMap<Integer, TagValue>();
		values.forEach((tag, value) -> {
			if (!value.equals(defaults.get(tag))) {
				rest.put(tag, value);
			}
		});
		for (int tag : defaults.values.keySet()) {
			if (!values.containsKey(tag)) {
				rest.put(tag, TagValue.NOT_STORED);
			}
		}
		return new TagBlob(rest);
	}

	/// What another had said of the tags in which it differs: `PatientName: Doe^Jane; …`.
	public String differences(TagBlob before) {
		return values.keySet().stream().filter(tag -> !before.get(tag).equals(values.get(tag))).sorted(Integer::compareUnsigned)
				.map(tag -> Tag.format(tag) + " " + Dictionary.keyword(tag) + ": " + String.join("\\", before.get(tag).texts()))
				.collect(Collectors.joining("; "));
	}

	/// The whole again, from the defaults and this difference.
	public TagBlob over(TagBlob defaults) {
		var all = new HashMap<>(defaults.values);
		all.putAll(values);
		return new TagBlob(all);
	}

	public byte[] bytes() {
		byte[] bytes = encode(this);
		for (TagBlob smaller = this; bytes.length > MOST_BYTES; bytes = encode(smaller)) {
			smaller = smaller.withoutLongest();
		}
		return bytes;
	}

	private TagBlob withoutLongest() {
		var rest = new HashMap<>(values);
		values.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().texts().stream().mapToInt(String::length).sum()))
				.ifPresent(longest -> rest.put(longest.getKey(), TagValue.NOT_STORED));
		return new TagBlob(rest);
	}

	/// The first byte of the compact form; the older one begins with the high byte of a number below 256.
	private static final int COMPACT = 0xC1;
	private static final int MOST_IN_A_BYTE = 0x3F;

	/// For each tag its distance from the one before, then one byte with the kind of value or, for a single short text, its length.
	private static byte[] encode(TagBlob blob) {
		return Bytes.write(out -> {
			out.writeByte(COMPACT);
			int[] tags = TagSet.of(blob.values.keySet()).tags();
			writeNumber(out, tags.length);
			int before = 0;
			for (int tag : tags) {
				writeNumber(out, tag - before);
				before = tag;
				write(out, blob.values.get(tag));
			}
		});
	}

	private static void write(DataOutputStream out, TagValue value) throws IOException {
		switch (value) {
			case TagValue.Absent _ -> out.writeByte(ABSENT);
			case TagValue.Empty _ -> out.writeByte(EMPTY);
			case TagValue.NotStored _ -> out.writeByte(NOT_STORED);
			case TagValue.Present(var texts) when texts.size() == 1 -> {
				byte[] bytes = texts.getFirst().getBytes(StandardCharsets.UTF_8);
				if (bytes.length <= MOST_IN_A_BYTE) {
					out.writeByte(SHORT | bytes.length);
				} else {
					out.writeByte(SINGLE);
					writeNumber(out, bytes.length);
				}
				out.write(bytes);
			}
			case TagValue.Present(var texts) -> {
				out.writeByte(PRESENT);
				writeNumber(out, texts.size());
				for (String text : texts) {
					byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
					writeNumber(out, bytes.length);
					out.write(bytes);
				}
			}
		}
	}

	public static TagBlob of(byte[] bytes) {
		return bytes.length > 0 && (bytes[0] & 0xFF) == COMPACT ? Bytes.read(bytes, TagBlob::readCompact) : Bytes.read(bytes, TagBlob::readFirst);
	}

	private static TagBlob readCompact(DataInputStream in) throws IOException {
		in.readByte();
		int n = readNumber(in);
		var values = new HashMap<Integer, TagValue>(n * 2);
		int tag = 0;
		for (; n > 0; n--) {
			tag += readNumber(in);
			values.put(tag, readCompactValue(in));
		}
		return new TagBlob(values);
	}

	private static TagValue readCompactValue(DataInputStream in) throws IOException {
		int kind = in.readUnsignedByte();
		if ((kind & SHORT) != 0) {
			return new TagValue.Present(List.of(text(in, kind & MOST_IN_A_BYTE)));
		}
		return switch (kind) {
			case ABSENT -> TagValue.ABSENT;
			case EMPTY -> TagValue.EMPTY;
			case SINGLE -> new TagValue.Present(List.of(text(in, readNumber(in))));
			case PRESENT -> {
				int n = readNumber(in);
				var texts = new ArrayList<String>(n);
				for (; n > 0; n--) {
					texts.add(text(in, readNumber(in)));
				}
				yield new TagValue.Present(texts);
			}
			default -> TagValue.NOT_STORED;
		};
	}

	private static String text(DataInputStream in, int length) throws IOException {
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

	/// Seven bits a byte, the low ones first.
	private static void writeNumber(DataOutputStream out, int number) throws IOException {
		int rest = number;
		while ((rest & ~0x7F) != 0) {
			out.writeByte(rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		out.writeByte(rest);
	}

	private static int readNumber(DataInputStream in) throws IOException {
		int number = 0;
		for (int shift = 0; shift < 35; shift += 7) {
			int next = in.readUnsignedByte();
			number |= (next & 0x7F) << shift;
			if (next < 0x80) {
				break;
			}
		}
		return number;
	}

	/// As the first version wrote it.
	private static TagBlob readFirst(DataInputStream in) throws IOException {
		int n = in.readUnsignedShort();
		var values = new HashMap<Integer, TagValue>(n * 2);
		for (; n > 0; n--) {
			values.put(in.readInt(), readFirstValue(in));
		}
		return new TagBlob(values);
	}

	private static TagValue readFirstValue(DataInputStream in) throws IOException {
		return switch (in.readByte()) {
			case ABSENT -> TagValue.ABSENT;
			case EMPTY -> TagValue.EMPTY;
			case PRESENT -> {
				int n = in.readUnsignedShort();
				var texts = new ArrayList<String>(n);
				for (; n > 0; n--) {
					texts.add(Bytes.readText(in));
				}
				yield new TagValue.Present(texts);
			}
			default -> TagValue.NOT_STORED;
		};
	}
}
