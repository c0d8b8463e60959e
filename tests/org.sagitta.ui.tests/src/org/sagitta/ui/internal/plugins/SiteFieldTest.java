package org.sagitta.ui.internal.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class SiteFieldTest {
	@Test
	void takesAddressesFoldersAndZips() {
		assertEquals(URI.create("https://example.org/site"), SiteField.parse("https://example.org/site").orElseThrow());
		assertEquals(Path.of("a folder").toAbsolutePath().toUri(), SiteField.parse("a folder").orElseThrow());
		assertEquals(Path.of("site.zip").toAbsolutePath().toUri(), SiteField.parse("site.zip").orElseThrow());
		assertTrue(SiteField.parse("").isEmpty());
		assertTrue(SiteField.parse("https://a b").isEmpty());
	}
}
