package org.sagitta.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class StartOptionsTest {
	@Test
	void takesTheFolderAfterTheOption() {
		assertEquals(Optional.of(Path.of("x").toAbsolutePath()), StartOptions.parse(List.of("-other", "-database", "x")).database());
		assertEquals(Optional.empty(), StartOptions.parse(List.of("-database")).database());
		assertEquals(Optional.empty(), StartOptions.parse(List.of()).database());
	}
}
