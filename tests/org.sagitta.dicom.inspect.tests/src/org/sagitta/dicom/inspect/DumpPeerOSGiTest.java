package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// The columns of the dump against those of DCMTK's dcmdump.
class DumpPeerOSGiTest {
	private static final Pattern START = Pattern.compile("^ *\\((\\p{XDigit}{4},\\p{XDigit}{4})\\) (..) ");
	private static final Pattern END = Pattern.compile("# +(\\d+|u/l|-), *(\\d+) \\S[^#]*$");

	private final DicomFiles files = Services.await(DicomFiles.class);
	@TempDir
	Path folder;

	/// An element of a dump: `gggg,eeee VR length multiplicity`.
	private static List<String> columns(String dump) {
		List<String> records = new ArrayList<>();
		for (String line : dump.split("\n")) {
			if (START.matcher(line).find()) {
				records.add(line);
			} else if (!records.isEmpty() && !line.startsWith("#") && !line.isBlank()) {
				records.set(records.size() - 1, records.getLast() + "\n" + line);
			}
		}
		List<String> columns = new ArrayList<>();
		for (String each : records) {
			Matcher start = START.matcher(each);
			Matcher end = END.matcher(each);
			if (start.find() && !start.group(2).equals("na")) {
				boolean ended = end.find();
				String length = !ended || start.group(2).equals("SQ") ? "" : end.group(1);
				columns.add(start.group(1).toLowerCase() + " " + start.group(2) + " " + length + " " + (ended ? end.group(2) : "?"));
			}
		}
		return columns;
	}

	private String ours(Path path) throws IOException {
		StringBuilder out = new StringBuilder();
		new Dump(false).write(files.read(path), out);
		return out.toString();
	}

	/// Whether two elements agree, but for what is known: DCMTK shows the representation UN of known elements and its own names
	/// for some (`up` for offsets, `??` for private ones of implicit files), and OB for all encapsulated pixels.
	private static boolean agree(String ours, String theirs) {
		if (ours.equals(theirs)) {
			return true;
		}
		String[] a = ours.split(" ");
		String[] b = theirs.split(" ");
		boolean known = Set.of("UN", "??", "up").contains(b[1]) || a[1].equals("OW") && b[1].equals("OB") && a[2].equals("u/l");
		return known && a[0].equals(b[0]) && (a[2].equals(b[2]) || a[1].equals("SQ"));
	}

	private List<String> disagreements(Path path) throws IOException {
		Peer.Result peer = Peer.run("dcmdump", "-q", path);
		List<String> theirs = columns(peer.out());
		if (peer.exitCode() != 0 || theirs.isEmpty()) {
			return List.of(); // one that DCMTK refuses
		}
		List<String> ours = columns(ours(path));
		if (ours.size() != theirs.size()) {
			// DCMTK does not look into sequences that are written as UN.
			return theirs.stream().anyMatch(each -> each.contains(" UN ")) ? List.of() : List.of(path + ": " + ours.size() + " and "
					+ theirs.size());
		}
		return IntStream.range(0, ours.size()).filter(i -> !agree(ours.get(i), theirs.get(i)))
				.mapToObj(i -> path + ": " + ours.get(i) + " | " + theirs.get(i)).toList();
	}

	@Test
	void generatedFilesHaveTheSameColumns() throws Exception {
		SyntheticImage image = SyntheticImage.ct(16, 16);
		image.dataSet().putItems(0x00400275, List.of(new DataSet().put(Tag.StudyID, "a"), new DataSet())).putItems(0x00081140, List.of());
		image.dataSet().put(0x00091010, VR.LO, "ACME 1").put(0x00091001, VR.OB, new byte[] { 1, 2, 3, 4 });
		image.dataSet().put(0x00209057, 7).put(Tag.PatientComments, "x".repeat(500)).put(0x00281101, 256, 0, 16);
		Path path = folder.resolve("a.dcm");
		files.write(image.file(), path);
		assertEquals(List.of(), disagreements(path));
	}

	@Test
	void sharedFilesHaveTheSameColumns() throws Exception {
		List<Path> some;
		try (Stream<Path> all = Files.walk(SharedData.dicom())) {
			Path broken = SharedData.dicom("broken");
			some = all.filter(path -> Files.isRegularFile(path) && !path.startsWith(broken)
					&& path.getFileName().toString().hashCode() % 4 == 0)
					.sorted().toList();
		}
		List<String> wrong = new ArrayList<>();
		int compared = 0;
		for (Path path : some) {
			try {
				if (files.read(path).problems().isEmpty()) {
					wrong.addAll(disagreements(path));
					compared++;
				}
			} catch (DicomException e) {
				assertEquals(DicomException.Kind.NOT_DICOM, e.kind(), () -> path + " is one of the tables that lie between the files");
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(compared > 100, compared + " files");
	}
}
