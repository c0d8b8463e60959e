package org.sagitta.database.sql.internal.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
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

	@Override
	public TagValue get(int tag) {
		return values.getOrDefault(tag, TagValue.NOT_STORED);
	}

	/// What the scan found of the wanted tags.
	public static TagBlob of(DataSet scanned, TagSet wanted) {
		var values = new HashMap<Integer, TagValue>(wanted.size() * 2);
		for (int tag : wanted.tags()) {
			values.put(tag, scanned.element(tag).map(element -> value(scanned, element)).orElse(TagValue.ABSENT));
		}
		return new TagBlob(values);
	}

	private static TagValue value(DataSet scanned, Element element) {
		if (element.value() instanceof Value.Items(var items)) {
			return new TagValue.Present(java.util.List.of(Integer.toString(items.size())));
		}
		if (!(element.value() instanceof Value.Bytes(byte[] bytes)) || bytes.length > LONGEST_VALUE) {
			return TagValue.NOT_STORED;
		}
		var texts = scanned.texts(element.tag());
		return texts.isEmpty() || texts.stream().allMatch(String::isEmpty) ? TagValue.EMPTY : new TagValue.Present(texts);
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

	private static byte[] encode(TagBlob blob) {
		return Bytes.write(out -> {
			out.writeShort(blob.values.size());
			for (var entry : blob.values.entrySet()) {
				out.writeInt(entry.getKey());
				write(out, entry.getValue());
			}
		});
	}

	private static void write(DataOutputStream out, TagValue value) throws IOException {
		switch (value) {
			case TagValue.Absent _ -> out.writeByte(ABSENT);
			case TagValue.Empty _ -> out.writeByte(EMPTY);
			case TagValue.NotStored _ -> out.writeByte(NOT_STORED);
			case TagValue.Present(var texts) -> {
				out.writeByte(PRESENT);
				out.writeShort(texts.size());
				for (String text : texts) {
					Bytes.writeText(out, text);
				}
			}
		}
	}

	public static TagBlob of(byte[] bytes) {
		return Bytes.read(bytes, in -> {
			int n = in.readUnsignedShort();
			var values = new HashMap<Integer, TagValue>(n * 2);
			for (; n > 0; n--) {
				values.put(in.readInt(), readValue(in));
			}
			return new TagBlob(values);
		});
	}

	private static TagValue readValue(DataInputStream in) throws IOException {
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
