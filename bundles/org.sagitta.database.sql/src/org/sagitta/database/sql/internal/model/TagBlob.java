package org.sagitta.database.sql.internal.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Value;

/// The cached tags of an instance as bytes. The series keeps those of its first instance, the others only what differs, with
/// explicit marks for absent and for not stored. Immutable.
public final class TagBlob implements TagValues {
	/// The bytes that one row can keep.
	public static final int MOST_BYTES = 30_000;
	/// A longer value is not cached: only the file knows it.
	public static final int LONGEST_VALUE = 1_000;

	private static final int ABSENT = 0;
	private static final int EMPTY = 1;
	private static final int NOT_STORED = 2;
	private static final int PRESENT = 3;
	private static final int SINGLE = 4;
	/// With the length of the text in the other bits.
	private static final int SHORT = 0x40;

	/// Sorted as DICOM sorts them.
	private final int[] tags;
	private final TagValue[] values;

	private TagBlob(int[] tags, TagValue[] values) {
		this.tags = tags;
		this.values = values;
	}

	public static TagBlob of(Map<Integer, TagValue> all) {
		int[] tags = TagSet.of(all.keySet()).tags();
		return new TagBlob(tags, Arrays.stream(tags).mapToObj(all::get).toArray(TagValue[]::new));
	}

	/// What the scan found of the wanted tags.
	public static TagBlob of(DataSet scanned, TagSet wanted) {
		int[] tags = wanted.tags();
		var values = new TagValue[tags.length];
		for (int i = 0; i < tags.length; i++) {
			Optional<Element> element = scanned.element(tags[i]);
			values[i] = element.isPresent() ? value(scanned, element.get()) : TagValue.ABSENT;
		}
		return new TagBlob(tags, values);
	}

	private static TagValue value(DataSet scanned, Element element) {
		if (element.value() instanceof Value.Items(var items)) {
			return new TagValue.Present(List.of(Integer.toString(items.size())));
		}
		if (!(element.value() instanceof Value.Bytes(byte[] bytes)) || bytes.length > LONGEST_VALUE) {
			return TagValue.NOT_STORED;
		}
		List<String> texts = scanned.texts(element.tag());
		boolean empty = texts.isEmpty() || texts.getFirst().isEmpty() && texts.stream().allMatch(String::isEmpty);
		return empty ? TagValue.EMPTY : new TagValue.Present(texts);
	}

	@Override
	public TagValue get(int tag) {
		int at = place(tag);
		return at < 0 ? TagValue.NOT_STORED : values[at];
	}

	/// Whether it says anything of a tag, be it that its value is not stored.
	public boolean says(int tag) {
		return place(tag) >= 0;
	}

	/// Of how many tags it says something.
	public int size() {
		return tags.length;
	}

	/// As a binary search answers.
	private int place(int tag) {
		int from = 0;
		int to = tags.length;
		while (from < to) {
			int middle = from + to >>> 1;
			if (Integer.compareUnsigned(tags[middle], tag) < 0) {
				from = middle + 1;
			} else {
				to = middle;
			}
		}
		return from < tags.length && tags[from] == tag ? from : -from - 1;
	}

	/// Without a value that is kept elsewhere.
	public TagBlob without(int tag) {
		int at = place(tag);
		if (at < 0) {
			return this;
		}
		var rest = new Builder(tags.length - 1);
		for (int i = 0; i < tags.length; i++) {
			if (i != at) {
				rest.add(tags[i], values[i]);
			}
		}
		return rest.blob();
	}

	public TagBlob with(int tag, String value) {
		return new TagBlob(new int[] { tag }, new TagValue[] { new TagValue.Present(List.of(value)) }).over(this);
	}

	/// What this one says that `defaults` does not say or says differently.
	public TagBlob minus(TagBlob defaults) {
		var rest = new Builder(8);
		each(defaults, (tag, value, other) -> {
			if (value == null) {
				rest.add(tag, TagValue.NOT_STORED);
			} else if (!isSame(value, other == null ? TagValue.NOT_STORED : other)) {
				rest.add(tag, value);
			}
		});
		return rest.blob();
	}

	/// As the values are equal; most are single texts, and each tag of each instance is compared.
	private static boolean isSame(TagValue value, TagValue other) {
		if (value instanceof TagValue.Present(var mine) && other instanceof TagValue.Present(var others) && mine.size() == 1 && others.size() == 1) {
			return mine.getFirst().equals(others.getFirst());
		}
		return value == other || value.equals(other);
	}

	/// What another had said of the tags in which it differs: `PatientName: Doe^Jane; …`.
	public String differences(TagBlob before) {
		return Arrays.stream(tags).filter(tag -> !before.get(tag).equals(get(tag)))
				.mapToObj(tag -> Tag.format(tag) + " " + Dictionary.keyword(tag) + ": " + String.join("\\", before.get(tag).texts()))
				.collect(Collectors.joining("; "));
	}

	/// The whole again, from the defaults and this difference.
	public TagBlob over(TagBlob defaults) {
		var all = new Builder(defaults.tags.length + 1);
		each(defaults, (tag, value, other) -> all.add(tag, value == null ? other : value));
		return all.blob();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TagBlob blob && Arrays.equals(tags, blob.tags) && Arrays.equals(values, blob.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(tags) * 31 + Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return IntStream.range(0, tags.length).mapToObj(i -> Tag.format(tags[i]) + "=" + values[i]).collect(Collectors.joining(", ", "{", "}"));
	}

	/// Takes what two say of a tag; null where one says nothing.
	@FunctionalInterface
	private interface Pair {
		void take(int tag, TagValue value, TagValue other);
	}

	/// All tags of which this one or another says something, in their order.
	private void each(TagBlob other, Pair action) {
		int i = 0;
		int k = 0;
		while (i < tags.length || k < other.tags.length) {
			int order = i == tags.length ? 1 : k == other.tags.length ? -1 : Integer.compareUnsigned(tags[i], other.tags[k]);
			int tag = order <= 0 ? tags[i] : other.tags[k];
			action.take(tag, order <= 0 ? values[i++] : null, order >= 0 ? other.values[k++] : null);
		}
	}

	/// Tags that come in their order.
	private static final class Builder {
		private int[] tags;
		private TagValue[] values;
		private int count;

		Builder(int room) {
			tags = new int[room];
			values = new TagValue[room];
		}

		void add(int tag, TagValue value) {
			if (count == tags.length) {
				tags = Arrays.copyOf(tags, count * 2 + 1);
				values = Arrays.copyOf(values, count * 2 + 1);
			}
			tags[count] = tag;
			values[count++] = value;
		}

		TagBlob blob() {
			return new TagBlob(Arrays.copyOf(tags, count), Arrays.copyOf(values, count));
		}
	}

	public byte[] bytes() {
		byte[] bytes = encode(this);
		for (TagBlob smaller = this; bytes.length > MOST_BYTES; bytes = encode(smaller)) {
			smaller = smaller.withoutLongest();
		}
		return bytes;
	}

	private TagBlob withoutLongest() {
		TagValue[] rest = values.clone();
		IntStream.range(0, tags.length).boxed().max(Comparator.comparingInt(i -> values[i].texts().stream().mapToInt(String::length).sum()))
				.ifPresent(longest -> rest[longest] = TagValue.NOT_STORED);
		return new TagBlob(tags, rest);
	}

	/// The first byte of the compact form; the older one begins with the high byte of a number below 256.
	private static final int COMPACT = 0xC1;
	private static final int MOST_IN_A_BYTE = 0x3F;

	/// For each tag its distance from the one before, then one byte with the kind of value or, for a single short text, its length.
	private static byte[] encode(TagBlob blob) {
		return Bytes.write(out -> {
			out.writeByte(COMPACT);
			writeNumber(out, blob.tags.length);
			int before = 0;
			for (int i = 0; i < blob.tags.length; i++) {
				writeNumber(out, blob.tags[i] - before);
				before = blob.tags[i];
				write(out, blob.values[i]);
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
		var blob = new Builder(Math.clamp(n, 0, MOST_BYTES));
		int tag = 0;
		for (; n > 0; n--) {
			tag += readNumber(in);
			blob.add(tag, readCompactValue(in));
		}
		return blob.blob();
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
		return of(values);
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
