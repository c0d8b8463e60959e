package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.archive.ArchiveException.Kind;
import org.sagitta.testkit.Peer;

/// Archives that other programs wrote.
class PeerTest {
	@TempDir
	Path folder;
	private Path files;

	@BeforeEach
	void writeFiles() throws IOException {
		files = Files.createDirectories(folder.resolve("files/sub"));
		Files.write(files.resolve("slice.dcm"), Bytes.random(150_000));
		Files.write(files.resolve("n".repeat(90)), Bytes.dicom(""));
		Files.write(files.resolve("empty"), new byte[0]);
		files = files.getParent();
	}

	private void assertTaken(Path archive) throws IOException {
		Taker taker = new Taker(folder);
		assertEquals(new ArchiveReport(3, 150_600, 0, false), taker.take(archive));
		List<String> last = new ArrayList<>();
		taker.names.forEach(name -> last.add(name.substring(name.lastIndexOf('/') + 1)));
		assertEquals(new TreeSet<>(List.of("slice.dcm", "n".repeat(90), "empty")), new TreeSet<>(last));
		assertArrayEquals(Bytes.random(150_000), taker.contents.get(last.indexOf("slice.dcm")));
	}

	@Test
	void tarOfEveryFormat() throws IOException {
		for (String format : List.of("gnu", "pax", "ustar", "oldgnu")) {
			Path archive = folder.resolve(format + ".tar");
			Peer.run("tar", "--format=" + format, "-cf", archive, "-C", folder, "files").expectSuccess();
			assertTaken(archive);
		}
		Path archive = folder.resolve("x.tgz");
		Peer.run("tar", "-czf", archive, "-C", folder, "files").expectSuccess();
		assertTaken(archive);
	}

	@Test
	void sparseFilesAndLinksOfTarAreTold() throws IOException {
		try (var file = new java.io.RandomAccessFile(files.resolve("sparse").toFile(), "rw")) {
			file.setLength(50_000_000);
			file.write(1);
		}
		Files.createSymbolicLink(files.resolve("link"), Path.of("/etc/passwd"));
		for (String version : List.of("--format=gnu", "--sparse-version=0.0", "--sparse-version=0.1", "--sparse-version=1.0")) {
			Path archive = folder.resolve("sparse.tar");
			Peer.run("tar", "--format=pax", version, "-S", "-cf", archive, "-C", folder, "files").expectSuccess();
			Taker taker = new Taker(folder);
			assertEquals(new ArchiveReport(3, 150_600, 2, false), taker.take(archive), version);
			assertEquals(List.of(Kind.UNSUPPORTED, Kind.UNSUPPORTED), taker.kinds());
		}
	}

	@Test
	void zipWritesWhatWeRead() throws IOException {
		for (String method : List.of("deflate", "store", "bzip2")) {
			Path archive = folder.resolve(method + ".zip");
			Peer.run("zip", "-q", "-r", "-Z", method, archive, files).expectSuccess();
			assertTaken(archive);
		}
		Path zip64 = folder.resolve("zip64.zip");
		Peer.run("zip", "-q", "-r", "-fz", zip64, files).expectSuccess();
		assertTaken(zip64);
	}

	@Test
	void encryptedFilesOfZipAreTold() throws IOException {
		Path archive = folder.resolve("e.zip");
		Peer.run("zip", "-q", "-r", "-P", "secret", archive, files).expectSuccess();
		Taker taker = new Taker(folder);
		taker.take(archive);
		assertEquals(List.of(), taker.names);
		assertEquals(List.of(Kind.ENCRYPTED, Kind.ENCRYPTED, Kind.ENCRYPTED), taker.kinds());
	}

	@Test
	void pythonWritesToAStreamWithSizesBehindTheData() throws IOException {
		Path archive = folder.resolve("p.zip");
		Peer.python("""
				import sys, zipfile, pathlib
				class Pipe:
				    def __init__(self, f): self.f = f
				    def write(self, b): return self.f.write(b)
				    def flush(self): self.f.flush()
				with open(sys.argv[1], 'wb') as f, zipfile.ZipFile(Pipe(f), 'w', zipfile.ZIP_DEFLATED) as z:
				    for p in pathlib.Path(sys.argv[2]).rglob('*'):
				        if p.is_file(): z.write(p, p.name)
				""", archive, files).expectSuccess();
		assertTaken(archive);
	}
}
