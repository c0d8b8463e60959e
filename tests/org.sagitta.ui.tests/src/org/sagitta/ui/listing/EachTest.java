package org.sagitta.ui.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseException;

class EachTest {
	private final List<Integer> done = new ArrayList<>();
	private final NullProgressMonitor monitor = new NullProgressMonitor();

	private Each.Done twice(int row) {
		done.add(row);
		return new Each.Done(2, List.of());
	}

	@Test
	void addsUpWhatWasDone() {
		Each.Outcome outcome = new Each<Integer>(row -> "row " + row, this::twice).run(List.of(1, 2, 3), "", monitor);
		assertEquals(new Each.Outcome(6, List.of(), false), outcome);
		assertEquals(List.of(1, 2, 3), done);
	}

	@Test
	void aFailureHasTheNameOfItsRowAndKeepsNothingFromBeingDone() {
		var each = new Each<Integer>(row -> "row " + row, row -> {
			if (row == 1) {
				throw new DatabaseException(Kind.REFUSED, "it is gone");
			}
			return row == 2 ? new Each.Done(1, List.of("one stays")) : twice(row);
		});
		assertEquals(new Each.Outcome(3, List.of("row 1: it is gone", "row 2: one stays"), false), each.run(List.of(1, 2, 3), "", monitor));
	}

	@Test
	void aClosedDatabaseEndsTheWork() {
		var each = new Each<Integer>(row -> "row " + row, row -> {
			if (row == 2) {
				throw new DatabaseException(Kind.CLOSED, "it was closed");
			}
			return twice(row);
		});
		assertEquals(new Each.Outcome(2, List.of("it was closed"), false), each.run(List.of(1, 2, 3), "", monitor));
		assertEquals(List.of(1), done);
	}

	@Test
	void isCancelledBetweenTwoRows() {
		var each = new Each<Integer>(row -> "row " + row, row -> {
			monitor.setCanceled(true);
			return twice(row);
		});
		Each.Outcome outcome = each.run(List.of(1, 2), "", monitor);
		assertTrue(outcome.cancelled());
		assertEquals(List.of(1), done);
		assertFalse(new Each<Integer>(_ -> "", this::twice).run(List.of(), "", monitor).cancelled());
	}
}
