package org.sagitta.export.internal.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sagitta.dicom.Level;
import org.sagitta.export.NamePattern;
import org.sagitta.export.NamePattern.Part;

/// One name of a pattern.
/// @param owner the level whose rows have such folders each for themselves; nothing: all rows with the same values share it
record Component(List<Part> parts, Fields fields, Optional<Level> owner) {
	private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
	private static final Pattern LEADING = Pattern.compile("^[-_., ^]+");
	private static final Pattern JOINT = Pattern.compile("[-_., ^]+$");

	/// What it is called for an instance.
	/// @param last whether it is the file's name, which may have an extension
	Wanted wanted(Source source, boolean last) throws IOException {
		if (parts.getFirst() instanceof Part.Field(String keyword) && NamePattern.COUNTED.containsKey(keyword)) {
			return new Wanted(NamePattern.COUNTED.get(keyword), "", true);
		}
		String end = last && parts.getLast() instanceof Part.Text(String text) ? extension(text) : "";
		List<SafeName.Piece> pieces = new ArrayList<>();
		for (Part part : parts) {
			switch (part) {
				case Part.Text(String text) -> pieces.add(new SafeName.Piece(literal(part, text, end, pieces.isEmpty()), false));
				case Part.Field(String keyword) -> value(pieces, SafeName.value(fields.value(keyword, source)));
			}
		}
		return new Wanted(SafeName.of(pieces), end, false);
	}

	/// @param first whether nothing is before it: then it joins nothing
	private String literal(Part part, String text, String end, boolean first) {
		String own = part == parts.getLast() ? text.substring(0, text.length() - end.length()) : text;
		return first && part != parts.getFirst() ? LEADING.matcher(own).replaceFirst("") : own;
	}

	/// What only joins a value to the one before it is left out with the value.
	private static void value(List<SafeName.Piece> pieces, String value) {
		if (value.isEmpty()) {
			if (!pieces.isEmpty() && !pieces.getLast().value()) {
				pieces.set(pieces.size() - 1, new SafeName.Piece(JOINT.matcher(pieces.getLast().text()).replaceFirst(""), false));
			}
		} else {
			pieces.add(new SafeName.Piece(value, true));
		}
	}

	private static String extension(String text) {
		Matcher matcher = EXTENSION.matcher(text);
		return matcher.find() ? matcher.group() : "";
	}

	/// What tells the folder of one row, or of one set of values, from others that would be called alike.
	String who(Source source) throws IOException {
		StringBuilder who = new StringBuilder(owner.map(level -> source.line().row(level).key()).orElse("")).append('\n');
		for (Part part : parts) {
			if (part instanceof Part.Field(String keyword)) {
				who.append(NamePattern.COUNTED.containsKey(keyword) ? "" : fields.value(keyword, source)).append('\n');
			}
		}
		return who.toString();
	}
}
