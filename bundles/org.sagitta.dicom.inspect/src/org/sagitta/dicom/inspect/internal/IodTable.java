package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.inspect.TagPath;

/// The modules of SOP classes, from `iods.txt`, which says how it is written.
final class IodTable {
	private static final Pattern RULE = Pattern.compile("([123]C?) (\\S+)(?: = (.+?))?(?: (if|unless) (.+))?");
	private static final Pattern PART = Pattern.compile("(not )?(\\w+)(?:([=>])(.+))?");
	private static final Pattern MODULE = Pattern.compile("module (.+?)(?: @ (\\S+)(?: (.+))?)?");
	private static final String RECORD = "record ";
	/// By SOP class, and by `record` and the type of the record.
	private static final Map<String, List<IodRule>> RULES = load();

	private IodTable() {
	}

	/// The rules for a SOP class, or nothing where the table has none for it.
	static Optional<List<IodRule>> of(String sopClass) {
		return Optional.ofNullable(RULES.get(sopClass));
	}

	/// The rules for a record of a DICOMDIR, those for any record where the table does not have its type.
	static List<IodRule> ofRecord(String type) {
		return RULES.getOrDefault(RECORD + type, RULES.get(RECORD + "OTHERS"));
	}

	/// The modules of a SOP class that have an attribute, as far as the table has them; of a SOP class that it does not have, those that are
	/// common to all.
	static Stream<IodModule> modules(String sopClass, TagPath attribute) {
		return of(sopClass).orElseGet(() -> ofOthers(true)).stream().filter(rule -> rule.covers(attribute)).map(IodRule::module).distinct();
	}

	/// The rules for instances of any other SOP class, of which each has a patient.
	static List<IodRule> ofOthers(boolean images) {
		return RULES.get(images ? "images" : "others");
	}

	private static Map<String, List<IodRule>> load() {
		try (InputStream in = IodTable.class.getResourceAsStream("iods.txt")) {
			return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot read the bundle's table iods.txt", e);
		}
	}

	private static Map<String, List<IodRule>> parse(String text) {
		Map<String, List<IodRule>> modules = new LinkedHashMap<>();
		Map<String, List<IodRule>> iods = new HashMap<>();
		IodModule module = null;
		for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty() && !each.startsWith("#")).toList()) {
			Matcher begin = MODULE.matcher(line);
			if (begin.matches()) {
				module = new IodModule(begin.group(1), Objects.requireNonNullElse(begin.group(2), ""),
						Objects.requireNonNullElse(begin.group(3), begin.group(1)));
				modules.put(module.name(), new ArrayList<>());
			} else if (line.startsWith("iod ")) {
				String[] sides = line.substring("iod ".length()).split(" : ");
				List<IodRule> rules = rules(modules, sides[1]);
				Stream.of(sides[0].split(" ")).forEach(uid -> iods.put(uid, rules));
			} else if (line.startsWith(RECORD)) {
				String[] sides = line.split(" : ");
				iods.put(sides[0], rules(modules, sides[1]));
			} else {
				modules.get(module.name()).add(rule(module, line));
			}
		}
		return iods;
	}

	private static List<IodRule> rules(Map<String, List<IodRule>> modules, String names) {
		return Stream.of(names.split(", ")).flatMap(name -> found(modules, name).stream()).toList();
	}

	private static List<IodRule> found(Map<String, List<IodRule>> modules, String name) {
		return Optional.ofNullable(modules.get(name))
				.orElseThrow(() -> new IllegalStateException("The table iods.txt has no module " + name));
	}

	private static IodRule rule(IodModule module, String line) {
		Matcher rule = RULE.matcher(line);
		if (!rule.matches()) {
			throw new IllegalStateException("A line of the table iods.txt makes no sense: " + line);
		}
		List<TagPath.Step> steps = TagPath.parse(rule.group(2)).steps();
		TagPath parent = steps.size() == 1 ? null : new TagPath(steps.subList(0, steps.size() - 1));
		String type = rule.group(1);
		List<String> allowed = rule.group(3) == null ? List.of() : List.of(rule.group(3).split("\\|"));
		IodRule.Condition condition = rule.group(5) == null ? null : condition(rule.group(4), rule.group(5));
		int number = type.endsWith("C") && condition == null ? 3 : type.charAt(0) - '0';
		return new IodRule(module, parent, steps.getLast().tag(), number, allowed, condition, type.charAt(0) == '1');
	}

	private static IodRule.Condition condition(String word, String text) {
		return new IodRule.Condition(Stream.of(text.split(" and ")).map(IodTable::part).toList(), word.equals("unless"), word + " " + text);
	}

	private static IodRule.Part part(String text) {
		Matcher part = PART.matcher(text);
		if (!part.matches()) {
			throw new IllegalStateException("A condition of the table iods.txt makes no sense: " + text);
		}
		int tag = Dictionary.tag(part.group(2))
				.orElseThrow(() -> new IllegalStateException("The table iods.txt names an unknown attribute: "
				+ text));
		List<String> values = part.group(4) == null ? List.of() : List.of(part.group(4).split("\\|"));
		return new IodRule.Part(part.group(1) != null, tag, part.group(3) == null ? ' ' : part.group(3).charAt(0), values);
	}
}
