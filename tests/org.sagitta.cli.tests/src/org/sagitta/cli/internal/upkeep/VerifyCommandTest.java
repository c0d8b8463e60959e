package org.sagitta.cli.internal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Integrity;

class VerifyCommandTest {
	private static final String END = System.lineSeparator();
	private static final Integrity.Finding MISSING = new Integrity.Finding(Integrity.Kind.MISSING, Path.of("/x/a\u001B.dcm"), "1.2",
			"is not there", "move the row to the trash");
	private static final Integrity.Finding CHANGED = new Integrity.Finding(Integrity.Kind.CHANGED, Path.of("/x/b.dcm"), "1.3",
			"another size", "");
	private static final Integrity.Finding AWAY = new Integrity.Finding(Integrity.Kind.OFFLINE, Path.of("/usb"), "", "is not connected", "");

	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new VerifyCommand(database.access());

	private static Integrity.Report report(Integrity.Finding... findings) {
		return new Integrity.Report(List.of(findings), 90, 3, false);
	}

	@Test
	void nothingIsWrong() throws Exception {
		database.integrity.found = report();
		assertEquals(new Run(Command.OK, "90 instances checked, 3 offline: nothing is wrong" + END, ""), Run.of(command));
		assertEquals("verify false", database.asked.getLast());
		Run.of(command, "--contents");
		assertEquals("verify true", database.asked.getLast());
	}

	@Test
	void findingsAreAFailureAndNothingIsChanged() throws Exception {
		database.integrity.found = report(MISSING, CHANGED);
		assertEquals(new Run(Command.FAILED, "missing    /x/a\uFFFD.dcm: is not there (--repair: move the row to the trash)" + END
				+ "changed    /x/b.dcm: another size" + END + "90 instances checked, 3 offline: 2 findings" + END, ""), Run.of(command));
		assertEquals("verify false", database.asked.getLast());
	}

	@Test
	void aDriveThatIsAwayIsSaidAndNoFault() throws Exception {
		database.integrity.found = report(AWAY);
		assertEquals(new Run(Command.OK, "offline    /usb: is not connected" + END + "90 instances checked, 3 offline: nothing is wrong" + END,
				""), Run.of(command, "--repair"));
		assertEquals("verify false", database.asked.getLast(), "there was nothing to repair");
	}

	@Test
	void whatARepairLeavesDecides() throws Exception {
		database.integrity.found = report(MISSING, CHANGED, AWAY);
		database.integrity.left = report(AWAY);
		Run run = Run.of(command, "--repair");
		assertEquals(Command.OK, run.code());
		assertTrue(run.out().contains("Repairing:" + END + "  /x/a\uFFFD.dcm: move the row to the trash" + END + "left: offline"), run.out());
		assertTrue(run.out().endsWith("Everything was repaired" + END), run.out());
		assertEquals("repair 3", database.asked.getLast());
		database.integrity.left = report(CHANGED);
		run = Run.of(command, "--repair");
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.out().endsWith("left: changed    /x/b.dcm: another size" + END + "1 finding left" + END), run.out());
	}

	@Test
	void whatWasCancelledIsNotRepaired() throws Exception {
		database.integrity.found = new Integrity.Report(List.of(MISSING), 5, 0, true);
		assertEquals(Command.CANCELLED, Run.of(command, "--repair").code());
		assertEquals("verify false", database.asked.getLast());
	}

	@Test
	void jsonIsOneObject() throws Exception {
		database.integrity.found = report(MISSING);
		String plain = Run.of(command, "--json").out().replaceAll("\\s*\\n\\s*", "");
		assertEquals("{\"checked\": 90,\"offline\": 3,\"cancelled\": false,\"findings\": [{\"kind\": \"MISSING\",\"file\": \"/x/a\\u001b.dcm\","
				+ "\"SOPInstanceUID\": \"1.2\",\"reason\": \"is not there\",\"repair\": \"move the row to the trash\"}]}", plain);
		String repaired = Run.of(command, "--json", "--repair").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(repaired.endsWith("}],\"left\": []}"), repaired);
	}
}
