package org.sagitta.database;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Width;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;

/// How the columns of all levels are arranged, as JSON, to be kept, shared and taken over by another database.
/// @param columns the type of a column is not part of it
/// @param elements those that are columns because a user chose them
public record ColumnLayout(List<Column> columns, Map<Level, List<Integer>> elements) {
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	public ColumnLayout {
		columns = List.copyOf(columns);
		elements = Map.copyOf(elements);
	}

	/// As they are now.
	public static ColumnLayout of(Columns columns) {
		var elements = new TreeMap<Level, List<Integer>>();
		LEVELS.forEach(level -> elements.put(level, columns.elements(level)));
		return new ColumnLayout(LEVELS.stream().flatMap(level -> columns.all(level).stream()).toList(), elements);
	}

	/// Arranges the columns so. Those that are not named stay.
	/// @return the columns that are not there, and elements that cannot be columns, with the reason
	public List<String> apply(Columns to) throws DatabaseException {
		var left = new ArrayList<String>();
		for (var level : elements.entrySet()) {
			for (int tag : level.getValue()) {
				if (!to.elements(level.getKey()).contains(tag)) {
					try {
						to.addElement(level.getKey(), tag);
					} catch (DatabaseException e) {
						if (e.kind() != DatabaseException.Kind.REFUSED) {
							throw e;
						}
						left.add(e.getMessage());
					}
				}
			}
		}
		for (Column column : columns) {
			Optional<Column> there = to.all(column.level()).stream().filter(each -> each.field().equals(column.field())).findFirst();
			if (there.isEmpty()) {
				left.add("there is no column " + column.field() + " of the level " + word(column.level()));
			} else {
				Column wanted = new Column(column.level(), column.field(), column.title(), column.visible(), column.order(), column.width(), column.sort(),
						there.get().type(), column.grouped());
				if (!wanted.equals(there.get())) {
					to.set(wanted);
				}
			}
		}
		return left;
	}

	public void write(Appendable out) throws IOException {
		var json = new JsonWriter(out, "\t").beginObject().name("columns").beginArray();
		for (Column each : columns) {
			json.beginObject().name("level").value(word(each.level())).name("field").value(each.field()).name("title").value(each.title());
			json.name("visible").value(each.visible()).name("order").value(each.order());
			json.name("width").value(word(each.width())).name("sort").value(word(each.sort())).name("grouped").value(each.grouped()).endObject();
		}
		json.endArray().name("elements").beginObject();
		for (Level level : LEVELS) {
			json.name(word(level)).beginArray();
			for (int tag : elements.getOrDefault(level, List.of())) {
				json.value(HexFormat.of().withUpperCase().toHexDigits(tag));
			}
			json.endArray();
		}
		json.endObject().endObject();
	}

	/// @throws IOException if it is not what [#write] writes
	public static ColumnLayout read(Reader in) throws IOException {
		try {
			var json = new JsonReader(in);
			var columns = new ArrayList<Column>();
			var elements = new TreeMap<Level, List<Integer>>();
			json.beginObject();
			while (json.hasNext()) {
				switch (json.name()) {
					case "columns" -> each(json, () -> columns.add(column(json)));
					case "elements" -> elements(json, elements);
					default -> json.skip();
				}
			}
			json.endObject();
			return new ColumnLayout(columns, elements);
		} catch (IllegalArgumentException e) {
			throw new IOException("this is no layout of columns: " + e.getMessage(), e);
		}
	}

	private static void elements(JsonReader json, Map<Level, List<Integer>> elements) throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			Level level = constant(Level.class, json.name());
			var tags = new ArrayList<Integer>();
			each(json, () -> tags.add(HexFormat.fromHexDigits(json.string())));
			elements.put(level, List.copyOf(tags));
		}
		json.endObject();
	}

	private static Column column(JsonReader json) throws IOException {
		var texts = new TreeMap<String, String>();
		json.beginObject();
		while (json.hasNext()) {
			String name = json.name();
			texts.put(name, switch (json.peek()) {
				case NUMBER -> json.number();
				case BOOLEAN -> String.valueOf(json.bool());
				default -> json.string();
			});
		}
		json.endObject();
		for (String name : List.of("level", "field", "title", "visible", "order", "width", "sort")) {
			if (!texts.containsKey(name)) {
				throw new IllegalArgumentException("a column has no " + name);
			}
		}
		return new Column(constant(Level.class, texts.get("level")), texts.get("field"), texts.get("title"), Boolean.parseBoolean(texts.get("visible")),
				Integer.parseInt(texts.get("order")), constant(Width.class, texts.get("width")), constant(Sort.class, texts.get("sort")), Column.Type.TEXT,
				Boolean.parseBoolean(texts.get("grouped")));
	}

	@FunctionalInterface
	private interface Element {
		void read() throws IOException;
	}

	private static void each(JsonReader json, Element element) throws IOException {
		json.beginArray();
		while (json.hasNext()) {
			element.read();
		}
		json.endArray();
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String word) {
		return Stream.of(type.getEnumConstants()).filter(each -> word(each).equals(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is not one of "
						+ Stream.of(type.getEnumConstants()).map(ColumnLayout::word).toList()));
	}
}
