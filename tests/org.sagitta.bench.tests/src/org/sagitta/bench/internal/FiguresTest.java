package org.sagitta.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FiguresTest {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final Figures figures = new Figures(new PrintStream(bytes, true, StandardCharsets.UTF_8));

	@Test
	void whatIsRequiredStandsBesideTheFigureAndMissesAreCounted() {
		figures.figure("rate", true, "≥ 5", "%d", 7);
		figures.figure("time", false, "≤ 5", "%.1f ms", 7.25);
		String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n");
		assertTrue(lines[0].matches("rate +7 \\(required: ≥ 5\\) ok"), lines[0]);
		assertTrue(lines[1].matches("time +7\\.3 ms \\(required: ≤ 5\\) NOT REACHED"), lines[1]);
		assertEquals(1, figures.missed());
	}

	@Test
	void aQuantileIsTheValueThatThePartDoesNotExceed() {
		double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
		assertEquals(95, Figures.quantile(hundred, 0.95));
		assertEquals(50, Figures.median(hundred));
		assertEquals(100, Figures.quantile(hundred, 1));
		assertEquals(3, Figures.quantile(new double[] { 3 }, 0.95));
	}
}
