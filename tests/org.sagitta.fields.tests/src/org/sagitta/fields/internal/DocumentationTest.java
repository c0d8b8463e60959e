package org.sagitta.fields.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;

/// `docs/displayed-fields.md` says what is so.
class DocumentationTest {
	private static final String DOCUMENT = "docs/displayed-fields.md";
	private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
	private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
	private static final Pattern ROW = Pattern.compile("\\| `\\w+` \\| (?:patient|study|series) \\|.*");

	private static Path root() {
		for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
			if (Files.exists(above.resolve(DOCUMENT))) {
				return above;
			}
		}
		throw new AssertionError("no " + DOCUMENT + " in a folder above " + Path.of("").toAbsolutePath());
	}

	private static String document() throws IOException {
		return Files.readString(root().resolve(DOCUMENT));
	}

	@Test
	void theExamplesAreTheSourcesThatAreCompiledAndTested() throws IOException {
		Path sources = root().resolve("tests/org.sagitta.fields.tests/src/org/sagitta/fields/example");
		List<String> blocks = CODE.matcher(document()).results().map(match -> match.group(1)).toList();
		assertEquals(List.of(Files.readString(sources.resolve("BodyMassIndexRule.java")),
				Files.readString(sources.resolve("BodyMassIndexRuleTest.java"))), blocks);
	}

	@Test
	void theTableListsEveryBuiltInFieldAndNoOther() throws IOException {
		String document = document();
		int fields = 0;
		for (DisplayedFieldRule rule : BuiltInFieldsTest.ALL) {
			for (Field field : rule.fields()) {
				String row = "| `" + field.name() + "` | " + words(field.level()) + " | " + field.title() + " | " + words(field.merge()) + " | "
						+ (field.visible() ? "yes" : "no") + " | `" + rule.getClass().getSimpleName() + "` | ";
				assertTrue(document.contains(row), () -> "missing: " + row);
				fields++;
			}
		}
		assertEquals(fields, document.lines().filter(line -> ROW.matcher(line).matches()).count());
	}

	private static String words(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	@Test
	void theTestsThatItNamesAreThere() throws IOException {
		List<Path> sources;
		try (Stream<Path> all = Files.walk(root().resolve("tests"))) {
			sources = all.filter(path -> path.toString().endsWith("Test.java")).toList();
		}
		var missing = new ArrayList<String>();
		Matcher named = NAMED_TEST.matcher(document());
		int count = 0;
		while (named.find()) {
			count++;
			boolean found = false;
			for (Path path : sources) {
				found |= path.endsWith(named.group(1) + ".java") && Files.readString(path).contains("void " + named.group(2) + "(");
			}
			if (!found) {
				missing.add(named.group());
			}
		}
		assertEquals(List.of(), missing);
		assertTrue(count > 15, "the document names tests");
	}
}
