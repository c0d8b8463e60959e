package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.archive.internal.ArchiveService;

class SignatureTest {
	@TempDir
	Path folder;

	private boolean isArchive(byte[] bytes) throws IOException {
		return new ArchiveService().isArchive(Files.write(folder.resolve("any name"), bytes));
	}

	@Test
	void archivesAreToldByTheirBytes() throws IOException {
		Zips zip = new Zips();
		zip.add("a", Bytes.text("x"));
		assertTrue(isArchive(zip.build()), "ZIP");
		assertTrue(isArchive(new Zips().build()), "ZIP without entries");
		byte[] tar = new Tars().file("a", Bytes.text("x")).build();
		assertTrue(isArchive(tar), "tar");
		assertTrue(isArchive(Tars.gzip(tar)), "tar in gzip");
		assertTrue(isArchive(Tars.gzip(Bytes.dicom(""))), "DICOM in gzip");
	}

	@Test
	void theOldestTarsAreToldByTheChecksumAlone() throws IOException {
		byte[] header = Tars.header(Bytes.text("old"), '\0', 0, false);
		assertTrue(isArchive(header));
		header[0]++;
		assertFalse(isArchive(header), "with a wrong checksum");
	}

	@Test
	void aDicomFileIsNoArchiveWhateverItsPreambleHolds() throws IOException {
		for (String preamble : new String[] {"", "PK\3\4", "PK\5\6", "II*\0", "MM\0*", "\u001f"}) {
			assertFalse(isArchive(Bytes.dicom(preamble)), preamble);
		}
		byte[] polyglot = Bytes.dicom("a tar");
		Tars.put(polyglot, 257, "ustar\00000");
		assertFalse(isArchive(Tars.sum(polyglot)), "with a valid checksum of tar");
	}

	@Test
	void otherFilesAreNone() throws IOException {
		assertFalse(isArchive(new byte[0]), "empty");
		assertFalse(isArchive(Bytes.text("PK")), "two letters");
		assertFalse(isArchive(new byte[10_240]), "zeros, which an empty tar is too");
		assertFalse(isArchive(Bytes.random(2000)), "noise");
		assertFalse(isArchive(Tars.gzip(Bytes.text("a text"))), "gzip of a text");
		assertFalse(isArchive(new byte[] {0x1F, (byte) 0x8B, 8}), "the mark of gzip alone");
	}

	@Test
	void aNameOfGzipThatIsLongerThanAllThatIsReadIsNotFollowed() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 3});
		byte[] name = new byte[1 << 20];
		Arrays.fill(name, (byte) 'n');
		out.writeBytes(name);
		assertFalse(isArchive(out.toByteArray()));
	}

	@Test
	void whatIsNoArchiveIsRefused() {
		Refused.assertRefused(Kind.UNSUPPORTED, new Taker(folder), Bytes.random(1000));
	}

	@Test
	void dicomInGzipIsOneFileNamedAsTheArchive() throws IOException {
		Path archive = Files.write(folder.resolve("slice.dcm.GZ"), Tars.gzip(Bytes.dicom("")));
		Taker taker = new Taker(folder);
		assertEquals(new ArchiveReport(1, 600, 0, false), taker.take(archive));
		assertEquals("slice.dcm", taker.names.getFirst());
	}
}
