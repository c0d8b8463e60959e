package org.sagitta.ui.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;

class StatusesTest {
	@Test
	void failuresAreAnErrorAsTheWorkbenchShowsNothingLess() {
		IStatus status = Statuses.of("two stay", List.of("one: gone", "two: gone"));
		assertEquals(IStatus.ERROR, status.getSeverity());
		assertEquals("two stay", status.getMessage());
		assertEquals(List.of("one: gone", "two: gone"), List.of(status.getChildren()).stream().map(IStatus::getMessage).toList());
	}

	@Test
	void nothingThatFailedIsAGoodEnd() {
		assertTrue(Statuses.of("none stays", List.of()).isOK());
	}
}
