package org.sagitta.cli.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TransferSyntax;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Transcoder;
import org.sagitta.dicom.inspect.Comparison;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class ConvertCommandTest {
	private static final String END = System.lineSeparator();

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final List<String> asked = new ArrayList<>();
	private final Command command = new ConvertCommand(files, new FakeTranscoder());
	private Path file;

	/// Relabels uncompressed files, uses its scratch file, refuses patients whose ID is "bad", and fails with "gone".
	private final class FakeTranscoder implements Transcoder {
		@Override
		public boolean canEncode(String transferSyntax) {
			return true;
		}

		@Override
		public DicomFile transcode(DicomFile source, Compression target, boolean allowLossy, Path scratch) throws IOException {
			asked.add(target.transferSyntax() + " " + allowLossy + " " + target.quality() + " " + target.maximalError() + " "
					+ target.ratio());
			assertFalse(Files.exists(scratch));
			Files.writeString(scratch, "frames");
			if (source.dataSet().text(Tag.PatientID).equals("bad")) {
				throw new DicomException(DicomException.Kind.UNSUPPORTED, -1, "13 bits are in the way");
			}
			if (source.dataSet().text(Tag.PatientID).equals("gone")) {
				throw new UncheckedIOException(new IOException("a table is gone"));
			}
			boolean encapsulated = TransferSyntax.of(target.transferSyntax()).encapsulated();
			return new DicomFile(source.meta(), source.dataSet(), encapsulated ? Uids.IMPLICIT_LITTLE_ENDIAN : target.transferSyntax(),
					List.of());
		}
	}

	@BeforeEach
	void write() throws Exception {
		file = folder.resolve("in").resolve("a.dcm");
		Files.createDirectories(file.getParent().resolve("sub"));
		files.write(SyntheticImage.ct(2, 2).file(), file);
	}

	private List<String> all(Path of) throws IOException {
		try (Stream<Path> found = Files.walk(of)) {
			return found.filter(Files::isRegularFile).map(each -> of.relativize(each).toString().replace('\\', '/')).sorted().toList();
		}
	}

	@Test
	void aFileIsWrittenToANewPlace() throws Exception {
		Path target = folder.resolve("out").resolve("b.dcm");
		Run run = Run.of(command, file.toString(), target.toString(), "--transfer-syntax", "implicit");
		assertEquals(new Run(Command.OK, "Wrote " + target + ": Implicit VR Little Endian" + END, ""), run);
		assertEquals(Uids.IMPLICIT_LITTLE_ENDIAN, files.read(target).transferSyntax());
		assertEquals(List.of("b.dcm"), all(folder.resolve("out")), "the scratch file is gone");
		assertEquals(List.of(Uids.IMPLICIT_LITTLE_ENDIAN + " false 90 2 10.0"), asked);
	}

	@Test
	void namesOfTransferSyntaxesAndOptions() throws Exception {
		String[][] names = { { "1.2.840.10008.1.2.4.80", Uids.JPEG_LS_LOSSLESS }, { "JPEG-LS", Uids.JPEG_LS_LOSSLESS },
				{ "jpeg2000", Uids.JPEG_2000_LOSSLESS },
				{ "RLE Lossless", Uids.RLE_LOSSLESS }, { "explicit vr little endian", Uids.EXPLICIT_LITTLE_ENDIAN },
				{ "htj2k-lossy", Uids.HTJ2K } };
		for (String[] name : names) {
			Run.of(command, file.toString(), folder.resolve("x" + asked.size()).toString(), "--transfer-syntax", name[0]);
			assertEquals(name[1] + " false 90 2 10.0", asked.getLast());
		}
		String[][] options = { { "jpeg", "--quality", "50", " true 50 2 10.0" }, { "jpeg-extended", "--quality", "50", " true 50 2 10.0" },
				{ "jpeg-ls-near", "--near", "3", " true 90 3 10.0" }, { "jpeg-2000-lossy", "--ratio", "7.5", " true 90 2 7.5" } };
		for (String[] option : options) {
			Run.of(command, file.toString(), folder.resolve("x" + asked.size()).toString(), "--transfer-syntax", option[0], "--lossy",
					option[1], option[2]);
			assertEquals(SyntaxNames.uid(option[0]).orElseThrow() + option[3], asked.getLast());
		}
	}

	@Test
	void anOptionThatMeansNothingForTheTransferSyntaxIsRefused() throws Exception {
		String[][] wrong = { { "jpeg-ls-near", "--quality=50", "JPEG-LS Lossy (Near-Lossless) Image Compression" },
				{ "jpeg", "--near=2", "JPEG Baseline (Process 1)" }, { "rle", "--ratio=5", "RLE Lossless" },
				{ "explicit", "--quality=5", "Explicit VR Little Endian" } };
		for (String[] each : wrong) {
			assertEquals(new Run(Command.USAGE, "", each[1].replaceFirst("=.*", "") + " means nothing for " + each[2]),
					Run.of(command, file.toString(), folder.resolve("o").toString(), "--transfer-syntax", each[0], each[1]));
		}
		assertEquals(new Run(Command.USAGE, "", "--lossy means nothing for RLE Lossless, which loses nothing"),
				Run.of(command, file.toString(), folder.resolve("o").toString(), "--transfer-syntax", "rle", "--lossy"));
		assertEquals(List.of(), asked);
	}

	@Test
	void aUidThatIsNoTransferSyntaxIsRefused() throws Exception {
		for (String uid : List.of("1.2.3", Uids.CT_IMAGE, "1.2.840.10008.1.2.9", "1.2.840.10008.1.20.1")) {
			Run run = Run.of(command, file.toString(), folder.resolve("o").toString(), "--transfer-syntax", uid);
			assertEquals(Command.USAGE, run.code());
			assertTrue(run.err().startsWith("there is no transfer syntax " + uid + ";"), run.err());
		}
		Run jpip = Run.of(command, file.toString(), folder.resolve("o").toString(), "--transfer-syntax", "1.2.840.10008.1.2.4.94");
		assertEquals(new Run(Command.USAGE, "", "nothing can be converted to JPIP Referenced, whose pixel data are with a server"), jpip);
		assertEquals(List.of(), asked);
	}

	@Test
	void aTransferSyntaxThatNothingWritesIsNotSaidToLoseSomething() throws Exception {
		for (String uid : List.of("1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.107", Uids.HTJ2K)) {
			Run run = Run.of(new ConvertCommand(files, Services.await(Transcoder.class)), file.toString(), folder.resolve("o").toString(),
					"--transfer-syntax", uid);
			assertEquals(Command.FAILED, run.code());
			assertTrue(run.err().contains(": No installed encoder writes pixel data in "), run.err());
		}
	}

	@Test
	void whatIsIncompleteIsNotSaidToBeDone() throws Exception {
		byte[] bytes = Files.readAllBytes(file);
		Path cut = Files.write(file.resolveSibling("cut.dcm"), Arrays.copyOf(bytes, bytes.length - 2));
		Path bare = Files.write(file.resolveSibling("bare.dcm"), Arrays.copyOfRange(bytes, 128, bytes.length));
		Path target = folder.resolve("out");
		Run one = Run.of(command, cut.toString(), target.toString(), "--transfer-syntax", "implicit");
		assertEquals(Command.FAILED, one.code());
		assertEquals("Wrote " + target + ": Implicit VR Little Endian, incomplete" + END, one.out());
		assertTrue(one.err().startsWith("sagitta convert: " + cut + ": incomplete: at byte "), one.err());
		Path odd = folder.resolve("odd");
		assertEquals(new Run(Command.OK, "Wrote " + odd + ": Implicit VR Little Endian" + END, "sagitta convert: warning: " + bare
				+ ": at byte 0: The preamble is missing" + END),
				Run.of(command, bare.toString(), odd.toString(), "--transfer-syntax", "implicit"));
		Path all = folder.resolve("all");
		Run several = Run.of(command, file.getParent().toString(), all.toString(), "--transfer-syntax", "implicit");
		assertEquals(Command.FAILED, several.code());
		assertEquals("Wrote 3 files: " + all + ", 1 of them incomplete" + END, several.out());
	}

	@Test
	void nothingToConvertIsSaid() throws Exception {
		Path empty = Files.createDirectory(folder.resolve("empty"));
		Run run = Run.of(command, empty.toString(), folder.resolve("out").toString(), "--transfer-syntax", "implicit");
		assertEquals(new Run(Command.FAILED, "Wrote nothing" + END, "sagitta convert: there is nothing to convert in " + empty + END), run);
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		Path there = Files.writeString(folder.resolve("there"), "mine");
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(command, file.toString(), there.toString(), "--transfer-syntax",
				"rle"));
		assertEquals("mine", Files.readString(there));
		assertEquals(List.of(), asked);
	}

	@Test
	void aFolderIsMirroredAndEachFailureSaid() throws Exception {
		Path bad = file.resolveSibling("bad.dcm");
		files.write(SyntheticImage.ct(2, 2).patient("bad", "X").file(), bad);
		Path gone = file.resolveSibling("gone.dcm");
		files.write(SyntheticImage.ct(2, 2).patient("gone", "X").file(), gone);
		files.write(SyntheticImage.ct(2, 2).file(), file.getParent().resolve("sub").resolve("c.dcm"));
		Files.writeString(file.resolveSibling("notes.txt"), "no DICOM at all");
		Path target = folder.resolve("out");
		Run run = Run.of(command, file.getParent().toString(), target.toString(), "--transfer-syntax", "implicit");
		assertEquals(new Run(Command.FAILED, "Wrote 2 files: " + target + "; 1 not DICOM" + END, "sagitta convert: " + bad
				+ ": 13 bits are in the way" + END + "sagitta convert: " + gone + ": a table is gone" + END), run);
		assertEquals(List.of("a.dcm", "sub/c.dcm"), all(target));
	}

	@Test
	void wordsThatMakeNoSense() throws Exception {
		String in = file.toString();
		String out = folder.resolve("o").toString();
		assertEquals(new Run(Command.USAGE, "", "a file or folder to read and one to write are needed"),
				Run.of(command, in, "--transfer-syntax", "rle"));
		assertEquals(new Run(Command.USAGE, "", "--transfer-syntax is needed"), Run.of(command, in, out));
		assertTrue(Run.of(command, in, out, "--transfer-syntax", "gif").err()
				.startsWith("there is no transfer syntax gif; it is a UID or a name of the standard, or one of implicit, "));
		assertEquals("The quality is from 1 to 100, not 101",
				Run.of(command, in, out, "--transfer-syntax", "jpeg", "--quality", "101").err());
		assertEquals("--near is a whole number from 1, not 1.5",
				Run.of(command, in, out, "--transfer-syntax", "jpeg-ls-near", "--near", "1.5").err());
		assertEquals("--ratio is a number, not much", Run.of(command, in, out, "--transfer-syntax", "jpeg-2000-lossy", "--ratio", "much")
				.err());
		assertEquals(List.of(), asked);
	}

	@Test
	void whatTagsSaysInJsonBecomesTheSameDataSetAgain() throws Exception {
		SyntheticImage image = SyntheticImage.ct(100, 100).patient("42", "");
		image.dataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Yamada^Tarou=山田^太郎")
				.put(0x00090010, VR.LO, "ME").put(0x00091001, VR.UN, new byte[] { 1, 2, 3, 4 }).put(0x00189073, VR.FD, "0.1")
				.putItems(0x00400275, List.of(new DataSet().put(Tag.StudyID, "inner"), new DataSet()));
		Path source = folder.resolve("source.dcm");
		files.write(image.file(), source);
		Run tags = Run.of(new TagsCommand(files), "--json", "--bulk", source.toString());
		Path json = Files.writeString(folder.resolve("a.JSON"), tags.out());
		for (String syntax : new String[] { "explicit", "implicit", "deflated", "big-endian" }) {
			Path target = folder.resolve(syntax + ".dcm");
			Run run = Run.of(command, json.toString(), target.toString(), "--transfer-syntax", syntax);
			assertEquals(Command.OK, run.code(), run.err());
			DicomFile back = files.read(target);
			assertEquals(SyntaxNames.uid(syntax).orElseThrow(), back.transferSyntax());
			assertEquals(List.of(), new Comparison(List.of()).of(files.read(source).dataSet(), back.dataSet()));
			assertEquals(Uids.CT_IMAGE, back.meta().text(Tag.MediaStorageSOPClassUID));
		}
		assertEquals(Command.OK, Run.of(command, Files.writeString(folder.resolve("array.json"), "[" + tags.out() + "]").toString(),
				folder.resolve("array.dcm").toString(), "--transfer-syntax", "explicit").code());
	}

	/// What is said of a document.
	private String refusal(byte[] document, String syntax) throws Exception {
		Path json = Files.write(folder.resolve("x.json"), document);
		Path target = folder.resolve("x.dcm");
		Run run = Run.of(command, json.toString(), target.toString(), "--transfer-syntax", syntax);
		assertEquals(Command.FAILED, run.code());
		assertFalse(Files.exists(target));
		String before = "sagitta convert: " + json + ": ";
		assertTrue(run.err().startsWith(before), run.err());
		return run.err().substring(before.length()).strip();
	}

	private String refusal(String document) throws Exception {
		return refusal(document.getBytes(StandardCharsets.UTF_8), "explicit");
	}

	@Test
	void jsonThatIsNoDicomFileIsRefusedWithTheReason() throws Exception {
		String sopClass = "\"00080016\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]}";
		String instance = "\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.3\"]}";
		assertEquals("The data set has no SOP Class UID (0008,0016), which a DICOM file cannot be without (PS3.10)", refusal("{}"));
		assertEquals("The data set has no SOP Instance UID (0008,0018), which a DICOM file cannot be without (PS3.10)",
				refusal("{" + sopClass + "}"));
		assertTrue(refusal("{\"00080016\":").startsWith("No correct JSON at character 13"), refusal("{\"00080016\":"));
		assertEquals("The document has several data sets, and a DICOM file is made of one", refusal("[{},{}]"));
		assertEquals("Something follows the data set in the document", refusal("{}{}"));
		assertEquals("The document is not in UTF-8, as JSON must be", refusal(new byte[] { '{', '"', (byte) 0xFF }, "explicit"));
		String pixels = "{" + sopClass + "," + instance + ",\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"AAAA\"}}";
		assertTrue(refusal(pixels.getBytes(StandardCharsets.UTF_8), "rle").startsWith("The pixel data of DICOM JSON are uncompressed"));
		Path plain = Files.writeString(folder.resolve("plain.json"), "{" + sopClass + "," + instance + "}");
		assertEquals(Command.OK, Run.of(command, plain.toString(), folder.resolve("plain.dcm").toString(), "--transfer-syntax", "rle")
				.code());
	}
}
