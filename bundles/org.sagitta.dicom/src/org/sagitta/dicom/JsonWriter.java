package org.sagitta.dicom;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;

/// Writes JSON (RFC 8259) as it comes: objects, arrays, names and values in the order of the calls, with commas, escapes and,
/// if wanted, indentation. Nothing is kept but the nesting. Not for several threads.
///
/// ```java
/// new JsonWriter(out).beginObject().name("PatientID").value("42").endObject();
/// ```
public final class JsonWriter {
	private static final int DEEPEST = 1024;

	private final Appendable out;
	private final String indentation;
	/// Grows: most documents are flat, and some writers write one value.
	private char[] closing = new char[8];
	private int depth;
	private boolean first = true;
	private boolean named;

	/// Writes everything on one line.
	public JsonWriter(Appendable out) {
		this(out, "");
	}

	/// @param indentation what to put before a line for each level; "" for one line
	public JsonWriter(Appendable out, String indentation) {
		this.out = out;
		this.indentation = indentation;
	}

	public JsonWriter beginObject() throws IOException {
		return begin('{', '}');
	}

	public JsonWriter endObject() throws IOException {
		return end('}');
	}

	public JsonWriter beginArray() throws IOException {
		return begin('[', ']');
	}

	public JsonWriter endArray() throws IOException {
		return end(']');
	}

	/// The name of the next value of an object.
	public JsonWriter name(String name) throws IOException {
		if (depth == 0 || closing[depth - 1] != '}' || named) {
			throw new IllegalStateException("A name belongs into an object, before its value");
		}
		separate();
		string(name);
		out.append(indentation.isEmpty() ? ":" : ": ");
		named = true;
		return this;
	}

	/// @param value null writes null
	public JsonWriter value(String value) throws IOException {
		before();
		if (value == null) {
			out.append("null");
		} else {
			string(value);
		}
		return this;
	}

	public JsonWriter value(long value) throws IOException {
		return token(Long.toString(value));
	}

	public JsonWriter value(boolean value) throws IOException {
		return token(Boolean.toString(value));
	}

	/// @throws IllegalArgumentException for infinite values and NaN, which JSON cannot say
	public JsonWriter value(double value) throws IOException {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("JSON has no number for " + value);
		}
		return token(value == (long) value ? Long.toString((long) value) : Double.toString(value));
	}

	public JsonWriter value(BigDecimal value) throws IOException {
		return token(value.toString());
	}

	/// A number as [JsonReader#number] read it.
	JsonWriter number(String number) throws IOException {
		return token(number);
	}

	private JsonWriter token(String token) throws IOException {
		before();
		out.append(token);
		return this;
	}

	private JsonWriter begin(char opening, char closed) throws IOException {
		if (depth == DEEPEST) {
			throw new IllegalStateException("Nested more than " + DEEPEST + " levels deep");
		}
		before();
		out.append(opening);
		closing = depth < closing.length ? closing : Arrays.copyOf(closing, depth * 2);
		closing[depth++] = closed;
		first = true;
		return this;
	}

	private JsonWriter end(char closed) throws IOException {
		if (depth == 0 || closing[depth - 1] != closed || named) {
			throw new IllegalStateException("Nothing to be closed by " + closed);
		}
		depth--;
		if (!first) {
			line();
		}
		out.append(closed);
		first = false;
		return this;
	}

	private void before() throws IOException {
		if (named) {
			named = false;
		} else if (depth > 0 && closing[depth - 1] == '}') {
			throw new IllegalStateException("A value of an object needs a name");
		} else {
			separate();
		}
	}

	private void separate() throws IOException {
		if (!first) {
			out.append(',');
		}
		first = false;
		if (depth > 0) {
			line();
		}
	}

	private void line() throws IOException {
		if (!indentation.isEmpty()) {
			out.append('\n');
			for (int i = 0; i < depth; i++) {
				out.append(indentation);
			}
		}
	}

	private void string(String text) throws IOException {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < ' ' || c == 0x7F || isLoneSurrogate(text, i)) {
						out.append(String.format("\\u%04x", (int) c));
					} else {
						out.append(c);
					}
				}
			}
		}
		out.append('"');
	}

	private static boolean isLoneSurrogate(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
		}
		return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
	}
}
