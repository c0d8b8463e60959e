package org.sagitta.ui.activity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class MessagesTest {
	private static Properties read(String name) throws IOException {
		var all = new Properties();
		try (var in = Messages.class.getResourceAsStream(name)) {
			all.load(in);
		}
		return all;
	}

	private static Set<String> placeholders(Object text) {
		return Pattern.compile("\\{\\d}").matcher((String) text).results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void everyLanguageHasEveryWordWithItsPlaceholders() throws IOException {
		Properties english = read("messages.properties");
		assertEquals(Arrays.stream(Messages.class.getFields()).map(Field::getName).collect(Collectors.toSet()), english.stringPropertyNames());
		for (String language : new String[] { "de", "ja" }) {
			Properties other = read("messages_" + language + ".properties");
			assertEquals(english.keySet(), other.keySet());
			english.forEach((key, text) -> assertEquals(placeholders(text), placeholders(other.get(key)), language + ' ' + key));
			assertEquals(read("/plugin.properties").keySet(), read("/plugin_" + language + ".properties").keySet());
			assertTrue(other.values().stream().noneMatch(text -> ((String) text).isBlank()));
		}
	}
}
