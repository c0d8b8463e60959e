package org.sagitta.cli.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class TagsCommandTest {
	private static final int REQUEST_ATTRIBUTES = 0x00400275;

	@TempDir
	Path folder;
	private Path file;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final Command command = new TagsCommand(files);

	@BeforeEach
	void write() throws Exception {
		file = folder.resolve("a.dcm");
		SyntheticImage image = SyntheticImage.ct(4, 4).patient("42", "Doe^Jane");
		image.dataSet().putItems(REQUEST_ATTRIBUTES, List.of(new DataSet().put(Tag.StudyID, "inner"), new DataSet()));
		files.write(image.file(), file);
	}

	@Test
	void aLineForEachElement() throws Exception {
		Run run = Run.of(command, file.toString());
		assertEquals(Command.OK, run.code(), run.err());
		List<String> lines = run.out().lines().map(line -> line.replaceAll(" +# +", " # ")).toList();
		assertEquals("# File meta information", lines.getFirst());
		assertTrue(lines.contains("# Data set, Explicit VR Little Endian"), run.out());
		assertTrue(lines.contains("(0010,0010) PN [Doe^Jane] # 8, 1 PatientName"), run.out());
		int sequence = lines.indexOf("(0040,0275) SQ (2 items) # u/l, 1 RequestAttributesSequence");
		assertEquals(List.of("  (FFFE,E000) na (item 1, 1 element) # u/l, 1 Item", "    (0020,0010) SH [inner] # 6, 1 StudyID"),
				lines.subList(sequence + 1, sequence + 3));
		assertEquals("(7FE0,0010) OW " + "0000\\".repeat(12) + "0000… # 32, 1 PixelData", lines.getLast());
		assertTrue(Run.of(command, file.toString(), "--all-values").out().contains("(7FE0,0010) OW " + "0000\\".repeat(15) + "0000 #"));
	}

	@Test
	void elementsByPath() throws Exception {
		Run run = Run.of(command, file.toString(), "--tag", "PatientID", "--tag", "RequestAttributesSequence[*].StudyID");
		assertEquals("""
				(0010,0020) LO [42]                                     #   2, 1 PatientID
				(0020,0010) SH [inner]                                  #   6, 1 RequestAttributesSequence[0].StudyID
				""", run.out());
		assertEquals(new Run(Command.FAILED, "", "sagitta tags: there is no PatientAge" + System.lineSeparator()),
				Run.of(command, file.toString(), "--tag", "PatientAge"));
		Run json = Run.of(command, file.toString(), "--json", "--tag", "RequestAttributesSequence[0]", "--tag", "PatientName", "--tag",
				"PixelData");
		assertEquals("{\"file\":\"" + file
				+ "\",\"matches\":[{\"path\":\"RequestAttributesSequence[0]\",\"tag\":\"00400275\",\"vr\":\"SQ\",\"items\":"
				+ "[{\"00200010\":{\"vr\":\"SH\",\"Value\":[\"inner\"]}}]},"
				+ "{\"path\":\"PatientName\",\"tag\":\"00100010\",\"vr\":\"PN\",\"values\":[\"Doe^Jane\"]},"
				+ "{\"path\":\"PixelData\",\"tag\":\"7FE00010\",\"vr\":\"OW\",\"bytes\":32}]}", json.out().strip());
	}

	@Test
	void elementsByText() throws Exception {
		assertEquals("(0010,0010) PN [Doe^Jane]                               #   8, 1 PatientName\n", Run.of(command, file.toString(),
				"--search", "JANE").out());
		Run nothing = Run.of(command, file.toString(), "--search", "nowhere at all");
		assertEquals(new Run(Command.OK, "", ""), nothing);
		Run two = Run.of(command, file.toString(), file.toString(), "--search", "jane");
		assertEquals(List.of("# " + file, "(0010,0010) PN [Doe^Jane]                               #   8, 1 PatientName", "# " + file,
				"(0010,0010) PN [Doe^Jane]                               #   8, 1 PatientName"), two.out().lines().toList());
	}

	@Test
	void xmlIsOneDocument() throws Exception {
		Run run = Run.of(command, file.toString(), "--xml");
		assertEquals(Command.OK, run.code(), run.err());
		assertTrue(run.out().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NativeDicomModel "), run.out());
		assertTrue(run.out().contains("<FamilyName>Doe</FamilyName>") && run.out().endsWith("</NativeDicomModel>\n"), run.out());
	}

	@Test
	void filesInFoldersAreShownUnderTheirNamesAndOthersPassedOver() throws Exception {
		Files.writeString(folder.resolve("b.txt"), "no DICOM at all");
		Run run = Run.of(command, folder.toString(), "--tag", "PatientID");
		assertEquals(new Run(Command.OK, "# " + file + System.lineSeparator()
				+ "(0010,0020) LO [42]                                     #   2, 1 PatientID\n", ""), run);
		assertEquals("[]", Run.of(command, Files.createDirectory(folder.resolve("empty")).toString(), "--json").out().strip());
	}

	@Test
	void wordsThatMakeNoSense() throws Exception {
		assertEquals(new Run(Command.USAGE, "", "a file is needed"), Run.of(command));
		assertEquals(new Run(Command.USAGE, "", "--xml goes with neither --json nor --search nor --tag"), Run.of(command, "a", "--xml",
				"--json"));
		assertEquals(new Run(Command.USAGE, "", "--xml shows one file, and 2 are given"), Run.of(command, "a", "b", "--xml"));
		assertEquals(new Run(Command.USAGE, "",
				"The path Nonsense has \"Nonsense\", which is neither a tag nor a keyword of the dictionary"),
				Run.of(command, "a", "--tag", "Nonsense"));
	}

	@Test
	void jsonIsOneObjectForAFileAndAnArrayForSeveral() throws Exception {
		Run one = Run.of(command, file.toString(), "--json");
		assertTrue(one.out().startsWith("{\"") && one.out().contains("\"00100020\":{\"vr\":\"LO\",\"Value\":[\"42\"]}"), one.out());
		Run two = Run.of(command, "--json", file.toString(), file.toString());
		assertEquals("[" + one.out().strip() + "," + one.out().strip() + "]", two.out().strip());
	}

	@Test
	void whatIsGoodIsShownAndWhatIsWrongIsSaid() throws Exception {
		Path cut = folder.resolve("cut.dcm");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(cut, Arrays.copyOf(bytes, bytes.length - 10));
		Run run = Run.of(command, cut.toString());
		assertEquals(Command.FAILED, run.code());
		assertTrue(run.out().contains("[Doe^Jane]"));
		assertTrue(run.err().startsWith("sagitta tags: " + cut + ": incomplete: at byte "), run.err());
	}

	@Test
	void anOddityOfWhichNothingIsLostIsAWarning() throws Exception {
		Path bare = folder.resolve("bare.dcm");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(bare, Arrays.copyOfRange(bytes, 128, bytes.length));
		Run run = Run.of(command, bare.toString(), "--tag", "PatientID");
		assertEquals(Command.OK, run.code());
		assertEquals("sagitta tags: warning: " + bare + ": at byte 0: The preamble is missing" + System.lineSeparator(), run.err());
	}

	@Test
	void aSymbolicLinkToAFolderIsNotFollowedAndThatIsSaid() throws Exception {
		Path link = Files.createSymbolicLink(folder.resolve("round"), folder);
		Run run = Run.of(command, folder.toString(), "--tag", "PatientID");
		assertEquals(Command.OK, run.code());
		assertEquals("sagitta tags: warning: " + link + ": is a symbolic link to a folder, and is not followed" + System.lineSeparator(),
				run.err());
	}

	@Test
	void aSymbolicLinkThatLeadsNowhereIsSaid() throws Exception {
		Path link = Files.createSymbolicLink(folder.resolve("link.dcm"), folder.resolve("gone.dcm"));
		Run run = Run.of(command, folder.toString(), "--tag", "PatientID");
		assertEquals(Command.FAILED, run.code());
		assertEquals("sagitta tags: " + link + ": the symbolic link leads nowhere" + System.lineSeparator(), run.err());
		assertTrue(run.out().contains("[42]"), run.out());
	}

	@Test
	void aFileThatIsMissingDoesNotStopTheOthers() throws Exception {
		Path missing = folder.resolve("none.dcm");
		Run run = Run.of(command, missing.toString(), file.toString());
		assertEquals(Command.FAILED, run.code());
		assertEquals("sagitta tags: " + missing + ": no such file or folder" + System.lineSeparator(), run.err());
		assertTrue(run.out().contains("# " + file) && run.out().contains("[Doe^Jane]"));
		Path text = Files.writeString(folder.resolve("a.txt"), "no DICOM at all");
		Run other = Run.of(command, text.toString());
		assertEquals(Command.FAILED, other.code());
		assertTrue(other.err().startsWith("sagitta tags: " + text + ": "), other.err());
	}

	@Test
	void sampleDataIsWrittenOnce() throws Exception {
		var sample = new SampleCommand(files);
		Run first = Run.of(sample, folder.resolve("s").toString());
		assertEquals(Command.OK, first.code());
		assertTrue(first.out().matches("Wrote \\d+ files: .*\\R"), first.out());
		assertTrue(Run.of(sample, folder.resolve("s").toString()).out().startsWith("All files are there already: "));
		assertEquals(Command.USAGE, Run.of(sample).code());
	}

	/// A file that has a text above 16 KB, which stays in it.
	private Path gone() throws Exception {
		Path gone = folder.resolve("gone.dcm");
		SyntheticImage image = SyntheticImage.ct(2, 2);
		image.dataSet().put(Tag.PatientComments, "x".repeat(20_000));
		files.write(image.file(), gone);
		return gone;
	}

	@Test
	void aFileThatFailsOnTheWayDoesNotStopTheOthers() throws Exception {
		Command vanishing = new TagsCommand(new VanishingFiles(files));
		String one = Run.of(command, file.toString(), "--json").out().strip();
		String[][] ways = { { "--json" }, { "--json", "--bulk" }, { "--json", "--tag", "PatientComments", "--tag", "PatientID" }, {},
				{ "--tag", "PatientComments", "--tag", "PatientID" }, { "--search", "42" } };
		for (String[] way : ways) {
			Path gone = gone();
			List<String> words = new ArrayList<>(List.of(file.toString(), gone.toString(), file.toString()));
			words.addAll(List.of(way));
			Run run = Run.of(vanishing, words.toArray(String[]::new));
			assertEquals(Command.FAILED, run.code());
			assertTrue(run.err().startsWith("sagitta tags: " + gone + ": "), run.err());
			assertEquals(2, run.out().split("\\[42\\]|\\[\"42\"\\]", -1).length - 1, run.out());
			if (way.length == 1) {
				assertEquals("[" + one + "," + one + "]", run.out().strip());
			}
			Files.delete(gone);
		}
	}

	@Test
	void bulkValuesAreShownWhenAskedFor() throws Exception {
		assertFalse(Run.of(command, file.toString(), "--json").out().contains("7FE00010"));
		String json = Run.of(command, file.toString(), "--json", "--bulk").out();
		assertTrue(json.contains("\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"" + "A".repeat(43) + "=\"}"), json);
		Run refused = new Run(Command.USAGE, "", "--bulk goes with --json, and with neither --search nor --tag");
		assertEquals(refused, Run.of(command, file.toString(), "--bulk"));
		assertEquals(refused, Run.of(command, file.toString(), "--bulk", "--json", "--search", "x"));
	}
}
