package org.sagitta.database.sql.internal.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Texts by name in little memory: the values are one string, and rows that have values of the same names share these. Immutable.
final class Texts extends AbstractMap<String, String> {
	static final Texts NONE = new Texts(new String[0], "");
	private static final char SEPARATOR = '\u0000';
	/// There are as many as there are sets of attributes that occur together: some dozens.
	private static final Map<List<String>, String[]> SHARED = new ConcurrentHashMap<>();

	private final String[] names;
	private final String joined;

	private Texts(String[] names, String joined) {
		this.names = names;
		this.joined = joined;
	}

	static Texts of(Map<String, String> texts) {
		if (texts instanceof Texts same) {
			return same;
		}
		if (texts.isEmpty()) {
			return NONE;
		}
		var sorted = new TreeMap<>(texts);
		String[] names = SHARED.computeIfAbsent(List.copyOf(sorted.keySet()), list -> list.toArray(String[]::new));
		var joined = new StringBuilder();
		for (String value : sorted.values()) {
			joined.append(value.indexOf(SEPARATOR) < 0 ? value : value.replace(SEPARATOR, ' ')).append(SEPARATOR);
		}
		return new Texts(names, joined.toString());
	}

	/// All values, one behind the other.
	String joined() {
		return joined;
	}

	@Override
	public String get(Object name) {
		int index = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
		return index < 0 ? null : value(index);
	}

	@Override
	public String getOrDefault(Object name, String otherwise) {
		String value = get(name);
		return value == null ? otherwise : value;
	}

	@Override
	public boolean containsKey(Object name) {
		return name instanceof String text && Arrays.binarySearch(names, text) >= 0;
	}

	private String value(int index) {
		int from = 0;
		for (int i = 0; i < index; i++) {
			from = joined.indexOf(SEPARATOR, from) + 1;
		}
		return joined.substring(from, joined.indexOf(SEPARATOR, from));
	}

	@Override
	public Set<Entry<String, String>> entrySet() {
		return new AbstractSet<>() {
			@Override
			public Iterator<Entry<String, String>> iterator() {
				return IntStream.range(0, names.length).mapToObj(i -> Map.entry(names[i], value(i))).iterator();
			}

			@Override
			public int size() {
				return names.length;
			}
		};
	}
}
