package org.sagitta.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What exported files are called: parts separated by `/`, the last of which is the file's. `<Keyword>` stands for a displayed field or
/// an attribute of the patient, the study, the series or the instance, `<number>` for the instance's number in its series, and
/// `<patient>`, `<study>`, `<series>` and `<image>` for names such as PT000001 that a DICOMDIR may list (PS3.10 section 8.2).
public final class NamePattern {
	public static final String NUMBER = "number";
	/// What stands for names by counting, with the letters before the number.
	public static final Map<String, String> COUNTED = Map.of("patient", "PT", "study", "ST", "series", "SE", "image", "IM");
	private static final Pattern PART = Pattern.compile("<([^<>]*)>|([^<>]+)|[<>]");
	private static final Pattern KEYWORD = Pattern.compile("[\\p{L}\\p{N}_.:-]+");
	private static final String UNSAFE = "\\:*?\"|";
	private static final int DEEPEST = 20;
	private static final int MEDIA_DEEPEST = 8;

	// Made last: reading them needs what is above.
	public static final NamePattern USUAL = parse(
			"<PatientID>-<PatientName>/<StudyDate>-<StudyDescription>/<SeriesNumber>-<SeriesDescription>/<number>.dcm");
	/// For a DICOMDIR.
	public static final NamePattern MEDIA = parse("<patient>/<study>/<series>/<image>");

	/// A part of a name.
	public sealed interface Part {
		/// As it is.
		record Text(String text) implements Part { }

		/// What a field has.
		record Field(String keyword) implements Part { }
	}

	private final String text;
	private final List<List<Part>> components;

	private NamePattern(String text, List<List<Part>> components) {
		this.text = text;
		this.components = components;
	}

	/// @throws IllegalArgumentException when it is none; the message says why
	public static NamePattern parse(String text) {
		List<List<Part>> components = Stream.of(text.split("/", -1)).map(component -> component(component, text)).toList();
		if (components.size() > DEEPEST) {
			throw new IllegalArgumentException("A pattern has at most " + DEEPEST + " parts");
		}
		return new NamePattern(text, components);
	}

	private static List<Part> component(String component, String whole) {
		if (component.isBlank()) {
			throw new IllegalArgumentException("The pattern " + whole + " has an empty part: names below the target folder have neither a / at the "
					+ "beginning or the end nor two in a row");
		}
		if (component.matches("\\.+")) {
			throw new IllegalArgumentException("The pattern " + whole + " must not lead out of the target folder by " + component);
		}
		List<Part> parts = new ArrayList<>();
		Matcher matcher = PART.matcher(component);
		while (matcher.find()) {
			parts.add(part(matcher, whole));
		}
		long counted = parts.stream().filter(NamePattern::isCounted).count();
		if (counted > 0 && parts.size() > 1) {
			throw new IllegalArgumentException("In the pattern " + whole + ", " + component + " is a name by itself: put a / beside it");
		}
		return List.copyOf(parts);
	}

	private static Part part(Matcher matcher, String whole) {
		Optional<String> keyword = Optional.ofNullable(matcher.group(1));
		if (keyword.isPresent()) {
			if (!KEYWORD.matcher(keyword.get()).matches()) {
				throw new IllegalArgumentException("In the pattern " + whole + ", <" + keyword.get() + "> names no field");
			}
			return new Part.Field(keyword.get());
		}
		String literal = matcher.group();
		if (literal.equals("<") || literal.equals(">")) {
			throw new IllegalArgumentException("In the pattern " + whole + ", a field is written <Keyword>; there is a " + literal + " alone");
		}
		literal.codePoints().filter(c -> UNSAFE.indexOf(c) >= 0 || Character.isISOControl(c)).findFirst().ifPresent(c -> {
			throw new IllegalArgumentException("In the pattern " + whole + ", " + (Character.isISOControl(c) ? "a control character"
					: Character.toString(c))
					+ " can be in no name on some systems; folders are separated by /");
		});
		return new Part.Text(literal);
	}

	private static boolean isCounted(Part part) {
		return part instanceof Part.Field(String keyword) && COUNTED.containsKey(keyword);
	}

	/// The same with all files in one folder: what the parts said is in the files' names.
	public NamePattern flat() {
		List<Part> all = new ArrayList<>();
		for (List<Part> component : components) {
			if (!all.isEmpty()) {
				all.add(new Part.Text("-"));
			}
			all.addAll(component);
		}
		if (components.size() > 1 && all.stream().anyMatch(NamePattern::isCounted)) {
			throw new IllegalArgumentException("The names of " + this + " count within their folders, and need them");
		}
		return new NamePattern(text.replace('/', '-'), List.of(List.copyOf(all)));
	}

	/// The parts of each name on the way to the file, its own last.
	public List<List<Part>> components() {
		return components;
	}

	/// The fields that it names.
	public List<String> fields() {
		return components.stream().flatMap(List::stream).flatMap(part -> part instanceof Part.Field(String keyword) ? Stream.of(keyword)
				: Stream.empty()).distinct().toList();
	}

	/// Whether a DICOMDIR can list what it makes: at most 8 parts of at most 8 capital letters, digits and underscores (PS3.10 section 8.2).
	public boolean fitsMedia() {
		return components.size() <= MEDIA_DEEPEST && isCounted(components.getLast().getFirst())
				&& components.stream().allMatch(parts -> isCounted(parts.getFirst())
						|| parts.stream().map(part -> part instanceof Part.Text(String literal) ? literal : "<").collect(Collectors.joining())
								.matches("[A-Z0-9_]{1,8}"));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NamePattern pattern && pattern.text.equals(text) && pattern.components.equals(components);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
