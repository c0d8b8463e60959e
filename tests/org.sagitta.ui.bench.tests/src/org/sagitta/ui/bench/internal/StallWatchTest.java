package org.sagitta.ui.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

class StallWatchTest {
	private static final int STALL_MS = 250;

	@Test
	void whatBlocksTheUserInterfaceIsReportedWithItsPlace() {
		try (var watch = new StallWatch(Display.getCurrent())) {
			Ui.pump(200);
			watch.during("sleeping");
			Ui.pump(50);
			Display.getCurrent().asyncExec(StallWatchTest::block);
			Ui.await("the report",
					() -> watch.stalls().stream().anyMatch(stall -> stall.during().equals("sleeping") && stall.millis() >= STALL_MS - 20));
			List<StallWatch.Stall> stalls = watch.stalls().stream().filter(stall -> stall.where().contains("StallWatchTest.block")).toList();
			assertEquals(1, stalls.size(), watch.stalls().toString());
			assertTrue(stalls.getFirst().worked() < STALL_MS / 2.0, "it slept: " + stalls);
			assertTrue(watch.longest() >= stalls.getFirst().millis());
		}
	}

	private static void block() {
		Stage.pause(STALL_MS);
	}
}
