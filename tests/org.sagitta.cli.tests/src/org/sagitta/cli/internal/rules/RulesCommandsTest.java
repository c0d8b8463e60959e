package org.sagitta.cli.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Rules.Progress;
import org.sagitta.database.Rules.Rule;

class RulesCommandsTest {
	private final FakeDatabase database = new FakeDatabase();

	@BeforeEach
	void fill() {
		database.rules.all.add(new Rule("Counts", 1, true, true, "", "{\"a\":1}", List.of("A", "B")));
		database.rules.all.add(new Rule("Dose", 3, false, false, "", "", List.of()));
		database.rules.all.add(new Rule("Bad", 2, true, true, "java.lang.Error: x\u001B", "{}", List.of("C")));
	}

	@Test
	void rulesAreListedWithTheirStates() throws Exception {
		String out = Run.of(new RulesCommand(database.access())).out();
		assertTrue(out.lines().anyMatch(line -> line.matches("Counts +1 +on +A, B")), out);
		assertTrue(out.lines().anyMatch(line -> line.matches("Dose +off, not installed")), out);
		assertTrue(out.lines().anyMatch(line -> line.matches("Bad +2 +fails: java.lang.Error: x\uFFFD +C")), out);
		String json = Run.of(new RulesCommand(database.access()), "--json").out().replaceAll("\\s+", "");
		assertTrue(json.contains("{\"name\":\"Dose\",\"version\":3,\"enabled\":false,\"present\":false,\"failure\":\"\",\"options\":\"\",\"fields\":[]}"), json);
	}

	@Test
	void rulesAreSwitched() throws Exception {
		Run.of(new RulesDisableCommand(database.access()), "Counts", "Bad");
		Run.of(new RulesEnableCommand(database.access()), "Dose");
		assertEquals(List.of("Counts false", "Bad false", "Dose true"), database.asked.stream().filter(each -> each instanceof String).toList());
		assertThrows(DatabaseException.class, () -> Run.of(new RulesEnableCommand(database.access()), "Nobody's"));
		assertEquals(Command.USAGE, Run.of(new RulesEnableCommand(database.access())).code());
	}

	@Test
	void optionsAreShownAndSet() throws Exception {
		Command options = new RulesOptionsCommand(database.access());
		assertEquals("{\"a\":1}", Run.of(options, "Counts").out().strip());
		Run.of(options, "Counts", "{\"a\":2}");
		assertEquals("options of Counts {\"a\":2}", database.asked.getLast());
		Run.of(options, "Counts", "--default");
		assertEquals("options of Counts ", database.asked.getLast());
		assertEquals(Command.USAGE, Run.of(options, "Nobody's").code());
		assertEquals(Command.USAGE, Run.of(options, "Counts", "{}", "--default").code());
	}

	@Test
	void refreshWaitsAndCanBeStopped() throws Exception {
		database.rules.progress.addAll(List.of(new Progress(0, 2), new Progress(1, 2)));
		assertEquals(Command.OK, Run.of(new RulesRefreshCommand(database.access())).code());
		assertTrue(database.rules.progress.isEmpty());
		var asked = new AtomicBoolean();
		database.rules.progress.addAll(List.of(new Progress(0, 9), new Progress(5, 9), new Progress(6, 9)));
		Run stopped = Run.of(new RulesRefreshCommand(database.access()), () -> asked.getAndSet(true));
		assertEquals(Command.CANCELLED, stopped.code());
		assertTrue(stopped.err().contains("5 of 9"), stopped.err());
		assertEquals("cancel", database.asked.getLast());
	}
}
