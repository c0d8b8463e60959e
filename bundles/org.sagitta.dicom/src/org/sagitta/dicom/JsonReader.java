package org.sagitta.dicom;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

import org.sagitta.dicom.DicomException.Kind;

/// Reads JSON (RFC 8259) as it comes, the counterpart of [JsonWriter]: the caller asks for what it expects, and a document that
/// has something else, or is no JSON, ends in a [DicomException] with the position of the character. Nothing is kept but the
/// nesting. Not for several threads.
public final class JsonReader {
	/// What comes next.
	public enum Token {
		BEGIN_OBJECT, END_OBJECT, BEGIN_ARRAY, END_ARRAY, STRING, NUMBER, BOOLEAN, NULL, END
	}

	private static final int DEEPEST = 1024;

	private final Reader in;
	private final char[] buffer = new char[8192];
	private int at;
	private int filled;
	private long before;
	private final char[] closing = new char[DEEPEST];
	private int depth;
	/// Whether the level that was entered last has had no value yet.
	private boolean fresh = true;
	/// Whether the value of a name must come.
	private boolean named;

	public JsonReader(Reader in) {
		this.in = in;
	}

	/// What comes next, without taking it; in an object this is END_OBJECT or, for a name, STRING.
	public Token peek() throws IOException {
		int c = blanks();
		if (c == ',' && !fresh && depth > 0) {
			next();
			c = blanks();
			fresh = true;
			if (c == '}' || c == ']') {
				throw wrong("Something must follow a comma");
			}
		}
		return switch (c) {
			case -1 -> Token.END;
			case '{' -> Token.BEGIN_OBJECT;
			case '}' -> Token.END_OBJECT;
			case '[' -> Token.BEGIN_ARRAY;
			case ']' -> Token.END_ARRAY;
			case '"' -> Token.STRING;
			case 't', 'f' -> Token.BOOLEAN;
			case 'n' -> Token.NULL;
			case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
			default -> throw wrong("No value begins with " + shown(c));
		};
	}

	public void beginObject() throws IOException {
		begin(Token.BEGIN_OBJECT, '}');
	}

	public void endObject() throws IOException {
		end(Token.END_OBJECT, '}');
	}

	public void beginArray() throws IOException {
		begin(Token.BEGIN_ARRAY, ']');
	}

	public void endArray() throws IOException {
		end(Token.END_ARRAY, ']');
	}

	/// Whether the object or array that was entered last has another name or value.
	public boolean hasNext() throws IOException {
		Token token = peek();
		return token != Token.END_OBJECT && token != Token.END_ARRAY && token != Token.END;
	}

	/// The name of the next value of an object.
	public String name() throws IOException {
		String name = string();
		if (blanks() != ':') {
			throw wrong("A colon must follow the name \"" + name + "\"");
		}
		next();
		fresh = true;
		named = true;
		return name;
	}

	public String string() throws IOException {
		expect(Token.STRING);
		next();
		StringBuilder text = new StringBuilder();
		for (int c = next(); c != '"'; c = next()) {
			if (c < ' ') {
				throw wrong(c < 0 ? "A string is not closed" : "A string has the control character " + c);
			}
			text.append(c == '\\' ? escaped() : (char) c);
		}
		fresh = false;
		return text.toString();
	}

	/// A number as it is written.
	public String number() throws IOException {
		expect(Token.NUMBER);
		StringBuilder text = new StringBuilder();
		for (int c = look(); c >= 0 && "+-.eE0123456789".indexOf(c) >= 0; c = look()) {
			text.append((char) next());
		}
		if (!text.toString().matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
			throw wrong(text + " is no number");
		}
		fresh = false;
		return text.toString();
	}

	public boolean bool() throws IOException {
		expect(Token.BOOLEAN);
		return word(look() == 't' ? "true" : "false").equals("true");
	}

	public void nothing() throws IOException {
		expect(Token.NULL);
		word("null");
	}

	/// Steps over the next value, whatever it has inside.
	public void skip() throws IOException {
		copy(new JsonWriter(Writer.nullWriter()));
	}

	/// The next value as JSON text of its own, to be read later.
	public String text() throws IOException {
		StringBuilder text = new StringBuilder();
		copy(new JsonWriter(text));
		return text.toString();
	}

	private void copy(JsonWriter writer) throws IOException {
		int outer = depth;
		do {
			Token token = peek();
			if (depth == outer && (token == Token.END_OBJECT || token == Token.END_ARRAY)) {
				throw wrong("A value is missing");
			}
			switch (token) {
				case BEGIN_OBJECT -> {
					beginObject();
					writer.beginObject();
				}
				case END_OBJECT -> {
					endObject();
					writer.endObject();
				}
				case BEGIN_ARRAY -> {
					beginArray();
					writer.beginArray();
				}
				case END_ARRAY -> {
					endArray();
					writer.endArray();
				}
				case STRING -> writer.value(string());
				case NUMBER -> writer.number(number());
				case BOOLEAN -> writer.value(bool());
				case NULL -> {
					nothing();
					writer.value((String) null);
				}
				case END -> throw wrong("The document ends too early");
			}
			if (depth > outer && closing[depth - 1] == '}' && hasNext()) {
				writer.name(name());
			}
		} while (depth > outer);
	}

	private void begin(Token token, char closed) throws IOException {
		expect(token);
		if (depth == DEEPEST) {
			throw new DicomException(Kind.LIMIT, position(), "JSON is nested more than " + DEEPEST + " levels deep");
		}
		next();
		closing[depth++] = closed;
		fresh = true;
	}

	private void end(Token token, char closed) throws IOException {
		expect(token);
		if (depth == 0 || closing[depth - 1] != closed) {
			throw wrong("Nothing is to be closed by " + closed);
		}
		next();
		depth--;
		fresh = false;
	}

	private void expect(Token token) throws IOException {
		Token found = peek();
		boolean ends = found == Token.END_OBJECT || found == Token.END_ARRAY;
		if (ends && named) {
			throw wrong("A value is missing");
		}
		named = false;
		if (found != token) {
			throw wrong("Here should be " + token + ", not " + found);
		}
		if (!ends && !fresh) {
			throw wrong("A comma is missing");
		}
	}

	private String word(String word) throws IOException {
		for (int i = 0; i < word.length(); i++) {
			if (next() != word.charAt(i)) {
				throw wrong("Here should be " + word);
			}
		}
		fresh = false;
		return word;
	}

	private char escaped() throws IOException {
		int c = next();
		return switch (c) {
			case '"', '\\', '/' -> (char) c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> {
				int code = 0;
				for (int i = 0; i < 4; i++) {
					int digit = Character.digit(next(), 16);
					if (digit < 0) {
						throw wrong("\\u needs four hexadecimal digits");
					}
					code = code << 4 | digit;
				}
				yield (char) code;
			}
			default -> throw wrong("No escape sequence has " + shown(c));
		};
	}

	/// The next character that is no blank, without taking it.
	private int blanks() throws IOException {
		int c = look();
		while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
			at++;
			c = look();
		}
		return c;
	}

	private int look() throws IOException {
		if (at == filled) {
			before += filled;
			filled = Math.max(0, in.read(buffer));
			at = 0;
		}
		return filled == 0 ? -1 : buffer[at];
	}

	private int next() throws IOException {
		int c = look();
		if (c >= 0) {
			at++;
		}
		return c;
	}

	private long position() {
		return before + at;
	}

	private static String shown(int c) {
		return c < 0 ? "the end" : "'" + (char) c + "'";
	}

	private DicomException wrong(String reason) {
		return new DicomException(Kind.MALFORMED, position(), "No correct JSON at character " + (position() + 1) + ": " + reason);
	}
}
