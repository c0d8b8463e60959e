package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReport;

class ReportTextTest {
	private static final FileNote NOTE = new FileNote(Path.of("a \"b\".txt"), Outcome.NOT_DICOM, "no DICM, no data set");
	private static final FileNote BROKEN = new FileNote(Path.of("c.dcm"), Outcome.FAILED, "ends at 132");

	private static ReportText report(Map<Outcome, Long> counts, List<FileNote> notTaken, boolean cancelled) {
		return new ReportText(new ImportReport(Instant.EPOCH, Instant.EPOCH, counts, notTaken, List.of(), List.of(), cancelled));
	}

	@Test
	void saysAllOnlyWhereAllWasTaken() {
		assertTrue(report(Map.of(Outcome.TAKEN, 5L), List.of(), false).headline().contains("All was imported. Files: 5"));
		String leftOut = report(Map.of(Outcome.TAKEN, 5L, Outcome.NOT_DICOM, 1L), List.of(NOTE), false).headline();
		assertFalse(leftOut.contains("All"), leftOut);
		assertTrue(leftOut.contains("Left out, as the index takes no such files: 1"), leftOut);
		String wrong = report(Map.of(Outcome.TAKEN, 5L, Outcome.FAILED, 1L), List.of(BROKEN), false).headline();
		assertTrue(wrong.contains("left something out"), wrong);
		assertTrue(report(Map.of(Outcome.TAKEN, 5L), List.of(), true).headline().contains("cancelled"));
	}

	@Test
	void namesEachOutcomeThatOccurred() {
		String counts = report(Map.of(Outcome.TAKEN, 5L, Outcome.NOT_DICOM, 1L, Outcome.FAILED, 0L), List.of(NOTE), false).counts();
		assertEquals("Taken: 5  ·  Not DICOM: 1", counts);
		for (Outcome outcome : Outcome.values()) {
			assertFalse(ReportText.name(outcome).isBlank());
		}
	}

	@Test
	void quotesCsv() {
		String csv = ReportText.csv(report(Map.of(), List.of(NOTE), false).lines());
		assertEquals("\"Outcome\",\"File\",\"Reason\"\r\n\"Not DICOM\",\"a \"\"b\"\".txt\",\"no DICM, no data set\"\r\n", csv);
	}

	@Test
	void noCellOfTheTableIsAFormula() {
		var line = new ReportText.Line("=1+1", Path.of("-a.txt"), "@home", false);
		assertEquals("\"'=1+1\",\"'-a.txt\",\"'@home\"", ReportText.csv(List.of(line)).lines().skip(1).findFirst().orElseThrow());
	}

	@Test
	void linesAreFoundByAllWordsWherever() {
		List<ReportText.Line> lines = report(Map.of(), List.of(NOTE, BROKEN), false).lines();
		assertEquals(List.of(lines.get(1)), ReportText.matching(lines, " DAMAGED 132"));
		assertEquals(lines, ReportText.matching(lines, ""));
		assertEquals(List.of(), ReportText.matching(lines, "damaged txt"));
	}
}
