package org.sagitta.export.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditFilter;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.RemoteInstance;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.Uids;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.FakeContext;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SimpleJson;

/// The command, the service and a real database together.
class ExportCommandOSGiTest {
	private static final String HEAD = Uids.derive("study head");

	@TempDir
	Path folder;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command command = Services.await(Command.class, "(" + Command.NAME + "=" + ExportCommand.COMMAND + ")");
	private DicomDatabase database;
	private Path source;

	@BeforeEach
	void make() throws IOException {
		source = Files.createDirectories(folder.resolve("files"));
		database = manager.open(folder.resolve("database"));
		write("42", "Doe^Jane", "head", "Head", "axial", "Axial", 1);
		write("42", "Doe^Jane", "head", "Head", "axial", "Axial", 2);
		write("42", "Doe^Jane", "thorax", "Thorax: ../../a", "scout", "Scout", 1);
		write("43", "Roe^Äbel", "knee", "Knie", "r", "Rechts", 1);
		database.importFiles(new ImportRequest(List.of(source), Mode.LINK), ImportProgress.NONE);
	}

	@AfterEach
	void close() {
		manager.close();
	}

	private void write(String id, String name, String study, String studyText, String series, String seriesText,
			int number) throws IOException {
		var image = SyntheticImage.ct(8, 8).patient(id, name).uids(study, series, Integer.toString(number));
		image.dataSet().put(Tag.StudyDescription, studyText).put(Tag.SeriesDescription, seriesText)
				.put(Tag.InstanceNumber, Integer.toString(number))
				.put(Tag.StudyDate, "20260101").put(Tag.StudyTime, "120000").put(Tag.StudyID, "1").put(Tag.SeriesNumber, "3")
						.put(Tag.AccessionNumber, "7");
		files.write(image.file(), source.resolve(study + series + number + ".dcm"));
	}

	private FakeContext run(int expected, String... words) throws Exception {
		var context = new FakeContext(folder, words);
		assertEquals(expected, command.run(context), context.outText() + context.errText());
		return context;
	}

	private List<String> exported(String to) throws IOException {
		try (Stream<Path> found = Files.walk(folder.resolve(to))) {
			return found.filter(Files::isRegularFile).map(path -> folder.resolve(to).relativize(path).toString().replace('\\', '/')).sorted()
					.toList();
		}
	}

	@Test
	void aPatientIsExportedByItsIdAndTheFilesAreTheSame() throws Exception {
		var context = run(Command.OK, "patients", "42", "--to", "out");
		assertEquals(List.of("42-Doe^Jane/20260101-Head/3-Axial/000001.dcm", "42-Doe^Jane/20260101-Head/3-Axial/000002.dcm",
				"42-Doe^Jane/20260101-Thorax_ .._.._a/3-Scout/000001.dcm"), exported("out"));
		assertEquals(-1, Files.mismatch(source.resolve("headaxial2.dcm"), folder.resolve("out/42-Doe^Jane/20260101-Head/3-Axial/000002.dcm")));
		assertTrue(context.outText().startsWith("Exported 3 files ("), context.outText());
		assertTrue(run(Command.OK, "patients", "42", "--to", "out").outText().contains("3 files were there already"));
	}

	@Test
	void conditionsChooseAsTheyDoInLists() throws Exception {
		run(Command.OK, "studies", "--where", "StudyDescription:knie", "--to", "a");
		assertEquals(List.of("43-Roe^Äbel/20260101-Knie/3-Rechts/000001.dcm"), exported("a"));
		run(Command.OK, "series", "--study", HEAD, "--to", "b");
		assertEquals(2, exported("b").size());
		run(Command.OK, "series", "--patient", "42", "--search", "scout", "--to", "c");
		assertEquals(1, exported("c").size());
		run(Command.OK, "series", "--where", "PatientID=43", "--to", "d");
		assertEquals(1, exported("d").size());
		run(Command.OK, "patients", "--all", "--to", "e", "--pattern", "<Modality>/<SOPInstanceUID>.dcm");
		assertEquals(4, exported("e").size());
		assertTrue(exported("e").getFirst().startsWith("CT/"));
	}

	@Test
	void aSearchNamesColumnsAsItDoesInListsAndIsRefusedWhereItIsNotUnderstood() throws Exception {
		run(Command.OK, "series", "--search", "SeriesDescription:scout", "--to", "a");
		assertEquals(List.of("42-Doe^Jane/20260101-Thorax_ .._.._a/3-Scout/000001.dcm"), exported("a"));
		for (String misspelt : List.of("SeriesDescripton:scout", "SeriesNumber:>many")) {
			assertThrows(UsageException.class, () -> command.run(new FakeContext(folder, "series", "--search", misspelt, "--to", "b")), misspelt);
		}
		assertTrue(Files.notExists(folder.resolve("b")));
		assertTrue(assertThrows(UsageException.class, () -> command.run(new FakeContext(folder, "series", "--where", "Modalty=CT", "--to", "b")))
				.getMessage().endsWith("did you mean Modality?"));
	}

	@Test
	void aRowAboveThatIsNotThereIsNamedByWhatItIs() throws Exception {
		var context = run(Command.FAILED, "series", "--study", "9.9", "--to", "out");
		assertTrue(context.errText().contains("the database has no study 9.9"), context.errText());
	}

	/// Those of a series by number.
	private List<Instance> instances(String series) throws IOException {
		return database.instances(Uids.derive("series " + series));
	}

	@Test
	void singleInstancesAreExportedByTheirUidsWhetherTheyAreCopiesOrLinks() throws Exception {
		String scout = instances("thorax/scout").getFirst().sopInstanceUid();
		database.remove(Level.INSTANCE, List.of(scout));
		database.importFiles(new ImportRequest(List.of(source.resolve("thoraxscout1.dcm")), Mode.COPY), ImportProgress.NONE);
		assertTrue(instances("thorax/scout").getFirst().owned() && !instances("head/axial").getLast().owned());
		String second = instances("head/axial").getLast().sopInstanceUid();
		var context = run(Command.OK, "instances", second, scout, "--to", "out");
		assertEquals(List.of("42-Doe^Jane/20260101-Head/3-Axial/000002.dcm", "42-Doe^Jane/20260101-Thorax_ .._.._a/3-Scout/000001.dcm"),
				exported("out"));
		assertEquals(-1, Files.mismatch(source.resolve("headaxial2.dcm"), folder.resolve("out").resolve(exported("out").getFirst())));
		assertEquals(-1, Files.mismatch(source.resolve("thoraxscout1.dcm"), folder.resolve("out").resolve(exported("out").getLast())));
		assertTrue(context.outText().startsWith("Exported 2 files ("), context.outText());
		List<AuditEntry> entries = new ArrayList<>();
		database.audit().read(AuditFilter.ALL.of(Action.EXPORT), entries::add);
		assertEquals(2, entries.size());
		assertEquals(1, entries.getFirst().event().subjects().getLast().instances());
	}

	@Test
	void instancesOnMediaAreListedInTheirDicomdir() throws Exception {
		String second = instances("head/axial").getLast().sopInstanceUid();
		run(Command.OK, "instances", second, "--to", "cd", "--dicomdir");
		assertEquals(List.of("DICOMDIR", "PT000001/ST000001/SE000001/IM000001"), exported("cd"));
		assertTrue(Peer.run("dcmdump", folder.resolve("cd/DICOMDIR")).expectSuccess().out().contains(second));
	}

	@Test
	void anInstanceThatIsGoneOrUnknownOrOnAServerIsNamed() throws Exception {
		List<Instance> axial = instances("head/axial");
		Files.delete(axial.getLast().file());
		var tags = Map.of(Tag.SOPInstanceUID, "9.1", Tag.SeriesInstanceUID, axial.getFirst().seriesInstanceUid(), Tag.StudyInstanceUID, HEAD,
				Tag.PatientID, "42");
		database.remotes().add(List.of(new RemoteInstance(URI.create("dimse://server/9.1"),
				tag -> tags.containsKey(tag) ? new TagValue.Present(List.of(tags.get(tag))) : TagValue.NOT_STORED)));
		var context = run(Command.FAILED, "instances", axial.getFirst().sopInstanceUid(), axial.getLast().sopInstanceUid(), "9.1", "8.8",
				"--to", "out");
		assertEquals(1, exported("out").size());
		assertTrue(context.outText().startsWith("Exported 1 file ("), context.outText());
		for (String said : List.of("missing: " + axial.getLast().file(), "remote: Instance 9.1", "the database has no instance 8.8")) {
			assertTrue(context.errText().contains(said), said + " in " + context.errText());
		}
	}

	@Test
	void namesMayHaveWhatOnlyTheFilesKnow() throws Exception {
		run(Command.OK, "studies", HEAD, "--to", "out", "--flat", "--pattern", "<Rows>x<Columns>/<PatientName>/<number>.dcm");
		assertEquals(List.of("8x8-Doe^Jane-000001.dcm", "8x8-Doe^Jane-000002.dcm"), exported("out"));
	}

	@Test
	void eachStudyIsInTheAuditTrail() throws Exception {
		run(Command.OK, "patients", "--all", "--to", "out");
		List<AuditEntry> entries = new ArrayList<>();
		database.audit().read(AuditFilter.ALL.of(Action.EXPORT), entries::add);
		assertEquals(3, entries.size());
		assertTrue(entries.stream().anyMatch(entry -> entry.event().subjects().stream().anyMatch(subject -> subject.id().equals(HEAD))
				&& entry.event().detail().contains("out")), entries.toString());
	}

	@Test
	void whatIsMissingIsNamedAndTheExitCodeSaysIt() throws Exception {
		Files.delete(source.resolve("headaxial2.dcm"));
		var context = run(Command.FAILED, "patients", "42", "no-such", "--to", "out");
		assertTrue(context.errText().contains("missing: " + source.resolve("headaxial2.dcm")), context.errText());
		assertTrue(context.errText().contains("no patient no-such"), context.errText());
		assertEquals(2, exported("out").size());
	}

	@Test
	void jsonSaysAll() throws Exception {
		Files.delete(source.resolve("headaxial2.dcm"));
		var report = SimpleJson.object(SimpleJson.parse(run(Command.FAILED, "studies", HEAD, "--to", "out", "--json").outText()));
		assertEquals("false", report.get("complete"));
		assertEquals("MISSING", SimpleJson.object(((List<?>) report.get("notExported")).getFirst()).get("reason"));
	}

	@Test
	void aDicomdirListsTheFilesForOthersToo() throws Exception {
		run(Command.OK, "patients", "--all", "--to", "cd", "--dicomdir");
		assertEquals(List.of("DICOMDIR", "PT000001/ST000001/SE000001/IM000001", "PT000001/ST000001/SE000001/IM000002"), exported("cd")
				.subList(0, 3));
		Path directory = folder.resolve("cd/DICOMDIR");
		var listed = DicomDirectory.of(files.read(directory)).all().stream().map(record -> String.join("/", record.fileId()))
				.filter(id -> !id.isEmpty()).sorted().toList();
		assertEquals(exported("cd").stream().filter(name -> !name.equals("DICOMDIR")).toList(), listed);
		run(Command.OK, "patients", "--all", "--to", "cd", "--dicomdir");
		write("42", "Doe^Jane", "head", "Head", "axial", "Axial", 3);
		database.importFiles(new ImportRequest(List.of(source), Mode.LINK), ImportProgress.NONE);
		assertTrue(run(Command.FAILED, "patients", "--all", "--to", "cd", "--dicomdir").errText().contains("does not list 1 of the files"));
		for (String name : exported("cd")) {
			Peer.run("dcmftest", folder.resolve("cd").resolve(name)).expectSuccess();
		}
		assertTrue(Peer.run("dcmdump", directory).expectSuccess().out().contains("PT000002\\ST000001\\SE000001\\IM000001"));
	}

	@Test
	void wordsThatMakeNoSenseAreRefused() {
		for (String[] words : List.of(new String[] { "patients", "42" }, new String[] { "patients", "--to", "x" },
				new String[] { "instances", "--to", "x" }, new String[] { "instances", "--all", "--to", "x" },
				new String[] { "instances", "1", "--series", "1", "--to", "x" }, new String[] { "things", "1", "--to", "x" },
				new String[] { "patients", "42", "--all", "--to", "x" }, new String[] { "patients", "42", "--to", "x", "--pattern", "../<number>" },
				new String[] { "patients", "42", "--to", "x", "--pattern", "<Nonsense>" }, new String[] { "patients", "42", "--to", "x", "--dicomdir",
						"--flat" },
				new String[] { "patients", "--study", "1", "--to", "x" }, new String[] { "studies", "--where", "Nonsense=1", "--to", "x" },
						new String[] { })) {
			assertThrows(UsageException.class, () -> command.run(new FakeContext(folder, words)), String.join(" ", words));
		}
		assertTrue(Files.notExists(folder.resolve("x")));
	}

	@Test
	void aCancelledRunSaysSo() throws Exception {
		var context = new FakeContext(folder, "patients", "--all", "--to", "out");
		context.cancelled(() -> true);
		assertEquals(Command.CANCELLED, command.run(context));
		assertTrue(context.outText().startsWith("Cancelled: exported 0 files"), context.outText());
	}
}
