package org.sagitta.ui.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.Level;
import org.sagitta.ui.parts.Shown;

class TrashTextTest {
	private static final Instant WHEN = LocalDateTime.of(2026, 3, 1, 14, 5).atZone(ZoneId.systemDefault()).toInstant();
	private static final Removal COPIES = new Removal(1, WHEN, "jane", Level.STUDY, "CT of the head", 12, 10, 740);
	private static final Removal LINKS = new Removal(2, WHEN, "joe", Level.SERIES, "Scout", 3, 0, 0);

	@Test
	void cellsSayWhenWhatHowMuchAndWho() {
		assertEquals(List.of("2026-03-01 14:05", "Study: CT of the head", "12", "10", "740 bytes", "jane"), cells(COPIES));
		assertEquals(List.of("2026-03-01 14:05", "Series: Scout", "3", "0", "", "joe"), cells(LINKS));
	}

	@Test
	void theQuestionSaysHowManyFilesAreLostForGood() {
		String question = TrashText.question(List.of(COPIES, COPIES, LINKS));
		assertTrue(question.contains("20 files"), question);
		assertTrue(question.contains(Shown.size(1480)), question);
		assertTrue(question.contains("Nothing brings them back"), question);
	}

	@Test
	void theQuestionPromisesNoFileWhereNoneIsDeleted() {
		String question = TrashText.question(List.of(LINKS));
		assertTrue(question.contains("no file is deleted"), question);
		assertFalse(question.contains("{"), question);
	}

	private static List<String> cells(Removal removal) {
		return IntStream.range(0, 6).mapToObj(i -> TrashText.cell(removal, i)).toList();
	}
}
