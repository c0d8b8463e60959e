package org.sagitta.ui.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Column;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.ui.internal.columns.ColumnsEdit.Problem;

/// Only what a person changed is stored, and nothing before the end.
class ColumnsEditTest {
	private final Column number = column("SeriesNumber", "Series #", 1);
	private final Column text = column("SeriesDescription", "Description", 2);
	private final Column chosen = column("SliceThickness", "Slice Thickness", 50);
	private final ColumnsEdit edit = new ColumnsEdit(List.of(chosen, text, number), List.of(Tag.SliceThickness));

	private static Column column(String field, String title, int order) {
		return new Column(Level.SERIES, field, title, true, order, Width.CONTENTS, Sort.NONE, Type.TEXT);
	}

	@Test
	void columnsAreFoundByTitleAndField() {
		assertEquals(List.of(number, text, chosen), edit.found(" "));
		assertEquals(List.of(number), edit.found("SERIES #"));
		assertEquals(List.of(text), edit.found("seriesdesc"));
	}

	@Test
	void whatWasNotChangedIsNotStored() {
		assertEquals(List.of(), edit.changed());
		edit.set(text.withTitle("What"));
		assertEquals(List.of(text.withTitle("What")), edit.changed());
	}

	@Test
	void aMoveNumbersTheColumnsAnew() {
		assertFalse(edit.move("SeriesNumber", -1));
		assertTrue(edit.move("SeriesNumber", 1));
		assertEquals(List.of(text.withOrder(1), number.withOrder(2), chosen.withOrder(3)), edit.changed());
		edit.move("SeriesNumber", -1);
		assertEquals(List.of(), edit.changed());
	}

	@Test
	void elementsComeAndGo() {
		assertEquals(Optional.empty(), edit.add("0018,0088"));
		assertEquals(Optional.of(Problem.THERE), edit.add("SpacingBetweenSlices"));
		assertEquals(Optional.of(Problem.THERE), edit.add("SeriesNumber"));
		assertEquals(Optional.of(Problem.UNKNOWN), edit.add("no such thing"));
		assertEquals(Set.of(Tag.SpacingBetweenSlices), edit.added());
		assertTrue(edit.isChosen("SliceThickness") && !edit.isChosen("SeriesNumber"));
		edit.remove("SliceThickness");
		assertEquals(Set.of(Tag.SliceThickness), edit.removed());
		assertEquals(List.of(), edit.changed());
		assertEquals(List.of(number, text), edit.found(""));
	}
}
