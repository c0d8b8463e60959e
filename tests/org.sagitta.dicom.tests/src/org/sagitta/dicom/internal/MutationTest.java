package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.testkit.FileBytes;

/// Thousands of damaged files, the same each time: each is read, as far as it is good, or refused with a [DicomException].
class MutationTest {
	private static final long SECONDS = 2;
	private static final TagSet WANTED = TagSet.of(Tag.PatientName, Tag.SOPInstanceUID, Tag.Rows, 0x00081140);
	private final DicomFiles files = new DicomFilesComponent();

	@Test
	void damageIsNeverWorseThanADicomException(@TempDir Path folder) throws IOException {
		List<byte[]> seeds = List.of(explicit().toArray(), implicit().toArray(), fragments().toArray());
		Random random = new Random(20260102);
		long end = System.nanoTime() + SECONDS * 1_000_000_000L;
		int round = 0;
		for (; System.nanoTime() < end; round++) {
			byte[] bytes = damaged(seeds.get(round % seeds.size()), random);
			// A new file each time: a file system may sync one that is written over.
			Path file = Files.write(folder.resolve("damaged" + round), bytes);
			try {
				exercise(file);
			} catch (DicomException _) {
				continue;
			} catch (RuntimeException | Error e) {
				fail("round " + round + " of " + seeds.size() + " seeds", e);
			} finally {
				Files.delete(file);
			}
		}
		System.out.println("Damaged files: " + round);
	}

	private void exercise(Path file) throws IOException {
		DataSet scanned = files.scan(file, WANTED).dataSet();
		DataSet read = files.read(file).dataSet();
		for (int tag : read.tags()) {
			read.decimals(tag);
			read.integer(tag);
		}
		DicomJson.write(read, new StringBuilder());
		assertEquals(scanned.contains(Tag.SOPInstanceUID), scanned.element(Tag.SOPInstanceUID).isPresent());
	}

	private static byte[] damaged(byte[] seed, Random random) {
		byte[] bytes = seed.clone();
		for (int i = 1 + random.nextInt(4); i > 0; i--) {
			int at = 132 + random.nextInt(bytes.length - 132);
			switch (random.nextInt(4)) {
				case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> bytes[at] = (byte) 0xFF;
				case 2 -> bytes[at] = (byte) random.nextInt();
				default -> System.arraycopy(seed, 132, bytes, at, Math.min(bytes.length - at, random.nextInt(seed.length - 132)));
			}
		}
		return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
	}

	private static FileBytes explicit() {
		FileBytes item = new FileBytes().explicit(0x00081155, "UI", "1.2.3").explicit(Tag.PatientName, "PN", "A^B");
		return FileBytes.part10(FileBytes.EXPLICIT).explicit(Tag.SpecificCharacterSet, "CS", "\\ISO 2022 IR 87").explicit(Tag.SOPInstanceUID, "UI", "1.2.3")
				.explicit(0x00081140, "SQ", FileBytes.UNDEFINED).item(FileBytes.ITEM, FileBytes.UNDEFINED).add(item).item(FileBytes.ITEM_END, 0)
				.item(FileBytes.ITEM, item.size()).add(item).item(FileBytes.SEQUENCE_END, 0)
				.explicit(0x00091010, "UN", FileBytes.UNDEFINED).item(FileBytes.ITEM, 16).implicit(0x00081155, "12345678").item(FileBytes.SEQUENCE_END, 0)
				.explicit(Tag.PatientName, "PN", "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B").explicit(0x00181164, "DS", "1.5\\2.5")
				.explicit(Tag.Rows, "US", 2).number(4, 2).explicit(0x00280009, "AT", 4).tag(Tag.Rows).explicit(0x00189087, "FD", 8).zeros(8)
				.explicit(Tag.PixelData, "OW", 32).zeros(32);
	}

	private static FileBytes implicit() {
		return FileBytes.part10(FileBytes.IMPLICIT).implicit(Tag.SOPInstanceUID, "1.2.3.4").item(0x00081140, 32).item(FileBytes.ITEM, 24)
				.implicit(0x00081150, "1.2.3.4.").implicit(0x00081155, "").implicit(Tag.PatientName, "A^B^C=D=E").item(Tag.Rows, 2).number(4, 2)
				.item(0x00280106, 2).number(0xFFFF, 2).item(0x00283002, 6).zeros(6).item(Tag.PixelData, 32).zeros(32);
	}

	private static FileBytes fragments() {
		return FileBytes.part10("1.2.840.10008.1.2.4.50").explicit(Tag.SOPInstanceUID, "UI", "1.2.3").explicit(Tag.PixelData, "OB", FileBytes.UNDEFINED)
				.item(FileBytes.ITEM, 4).zeros(4).item(FileBytes.ITEM, 20).zeros(20).item(FileBytes.SEQUENCE_END, 0).explicit(0xFFFCFFFC, "OB", 4).zeros(4);
	}
}
