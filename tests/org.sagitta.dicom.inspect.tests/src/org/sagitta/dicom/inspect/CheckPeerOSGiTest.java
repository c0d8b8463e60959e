package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Dictionary;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SharedData;

/// Our verdicts against those of dciodvfy of dicom3tools: whatever we call an error, it complains of the same attribute.
class CheckPeerOSGiTest {
	private final DicomFiles files = Services.await(DicomFiles.class);

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	/// The attribute that a finding is about, as either program may call it.
	private static boolean mentions(String complaints, TagPath path) {
		int tag = path.steps().getLast().tag();
		return complaints.contains(plain(Dictionary.keyword(tag))) || complaints.contains(plain(Dictionary.element(tag)
				.map(Dictionary.Entry::name).orElse("-")))
				|| complaints.contains(plain(String.format("0x%04X,0x%04X", tag >>> 16, tag & 0xFFFF)));
	}

	/// True errors that dciodvfy does not see: a component 0123 in a UID and differing SOP Instance UIDs in some RT doses, and a
	/// value of nothing but zeros.
	private static boolean isKnown(Path path, Finding finding) {
		return path.getFileName().toString().startsWith("rtdose") && finding.path().get().toString().endsWith("SOPInstanceUID")
				|| path.endsWith("xa/00191113.dcm") && finding.message().contains("control character 0x00");
	}

	@Test
	void noErrorIsFalse() throws Exception {
		List<Path> some;
		try (Stream<Path> all = Files.walk(SharedData.dicom())) {
			Path broken = SharedData.dicom("broken");
			some = all.filter(path -> Files.isRegularFile(path) && !path.startsWith(broken)
					&& path.getFileName().toString().hashCode() % 4 == 0)
					.sorted().toList();
		}
		List<String> wrong = new ArrayList<>();
		int errors = 0;
		for (Path path : some) {
			DicomFile file;
			try {
				file = files.read(path);
			} catch (DicomException e) {
				assertEquals(DicomException.Kind.NOT_DICOM, e.kind(), () -> path + " is one of the tables that lie between the files");
				continue;
			}
			List<Finding> found = Check.of(file).stream().filter(each -> each.severity() == Finding.Severity.ERROR
					&& each.path().isPresent()).toList();
			if (!found.isEmpty()) {
				String complaints = plain(Peer.run("dciodvfy", path).out());
				errors += found.size();
				found.stream().filter(each -> !isKnown(path, each) && !mentions(complaints, each.path().get()))
						.forEach(each -> wrong.add(path + ": "
						+ each.path().get() + ": " + each.message()));
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(errors > 100, errors + " errors");
	}
}
