package org.sagitta.cli.internal.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.FakeDatabase.FakeRow;
import org.sagitta.cli.internal.Run;
import org.sagitta.cli.internal.data.ListCommand;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.command.Command;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;

class RemoteCommandsTest {
	private static final String ANSWER = """
			[{"00080016": {"vr": "UI", "Value": ["1.2.840.10008.5.1.4.1.1.2"]}, "00080018": {"vr": "UI", "Value": ["1.1.1.%s"]},
			"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]}, "00100030": {"vr": "DA"},
			"0020000D": {"vr": "UI", "Value": ["1.1"]}, "0020000E": {"vr": "UI", "Value": ["1.1.1"]}, "00200013": {"vr": "IS", "Value": [7]}}]
			""";
	@TempDir
	Path temp;
	private final FakeDatabase database = new FakeDatabase();
	private final Command add = new RemoteAddCommand(database.access());
	private final Command list = new RemoteListCommand(database.access());
	private final Command forget = new RemoteForgetCommand(database.access());

	@BeforeEach
	void fill() {
		database.row(Level.PATIENT, "p1", "", Map.of("PatientID", "42"), 1);
		database.row(Level.PATIENT, "p2", "", Map.of("PatientID", "43"), 1);
		database.row(Level.PATIENT, "p3", "", Map.of("PatientID", "43"), 1);
		database.row(Level.STUDY, "1.1", "p1", Map.of("StudyInstanceUID", "1.1"), 1);
		database.rows.add(new FakeRow(Level.SERIES, "1.1.1", "1.1", Map.of("SeriesInstanceUID", "1.1.1"), Map.of(Remotes.COUNT, "1"), 3));
		database.row(Level.SERIES, "1.1.2", "1.1", Map.of("SeriesInstanceUID", "1.1.2"), 1);
	}

	private String write(String text) throws Exception {
		Path file = temp.resolve("answer.json");
		Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
		return file.toString();
	}

	@Test
	void anAnswerIsTakenUp() throws Exception {
		Run run = Run.of(add, write(ANSWER.formatted("1")), "--url-prefix", "dimse+sagitta://pacs");
		assertEquals(List.of("Added 1 remote instance, 0 known already"), run.out().lines().toList());
		RemoteInstance one = database.remotes.all.getFirst();
		assertEquals(URI.create("dimse+sagitta://pacs/1.1/1.1.1/1.1.1.1"), one.url());
		assertEquals(List.of("Doe^Jane", "7"), List.of(one.tags().text(Tag.PatientName), one.tags().text(Tag.InstanceNumber)));
		assertEquals(TagValue.EMPTY, one.tags().get(Tag.PatientBirthDate), "the server said that there is none");
		assertEquals(TagValue.NOT_STORED, one.tags().get(Tag.PatientID), "the server did not tell it");
		assertEquals(List.of("Added 0 remote instances, 1 known already"),
				Run.of(add, write(ANSWER.formatted("1")), "--url-prefix", "https://pacs/").out().lines().toList());
	}

	@Test
	void whatIsNoUidMakesNoOtherUrl() throws Exception {
		Run.of(add, write(ANSWER.formatted("../?x#y z")), "--url-prefix", "https://pacs/wado/");
		assertEquals("https://pacs/wado/1.1/1.1.1/1.1.1...%2F%3Fx%23y+z", database.remotes.all.getFirst().url().toString());
	}

	@Test
	void whatIsNoAnswerIsRefused() throws Exception {
		for (String text : List.of("", "{}", "[", "[1]", "[] []", "[{\"00100010\": 1}]",
				"[{\"00100010\": {\"vr\": \"PN\", \"Value\": [\"\u00e4\"]}}]")) {
			String file = write(text);
			assertThrows(DicomException.class, () -> Run.of(add, file, "--url-prefix", "https://pacs"), text);
		}
		for (String prefix : List.of("pacs", "", "https://pacs?x=", "https://pacs#x", "https://pa cs")) {
			assertEquals(Command.USAGE, Run.of(add, write("[]"), "--url-prefix", prefix).code(), prefix);
		}
		assertEquals(Command.USAGE, Run.of(add, "x.json").code());
		assertEquals(Command.USAGE, Run.of(add, "--url-prefix", "https://pacs").code());
		assertEquals(List.of(), database.remotes.all);
	}

	@Test
	void theyAreListed() throws Exception {
		Run.of(add, write(ANSWER.formatted("1")), "--url-prefix", "https://pacs");
		for (Run run : List.of(Run.of(list), Run.of(list, "--series", "1.1.1"))) {
			List<String> lines = run.out().lines().toList();
			assertEquals(2, lines.size());
			assertTrue(lines.getLast().contains("1.1.1.1") && lines.getLast().contains("CT Image Storage")
					&& lines.getLast().contains("https://pacs/1.1/1.1.1/1.1.1.1"), lines.getLast());
		}
		assertEquals(1, Run.of(list, "--series", "1.1.2").out().lines().count());
		assertTrue(Run.of(list, "--json").out().contains("\"URL\": \"https://pacs/1.1/1.1.1/1.1.1.1\""));
		assertThrows(NotFoundException.class, () -> Run.of(list, "--series", "9"));
		assertEquals(Command.USAGE, Run.of(list, "1.1.1").code());
		assertEquals(Command.CANCELLED, Run.of(list, () -> true).code());
	}

	@Test
	void rowsSayHowManyThereAre() throws Exception {
		String out = Run.of(new ListCommand(database.access()), "series", "--json").out();
		List<String> lines = out.lines().filter(line -> line.contains("RemoteInstances")).toList();
		assertEquals(1, lines.size(), "only where there are any");
		assertTrue(lines.getFirst().contains(": 1"), lines.getFirst());
	}

	@Test
	void theyAreForgotten() throws Exception {
		Run.of(add, write(ANSWER.formatted("1")), "--url-prefix", "https://pacs");
		assertEquals(new Run(Command.OK, "Forgot 1 remote instance" + System.lineSeparator(), ""), Run.of(forget, "patient", "42"));
		assertEquals("forget PATIENT [p1]", database.asked.getLast());
		assertEquals(Command.OK, Run.of(forget, "instance", "1.1.1.1").code());
		Run partly = Run.of(forget, "series", "1.1.1", "9");
		assertEquals("forget SERIES [1.1.1]", database.asked.getLast());
		assertEquals(List.of("sagitta remote forget: the database has no series 9"), partly.err().lines().toList());
		assertEquals(Command.FAILED, partly.code());
		assertEquals(List.of("sagitta remote forget: the database has no remote instance 1.1.1.2"),
				Run.of(forget, "instance", "1.1.1.2").err().lines().toList());
		assertEquals(Command.USAGE, Run.of(forget, "patient", "43").code(), "which of the two?");
		assertEquals(Command.USAGE, Run.of(forget, "patient").code());
	}
}
