package org.sagitta.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReports.Summary;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.importing.Reports.Shown;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeReports.Kept;
import org.sagitta.ui.testkit.FakeReports;

class ReportsTest {
	private final Browsing browse = new Browsing();
	private final FakeDatabase database = new FakeDatabase();
	private final Queue<Runnable> background = new ArrayDeque<>();
	private final Reports reports = new Reports(browse, background::add, () -> { });
	private final ImportReport old = FakeReports.report(10);
	private final ImportReport newer = FakeReports.report(20);

	@BeforeEach
	void twoReportsAreKept() {
		database.reports.kept.addAll(List.of(new Kept("2", newer), new Kept("1", old)));
		browse.opened(database);
		reports.refresh();
		work();
	}

	private void work() {
		while (!background.isEmpty()) {
			background.remove().run();
		}
	}

	private Optional<Shown> shown() {
		return reports.state().shown();
	}

	@Test
	void theNewestIsShownUntilAnotherIsChosen() {
		assertEquals(List.of("2", "1"), reports.state().all().stream().map(Summary::id).toList());
		assertEquals(Optional.of(new Shown("2", newer)), shown());
		reports.choose("1");
		work();
		assertEquals(Optional.of(new Shown("1", old)), shown());
		reports.refresh();
		work();
		assertEquals(Optional.of(new Shown("1", old)), shown(), "reading the list anew does not choose");
	}

	@Test
	void anImportThatRunsOrWasBrokenOffHasNoReportToShow() {
		database.reports.kept.addFirst(new Kept("3", null));
		browse.opened(new FakeDatabase());
		reports.refresh();
		work();
		assertEquals(Reports.State.NOTHING, reports.state());
		browse.opened(database);
		reports.refresh();
		work();
		assertEquals(Optional.of(new Shown("2", newer)), shown());
		reports.choose("3");
		work();
		assertEquals(Messages.report_broken_off, reports.state().failure());
		assertEquals("3", reports.state().chosen());
		reports.choose("1");
		work();
		assertEquals("", reports.state().failure());
		assertEquals(Optional.of(new Shown("1", old)), shown());
	}

	@Test
	void theReportOfAnImportThatEndsIsShownAtOnceAndThenFoundAmongTheOthers() {
		reports.choose("1");
		work();
		ImportReport ended = FakeReports.report(30);
		reports.ended(ended);
		assertEquals(Optional.of(new Shown("", ended)), shown());
		database.reports.kept.addFirst(new Kept("3", ended));
		work();
		assertEquals(Optional.of(new Shown("3", ended)), shown());
	}

	@Test
	void whatCannotBeReadIsSaid() {
		database.reports.broken = new DatabaseException(DatabaseException.Kind.FAILED, "the disk is gone");
		reports.refresh();
		work();
		assertEquals(NLS.bind(Messages.report_unreadable, "the disk is gone"), reports.state().failure());
	}
}
