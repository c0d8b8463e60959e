package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.testkit.FileBytes.EXPLICIT;
import static org.sagitta.testkit.FileBytes.IMPLICIT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.testkit.FileBytes;
import org.sagitta.testkit.HostileFilesContract;

/// The contract, and the limits of our own reader.
class HostileFilesTest extends HostileFilesContract {
	private static final TagSet WANTED = TagSet.of(Tag.PatientID, Tag.StudyInstanceUID, Tag.Rows);
	private static final int SEQUENCE = 0x00081140;
	private final DicomFiles files = new DicomFilesComponent();
	@TempDir
	Path temporary;

	@Override
	protected DicomFiles provider() {
		return files;
	}

	@Test
	void aDeflateBombIsCutOff() throws IOException {
		Path file = temporary.resolve("bomb");
		byte[] zeros = new byte[8 << 20];
		DataSet bomb = new DataSet().put(Tag.PatientID, "42");
		for (int i = 0; i <= DicomFilesComponent.INFLATED_READ / zeros.length; i++) {
			bomb.put(0x00111000 + i, VR.OB, zeros);
		}
		files.write(new DicomFile(new DataSet(), bomb, Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN, List.of()), file);
		assertEquals("42", files.scan(file, WANTED).dataSet().text(Tag.PatientID));
		DicomFile read = files.read(file);
		assertEquals("42", read.dataSet().text(Tag.PatientID));
		assertTrue(read.problems().getFirst().reason().contains("inflates to more than"), read.problems()::toString);
	}

	@Test
	void moreElementsThanFitTheMemoryAreALimit() {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			int count = Math.min(ParseLog.MOST_ELEMENTS + 10, 4_000_000);
			byte[] bytes = new byte[count * 8 + 8];
			for (int i = 1; i <= count; i++) {
				int group = 0x11 + 2 * (i >>> 16);
				bytes[i * 8] = (byte) group;
				bytes[i * 8 + 1] = (byte) (group >>> 8);
				bytes[i * 8 + 2] = (byte) i;
				bytes[i * 8 + 3] = (byte) (i >>> 8);
			}
			bytes[0] = 8;
			bytes[2] = 0x60;
			DicomFile file = files.read(FileBytes.part10(IMPLICIT).add(bytes).in(temporary));
			assertTrue(file.dataSet().size() > 400_000);
			assertTrue(file.dataSet().size() <= ParseLog.MOST_ELEMENTS);
			assertEquals(count > ParseLog.MOST_ELEMENTS, file.problems().stream().anyMatch(problem -> problem.reason().contains("more than")));
		});
	}

	@Test
	void nothingIsAllocatedFromADeclaredLength() throws IOException {
		Path file = FileBytes.part10(EXPLICIT).explicit(SEQUENCE, "SQ", 0x7FFFFFF0L).explicit(0x00081150, "UT", 0x7FFFFFF0L).zeros(50).in(temporary);
		files.read(file);
		var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		files.read(file);
		files.scan(file, WANTED);
		long allocated = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(allocated < 100_000, allocated + " bytes");
	}
}
