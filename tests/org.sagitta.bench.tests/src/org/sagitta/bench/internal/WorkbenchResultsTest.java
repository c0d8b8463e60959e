package org.sagitta.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.testkit.FakeContext;

class WorkbenchResultsTest {
	@TempDir
	Path folder;

	@Test
	void linesAreToldOnceAndWhenTheyAreWhole() throws IOException {
		var context = new FakeContext(folder);
		var figures = new Figures(context.out());
		var results = new WorkbenchResults(figures, context);
		Path file = Files.writeString(folder.resolve("results"), "progress\ttyping\nfigure\tsort\ttrue\t≤ 200 ms\t12 ms\nfigure\tty");
		results.read(file);
		assertTrue(context.outText().matches("sort +12 ms \\(required: ≤ 200 ms\\) ok\\R"), context.outText());
		Files.writeString(file, "ping\tfalse\t≤ 100 ms\t120 ms\nline\tstall\t150 ms\nstack\tat a.B\n", StandardOpenOption.APPEND);
		results.read(file);
		results.read(file);
		assertEquals(4, context.outText().lines().count(), context.outText());
		assertTrue(context.outText().contains("NOT REACHED"));
		assertEquals(1, figures.missed());
		assertFalse(results.isWhole());
		Files.writeString(file, "end\n", StandardOpenOption.APPEND);
		results.read(file);
		assertTrue(results.isWhole());
	}

	@Test
	void whatBrokeOffIsSaidAndNotWhole() throws IOException {
		var context = new FakeContext(folder);
		var results = new WorkbenchResults(new Figures(context.out()), context);
		results.read(Files.writeString(folder.resolve("results"), "failed\tthere was no answer\n"));
		assertTrue(context.errText().contains("there was no answer"), context.errText());
		assertFalse(results.isWhole());
	}
}
