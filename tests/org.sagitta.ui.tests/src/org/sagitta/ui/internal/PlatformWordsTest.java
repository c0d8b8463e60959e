package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.jface.bindings.keys.formatting.AbstractKeyFormatter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/// The platform's own buttons and its progress view speak our languages: fragments add the words.
class PlatformWordsTest {
	private static final String JFACE = "org.eclipse.jface.messages";
	private static final String PROGRESS = "org.eclipse.ui.internal.progress.messages";

	private static String word(String bundle, Class<?> beside, Locale locale, String key) {
		return ResourceBundle.getBundle(bundle, locale, beside.getClassLoader()).getString(key);
	}

	@Test
	void buttonsAreTranslated() {
		assertEquals("Abbrechen", word(JFACE, JFaceResources.class, Locale.GERMANY, "cancel"));
		assertEquals("キャンセル", word(JFACE, JFaceResources.class, Locale.JAPAN, "cancel"));
		assertEquals("Cancel", word(JFACE, JFaceResources.class, Locale.ENGLISH, "cancel"));
		assertEquals("Strg", word(AbstractKeyFormatter.class.getName(), JFaceResources.class, Locale.GERMANY, "CTRL"));
	}

	@Test
	void progressIsTranslated() {
		assertEquals("Zurzeit läuft nichts.", word(PROGRESS, PlatformUI.class, Locale.GERMANY, "ProgressView_NoOperations"));
		assertEquals("実行中の操作はありません。", word(PROGRESS, PlatformUI.class, Locale.JAPAN, "ProgressView_NoOperations"));
	}
}
