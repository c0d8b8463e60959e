package org.sagitta.ui.internal.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Notes;
import org.sagitta.ui.internal.notes.LabelText.Completion;

class LabelTextTest {
	private static final Set<String> KNOWN = Set.of("teaching", "tumour", "study A");

	@Test
	void commasAreBetweenLabelsAndBlanksAroundThemAreNot() {
		assertEquals(Set.of("a b", "c"), LabelText.parse(" a b , ,c,"));
		assertEquals(Set.of(), LabelText.parse(" "));
		assertEquals("a, b", LabelText.of(Set.of("b", "a")));
	}

	@Test
	void tooLongALabelIsAProblem() {
		assertEquals(Optional.empty(), LabelText.problem("short, " + "x".repeat(Notes.LONGEST_LABEL)));
		assertTrue(LabelText.problem("short, " + "x".repeat(Notes.LONGEST_LABEL + 1)).orElseThrow().contains("64"));
	}

	@Test
	void completesTheLabelAtTheCursor() {
		assertEquals(List.of(new Completion("teaching", "teaching", 8), new Completion("tumour", "tumour", 6)),
				LabelText.completions("T", 1, KNOWN));
		assertEquals(List.of(new Completion("study A", "tumour, study A, x", 15)), LabelText.completions("tumour,st, x", 9, KNOWN));
	}

	@Test
	void doesNotOfferWhatIsThereAlready() {
		assertEquals(List.of(new Completion("teaching", "tumour, teaching", 16)), LabelText.completions("tumour, t", 9, KNOWN));
		assertEquals(List.of(), LabelText.completions("nobody", 6, KNOWN));
	}

	@Test
	void anEmptyFieldOffersAll() {
		assertEquals(3, LabelText.completions("", 0, KNOWN).size());
	}
}
