package org.sagitta.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Just enough of a JSON reader for the tests: maps, lists, strings, numbers as text, booleans and null.
public final class SimpleJson {
	private final String text;
	private int at;

	private SimpleJson(String text) {
		this.text = text;
	}

	public static Object parse(String text) {
		SimpleJson json = new SimpleJson(text);
		Object value = json.value();
		json.blanks();
		if (json.at != text.length()) {
			throw new IllegalArgumentException("More after the value at " + json.at);
		}
		return value;
	}

	@SuppressWarnings("unchecked")
	public static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

	private Object value() {
		blanks();
		char c = text.charAt(at);
		return switch (c) {
			case '{' -> map();
			case '[' -> list();
			case '"' -> string();
			default -> word();
		};
	}

	private Map<String, Object> map() {
		Map<String, Object> map = new LinkedHashMap<>();
		at++;
		while (more('}')) {
			String name = string();
			blanks();
			expect(':');
			map.put(name, value());
		}
		return map;
	}

	private List<Object> list() {
		List<Object> list = new ArrayList<>();
		at++;
		while (more(']')) {
			list.add(value());
		}
		return list;
	}

	private boolean more(char end) {
		blanks();
		if (text.charAt(at) == ',') {
			at++;
			blanks();
		}
		if (text.charAt(at) == end) {
			at++;
			return false;
		}
		return true;
	}

	private String string() {
		expect('"');
		StringBuilder string = new StringBuilder();
		while (text.charAt(at) != '"') {
			char c = text.charAt(at++);
			if (c < ' ') {
				throw new IllegalArgumentException("A control character in a string at " + at);
			}
			string.append(c == '\\' ? escaped() : c);
		}
		at++;
		return string.toString();
	}

	private char escaped() {
		char c = text.charAt(at++);
		return switch (c) {
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
			default -> c;
		};
	}

	private Object word() {
		int start = at;
		while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		String word = text.substring(start, at);
		return word.equals("null") ? null : word;
	}

	private void expect(char c) {
		if (text.charAt(at++) != c) {
			throw new IllegalArgumentException("Expected " + c + " at " + (at - 1));
		}
	}

	private void blanks() {
		while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}
}
