package org.sagitta.cli.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;

class ImportCommandTest {
	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new ImportCommand(database.access());

	private void report(Map<Outcome, Long> counts, List<FileNote> notTaken, List<FileNote> failures, boolean cancelled) {
		var all = new EnumMap<Outcome, Long>(Outcome.class);
		for (Outcome outcome : Outcome.values()) {
			all.put(outcome, counts.getOrDefault(outcome, 0L));
		}
		database.importReport = new ImportReport(START, START.plusMillis(1250), all, notTaken, List.of(), failures, cancelled);
	}

	@Test
	void allTaken() throws Exception {
		report(Map.of(Outcome.TAKEN, 93L), List.of(), List.of(), false);
		Run run = Run.of(command, "some/folder", "--copy");
		assertEquals(new Run(Command.OK, "Imported: 93 taken (1.3 s) into " + database.folder + System.lineSeparator(), ""), run);
		assertEquals(new ImportRequest(List.of(Run.FOLDER.resolve("some/folder")), Mode.COPY), database.asked.getLast());
	}

	@Test
	void linkedUnlessToldToCopy() throws Exception {
		report(Map.of(), List.of(), List.of(), false);
		Run.of(command, "x");
		assertEquals(Mode.LINK, ((ImportRequest) database.asked.getLast()).mode());
	}

	@Test
	void everythingIsLookedIntoUnlessToldNotTo() throws Exception {
		report(Map.of(), List.of(), List.of(), false);
		Run.of(command, "x");
		assertEquals(EnumSet.allOf(Option.class), ((ImportRequest) database.asked.getLast()).options());
		Run.of(command, "x", "--no-links", "--no-archives");
		assertEquals(Set.of(Option.HIDDEN_FILES), ((ImportRequest) database.asked.getLast()).options());
		Run.of(command, "x", "--no-hidden");
		assertEquals(Set.of(Option.FOLLOW_LINKS, Option.ARCHIVES), ((ImportRequest) database.asked.getLast()).options());
	}

	@Test
	void otherKindsOfFilesAreNamedAndNoFailure() throws Exception {
		report(Map.of(Outcome.TAKEN, 1L, Outcome.NOT_DICOM, 1L),
				List.of(new FileNote(Path.of("/x/a.txt"), Outcome.NOT_DICOM, "no DICM mark")), List.of(), false);
		Run run = Run.of(command, "/x");
		assertEquals(Command.OK, run.code());
		assertEquals("not taken: /x/a.txt: no DICM mark" + System.lineSeparator(), run.err());
		assertTrue(run.out().startsWith("Imported: 1 taken, 1 not DICOM ("));
	}

	@Test
	void whatCannotBeTakenIsAFailure() throws Exception {
		report(Map.of(Outcome.FAILED, 1L), List.of(new FileNote(Path.of("/x/b\033.dcm"), Outcome.FAILED, "cut off at byte 7")), List.of(),
				false);
		Run run = Run.of(command, "/x");
		assertEquals(Command.FAILED, run.code());
		assertEquals("not taken: /x/b\uFFFD.dcm: cut off at byte 7" + System.lineSeparator(), run.err());
		report(Map.of(), List.of(), List.of(new FileNote(Path.of("/none"), Outcome.FAILED, "no such file")), false);
		assertEquals(Command.FAILED, Run.of(command, "/none").code());
		report(Map.of(Outcome.TAKEN, 5L), List.of(), List.of(), true);
		assertEquals(Command.CANCELLED, Run.of(command, "/x").code());
	}

	@Test
	void theReportAsJson() throws Exception {
		report(Map.of(Outcome.TAKEN, 2L, Outcome.NO_UID, 1L),
				List.of(new FileNote(Path.of("/x/c"), Outcome.NO_UID, "no Study Instance UID")), List.of(), false);
		Run run = Run.of(command, "/x", "--json");
		assertEquals(Command.FAILED, run.code());
		assertEquals("", run.err());
		String flat = run.out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(flat.contains("\"counts\": {\"TAKEN\": 2,\"ALREADY_THERE\": 0,"), flat);
		assertTrue(flat.contains("\"notTaken\": [{\"file\": \"/x/c\",\"outcome\": \"NO_UID\",\"reason\": \"no Study Instance UID\"}]"),
				flat);
		assertTrue(flat.contains("\"complete\": false,\"cancelled\": false"), flat);
	}

	@Test
	void usage() throws Exception {
		assertEquals(new Run(Command.USAGE, "", "a file or a folder is needed"), Run.of(command));
		assertEquals(Command.USAGE, Run.of(command, "x", "--copy", "--link").code());
		assertEquals(new Run(Command.USAGE, "", "unknown option --move"), Run.of(command, "x", "--move"));
		assertEquals(List.of(), database.asked);
	}

	@Test
	void aPreviewSaysWhatWouldComeOfIt() throws Exception {
		database.importPreview = new org.sagitta.database.ImportPreview(Map.of(Outcome.TAKEN, 4L, Outcome.NOT_DICOM, 1L), 1, 2, 3, 12_345, 1, 0,
				List.of(new FileNote(Path.of("/x/a.txt"), Outcome.NOT_DICOM, "no DICOM")), List.of(), false);
		Run run = Run.of(command, "x", "--preview", "--copy");
		assertEquals(Command.OK, run.code());
		assertTrue(run.out().startsWith("An import would have: 4 taken, 1 not DICOM"), run.out());
		assertTrue(run.out().contains("New: 1 patient, 2 studies, 3 series; 12.3 KB; looked into 1 archive and 0 DICOMDIRs"), run.out());
		assertTrue(run.err().contains("would not be taken: /x/a.txt: no DICOM"), run.err());
		assertTrue(Run.of(command, "x", "--preview", "--json").out().contains("\"studies\": 2"));
	}
}
