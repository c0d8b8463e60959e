package org.sagitta.database.sql.internal.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;

/// Maps of texts as the bytes that are kept in one column.
public final class Bytes {
	/// The longest text of an attribute or field that a row keeps; a longer one is cut, and ends in "…".
	static final int LONGEST_TEXT = 500;

	private Bytes() {
	}

	public static byte[] ofTexts(Map<String, String> texts) {
		var lists = new TreeMap<String, List<String>>();
		texts.forEach((key, text) -> lists.put(key, List.of(text)));
		return write(out -> writeLists(out, lists, LONGEST_TEXT));
	}

	public static Map<String, String> texts(byte[] bytes) {
		var texts = new TreeMap<String, String>();
		read(bytes, Bytes::readLists).forEach((key, list) -> texts.put(key, list.getFirst()));
		return texts;
	}

	/// Texts are cut further where it would not fit into its column.
	public static byte[] ofContribution(Contribution contribution) {
		byte[] bytes = ofContribution(contribution, LONGEST_TEXT);
		for (int longest = LONGEST_TEXT / 2; bytes.length > TagBlob.MOST_BYTES && longest > 0; longest /= 2) {
			bytes = ofContribution(contribution, longest);
		}
		return bytes;
	}

	private static byte[] ofContribution(Contribution contribution, int longest) {
		return write(out -> {
			for (Level level : Level.values()) {
				writeLists(out, contribution.of(level), longest);
			}
		});
	}

	public static Contribution contribution(byte[] bytes) {
		return read(bytes, in -> {
			var values = new EnumMap<Level, Map<String, List<String>>>(Level.class);
			for (Level level : Level.values()) {
				Map<String, List<String>> lists = readLists(in);
				if (!lists.isEmpty()) {
					values.put(level, lists);
				}
			}
			return new Contribution(values);
		});
	}

	/// A text of an attribute as a row has it when the database is opened again.
	public static String kept(String text) {
		return cut(text, LONGEST_TEXT);
	}

	private static String cut(String text, int longest) {
		return text.length() <= longest ? text : text.substring(0, longest) + "…";
	}

	static byte[] ofLists(Map<String, List<String>> lists) {
		return write(out -> writeLists(out, lists, LONGEST_TEXT));
	}

	static Map<String, List<String>> lists(byte[] bytes) {
		return read(bytes, Bytes::readLists);
	}

	private static void writeLists(DataOutputStream out, Map<String, List<String>> lists, int longest) throws IOException {
		out.writeShort(lists.size());
		for (var entry : lists.entrySet()) {
			writeText(out, entry.getKey());
			out.writeShort(entry.getValue().size());
			for (String text : entry.getValue()) {
				writeText(out, cut(text, longest));
			}
		}
	}

	private static Map<String, List<String>> readLists(DataInputStream in) throws IOException {
		var lists = new TreeMap<String, List<String>>();
		for (int n = in.readUnsignedShort(); n > 0; n--) {
			String key = readText(in).intern();
			var list = new ArrayList<String>(1);
			for (int k = in.readUnsignedShort(); k > 0; k--) {
				list.add(readText(in));
			}
			lists.put(key, List.copyOf(list));
		}
		return lists;
	}

	static void writeText(DataOutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeShort(bytes.length);
		out.write(bytes);
	}

	static String readText(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
	}

	/// Writes what `body` writes into a new array; memory does not fail.
	static byte[] write(Writing body) {
		var bytes = new ByteArrayOutputStream(256);
		try (var out = new DataOutputStream(bytes)) {
			body.write(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	static <T> T read(byte[] bytes, Reading<T> body) {
		try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			return body.read(in);
		} catch (IOException e) {
			throw new UncheckedIOException("a row of the index is damaged", e);
		}
	}

	@FunctionalInterface
	interface Writing {
		void write(DataOutputStream out) throws IOException;
	}

	@FunctionalInterface
	interface Reading<T> {
		T read(DataInputStream in) throws IOException;
	}
}
