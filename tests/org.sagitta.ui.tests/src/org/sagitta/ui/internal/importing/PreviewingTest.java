package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.internal.importing.Previewing.State;

class PreviewingTest {
	private static final ImportRequest ONE = new ImportRequest(List.of(Path.of("/one")), Mode.LINK);
	private static final ImportRequest TWO = new ImportRequest(List.of(Path.of("/two")), Mode.LINK);
	private static final FileNote NOTE = new FileNote(Path.of("/one/notes.txt"), Outcome.NOT_DICOM, "is no DICOM file");
	private static final FileNote GONE = new FileNote(Path.of("/one/folder"), Outcome.FAILED, "cannot be read");

	private final Queue<Runnable> background = new ArrayDeque<>();
	private final AtomicInteger told = new AtomicInteger();
	private final List<ImportRequest> asked = new ArrayList<>();
	private final List<ImportProgress> watching = new ArrayList<>();
	private final Previewing previewing = new Previewing(this::answer, background::add, told::incrementAndGet);
	private Runnable meanwhile = () -> { };

	private ImportPreview answer(ImportRequest request, ImportProgress progress) {
		asked.add(request);
		watching.add(progress);
		meanwhile.run();
		return preview(request.equals(ONE) ? 1 : 2, progress.cancelled());
	}

	private static ImportPreview preview(long patients, boolean cancelled) {
		return new ImportPreview(Map.of(Outcome.TAKEN, 12L, Outcome.NOT_DICOM, 1L, Outcome.FAILED, 0L), patients, 3, 4, 2_500_000, 1, 2,
				List.of(NOTE), List.of(GONE), cancelled);
	}

	@Test
	void whatIsFoundInTheBackgroundIsTold() {
		assertEquals(new State.Nothing(), previewing.state());
		previewing.ask(ONE);
		assertEquals(new State.Looking(0, 0), previewing.state());
		assertEquals(List.of(), asked, "nothing blocks who asks");
		meanwhile = () -> {
			watching.getFirst().progress(20, 7);
			assertEquals(new State.Looking(20, 7), previewing.state());
		};
		background.remove().run();
		assertEquals(new State.Found(preview(1, false)), previewing.state());
		assertEquals(3, told.get());
	}

	@Test
	void anotherQuestionStopsTheOneBefore() {
		previewing.ask(ONE);
		meanwhile = () -> {
			meanwhile = () -> { };
			previewing.ask(TWO);
			assertTrue(watching.getFirst().cancelled());
			watching.getFirst().progress(9, 9);
			assertEquals(new State.Looking(0, 0), previewing.state(), "the old one's numbers are not the new one's");
		};
		background.remove().run();
		assertEquals(new State.Looking(0, 0), previewing.state(), "what was found for the old one is not shown");
		background.remove().run();
		assertEquals(new State.Found(preview(2, false)), previewing.state());
	}

	@Test
	void oneThatIsStoppedSaysWhatItFoundUntilThen() {
		previewing.ask(ONE);
		meanwhile = previewing::stop;
		background.remove().run();
		assertEquals(new State.Found(preview(1, true)), previewing.state());
		assertTrue(PreviewText.headline(previewing.state()).startsWith("Stopped."));
		meanwhile = () -> { };
		previewing.ask(ONE);
		background.remove().run();
		assertEquals(new State.Found(preview(1, false)), previewing.state(), "and is asked again");
	}

	@Test
	void withoutAnythingToImportNobodyIsAsked() {
		previewing.ask(ONE);
		background.remove().run();
		previewing.ask(new ImportRequest(List.of(), Mode.LINK));
		assertEquals(new State.Nothing(), previewing.state());
		assertTrue(background.isEmpty());
	}

	@Test
	void itSaysWhyItCouldNotBeFoundOut() {
		var broken = new Previewing((_, _) -> {
			throw new DatabaseException(DatabaseException.Kind.CLOSED, "the database was closed");
		}, Runnable::run, told::incrementAndGet);
		broken.ask(ONE);
		assertEquals(new State.Failed("the database was closed"), broken.state());
		var worse = new Previewing((_, _) -> {
			throw new IllegalStateException("nobody thought of this");
		}, Runnable::run, told::incrementAndGet);
		assertThrows(IllegalStateException.class, () -> worse.ask(ONE), "it is logged, too");
		assertFalse(PreviewText.headline(worse.state()).contains("Looking"));
	}

	@Test
	void wordsSayAllNumbersAndTheFirstReasons() {
		var found = new State.Found(preview(1, false));
		assertEquals("New in the database: patients 1, studies 3, series 4; size of the files 2.50 MB.", PreviewText.headline(found));
		assertEquals(List.of("Taken: 12  ·  Not DICOM: 1", "Looked into: archives 1, DICOMDIRs 2."), PreviewText.counts(found).lines().toList());
		assertEquals(List.of(GONE.file(), NOTE.file()), PreviewText.lines(found).stream().map(ReportText.Line::file).toList());
		assertEquals("", PreviewText.counts(new State.Looking(1, 1)));
		assertTrue(PreviewText.headline(new State.Looking(2000, 1500)).contains("1500 of 2000"), PreviewText.headline(new State.Looking(2000, 1500)));
	}
}
