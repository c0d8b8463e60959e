package org.sagitta.cli.internal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Policy;
import org.sagitta.database.Statistics;

class InfoCommandTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Command info = new InfoCommand(database.access());
	private final Command policy = new PolicyCommand(database.access());

	@BeforeEach
	void fill() {
		database.statistics = new Statistics(2, 3, 4, 1000, 12_345_678, 10, 2_000, new TreeMap<>(Map.of("CT",
				new Statistics.Amount(3, 900, 12_000_000), "", new Statistics.Amount(1, 100, 345_678))), new TreeMap<>(Map.of("2026",
				new Statistics.Amount(4, 1000, 12_345_678))), new TreeMap<>(Map.of("2026-11", new Statistics.Amount(4, 1000, 12_345_678))));
		database.warnings.add("The folder is on a network");
	}

	@Test
	void sizesAreForPeople() throws Exception {
		Run run = Run.of(info);
		List<String> lines = run.out().lines().toList();
		assertEquals("Database      " + database.folder, lines.getFirst());
		assertTrue(lines.containsAll(List.of("Patients      2", "Instances     1000, 12.3 MB", "Copies        10, 2.00 KB", "Quota         none",
				"Modality  Series  Instances     Size", "(none)         1        100   346 KB", "CT             3        900  12.0 MB",
				"2026-11        4       1000  12.3 MB")), run.out());
		assertEquals("sagitta info: warning: The folder is on a network" + System.lineSeparator(), run.err());
		assertEquals(Command.OK, run.code());
	}

	@Test
	void jsonHasBytes() throws Exception {
		database.policy = new Policy(Optional.of(5L), Optional.of(Period.ofDays(30)), Optional.empty(), Optional.empty());
		Run run = Run.of(info, "--json");
		String json = run.out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(json.contains("\"bytes\": 12345678,\"ownedInstances\": 10,\"ownedBytes\": 2000,"), json);
		assertTrue(json.contains("\"CT\": {\"series\": 3,\"instances\": 900,\"bytes\": 12000000}"), json);
		assertTrue(json.endsWith("\"policy\": {\"quota\": 5,\"trashExpiry\": \"P30D\",\"studyExpiry\": null,\"backupEvery\": null},"
				+ "\"warnings\": [\"The folder is on a network\"]}"), json);
		assertEquals("", run.err());
	}

	@Test
	void onlyWhatIsNamedOfAPolicyChanges() throws Exception {
		Run.of(policy, "--quota", "500GB", "--trash-expiry", "30d");
		assertEquals(new Policy(Optional.of(500_000_000_000L), Optional.of(Period.ofDays(30)), Optional.empty(), Optional.empty()),
				database.policy);
		Run run = Run.of(policy, "--quota=none", "--backup-every", "7d");
		assertEquals(new Policy(Optional.empty(), Optional.of(Period.ofDays(30)), Optional.empty(), Optional.of(Period.ofDays(7))),
				database.policy);
		assertEquals(List.of("Quota         none", "Trash expiry  30d", "Study expiry  none", "Backup every  7d"), run.out().lines().toList());
	}

	@Test
	void whatMakesNoSenseChangesNothing() throws Exception {
		assertEquals(Command.USAGE, Run.of(policy, "--quota", "much").code());
		assertTrue(Run.of(policy, "--study-expiry", "soon").err().startsWith("--study-expiry: a span is"));
		assertEquals(Command.USAGE, Run.of(policy, "--backup-every", "0d").code());
		assertEquals(Policy.NONE, database.policy);
	}
}
