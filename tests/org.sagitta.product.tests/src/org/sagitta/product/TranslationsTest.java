package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// Whatever the workbench says in English it says in German and Japanese too.
class TranslationsTest {
	private static final List<String> LANGUAGES = List.of("de", "ja");
	/// What is the same in another language: names, terms of the standard, and what has no words.
	private static final Set<String> SAME = Set.of("Sagitta", "VR", "SHA-256", "SOP Instance UID", "ID", "Patient", "Patient: {0}", "Name", "Name:", "&Label",
			"Version", "Bundle", "Tag", "Header", "Item {0}", "Plugins", "&Plugins", "Axial", "Sagittal", "Bytes", "import-report.csv");
	private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
	private static final Pattern MNEMONIC = Pattern.compile("&[^&\\s]");
	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
	private static final Pattern JAPANESE_MNEMONIC = Pattern.compile("\\(&[A-Z0-9]\\)");

	private static List<String> files() {
		return Tree.files("bundles/.*/(messages|plugin)\\.properties");
	}

	private static Properties properties(String file) {
		var properties = new Properties();
		try {
			properties.load(new StringReader(Tree.text(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}

	private static String translated(String file, String language) {
		return file.replaceFirst("\\.properties$", "_" + language + ".properties");
	}

	/// The strings of whose translations something does not hold.
	private static List<String> wrong(BiPredicate<String, String> holds, List<String> languages) {
		var wrong = new ArrayList<String>();
		for (String file : files()) {
			Properties english = properties(file);
			for (String language : languages) {
				properties(translated(file, language)).forEach((key, text) -> {
					String original = english.getProperty((String) key, "");
					if (!holds.test(original, (String) text)) {
						wrong.add(translated(file, language) + " " + key + ": \"" + original + "\" is \"" + text + "\"");
					}
				});
			}
		}
		return wrong;
	}

	private static List<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	private static boolean isSame(String original, String text) {
		return text.equals(original) && !SAME.contains(text) && WORD.matcher(text).find();
	}

	@Test
	void everyStringIsTranslated() {
		assertTrue(files().size() >= 4, files().toString());
		for (String file : files()) {
			Set<Object> english = new TreeSet<>(properties(file).keySet());
			for (String language : LANGUAGES) {
				String other = translated(file, language);
				assertTrue(Tree.files(Pattern.quote(other)).size() == 1, other + " is missing");
				assertEquals(english, new TreeSet<>(properties(other).keySet()), other);
			}
		}
	}

	@Test
	void noneIsACopyOfTheEnglishOne() {
		assertEquals(List.of(), wrong((original, text) -> !isSame(original, text) && !text.isBlank(), LANGUAGES));
	}

	@Test
	void allHaveTheirPlaceholders() {
		assertEquals(List.of(), wrong((original, text) -> all(PLACE, original).equals(all(PLACE, text)), LANGUAGES));
	}

	/// An apostrophe would quote what is to be filled in.
	@Test
	void placeholdersAreNotQuoted() {
		assertEquals(List.of(), wrong((_, text) -> !PLACE.matcher(text).find() || !text.contains("'"), LANGUAGES));
	}

	@Test
	void menusHaveMnemonics() {
		assertEquals(List.of(), wrong((original, text) -> all(MNEMONIC, original).size() == all(MNEMONIC, text).size(), LANGUAGES));
		assertEquals(List.of(), wrong((_, text) -> all(MNEMONIC, text).size() == all(JAPANESE_MNEMONIC, text).size(), List.of("ja")));
	}
}
