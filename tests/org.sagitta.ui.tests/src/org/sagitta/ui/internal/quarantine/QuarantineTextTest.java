package org.sagitta.ui.internal.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Quarantine.Held;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.testkit.FakeQuarantine;

class QuarantineTextTest {
	@Test
	void saysWhetherTheFileIsACopy() {
		assertEquals(Path.of("kept", "1.dcm").toString(), QuarantineText.cell(FakeQuarantine.held(1, true), 1));
		assertEquals(Path.of("kept", "1.dcm") + " (linked)", QuarantineText.cell(FakeQuarantine.held(1, false), 1));
	}

	@Test
	void saysWhereThereIsNoFirstAnyMore() {
		var held = new Held(1, "1.2.3", Path.of("a"), true, Path.of("b"), Optional.empty(), "why", Instant.EPOCH);
		assertEquals(Messages.quarantine_no_first, QuarantineText.cell(held, 3));
		assertEquals(Path.of("first", "1.dcm").toString(), QuarantineText.cell(FakeQuarantine.held(1, true), 3));
	}

	@Test
	void theQuestionNamesAFileOrCounts() {
		String one = QuarantineText.question(List.of(FakeQuarantine.held(1, true)));
		assertTrue(one.contains(Path.of("from", "1.dcm").toString()) && one.contains("goes to the trash"), one);
		String some = QuarantineText.question(List.of(FakeQuarantine.held(1, true), FakeQuarantine.held(2, true)));
		assertTrue(some.contains("(2)"), some);
	}
}
