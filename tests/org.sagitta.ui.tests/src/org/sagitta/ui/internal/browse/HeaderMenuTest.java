package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.dicom.Level;

class HeaderMenuTest {
	private final Column a = column("A", 1, true);
	private final Column b = column("B", 2, true);
	private final Column hidden = column("H", 3, false);
	private final List<Column> all = List.of(a, b, hidden);

	@Test
	void aColumnIsInsertedLeftOfTheOneBelowTheMouse() {
		assertEquals(List.of("H 2 true", "B 3 true"), said(HeaderMenu.inserted(all, hidden, Optional.of(b))));
	}

	@Test
	void withoutOneItStandsAtTheEnd() {
		assertEquals(List.of("H 3 true"), said(HeaderMenu.inserted(all, hidden, Optional.empty())));
	}

	private static List<String> said(List<Column> columns) {
		return columns.stream().map(c -> c.field() + " " + c.order() + " " + c.visible()).toList();
	}

	private static Column column(String field, int order, boolean visible) {
		return new Column(Level.STUDY, field, field, visible, order, Column.Width.INTERACTIVE, Column.Sort.NONE, Column.Type.TEXT);
	}
}
