package org.sagitta.export.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.Outcome;
import org.sagitta.database.Integrity;
import org.sagitta.dicom.Level;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest.Taken;
import org.sagitta.export.NamePattern;
import org.sagitta.export.NotExported.Reason;
import org.sagitta.export.NotExported;
import org.sagitta.testkit.Peer;

/// What an export does with files.
class ExportTest {
	private static final String FIRST = "42-Doe/20260101-Head/3-Axial/000001.dcm";

	@TempDir
	Path folder;
	private Exports exports;
	private FakeDatabase fake;

	@BeforeEach
	void make() throws IOException {
		exports = new Exports(folder);
		fake = exports.fake;
		fake.patient("p", "42", "Doe").study("s", "p", "20260101", "Head").series("r", "s", "3", "Axial", 1, 2, 3);
	}

	private static List<Reason> reasons(ExportReport report) {
		return report.notExported().stream().map(NotExported::reason).toList();
	}

	@Test
	void copiesHaveTheSameBytes() throws IOException {
		byte[] large = new byte[3_000_001];
		new Random(1).nextBytes(large);
		fake.instance("r", "4", large);
		fake.instance("r", "5", new byte[0]);
		ExportReport report = exports.patients("p");
		assertTrue(report.complete(), report.toString());
		assertEquals(5, report.written());
		assertArrayEquals(large, Files.readAllBytes(exports.target.resolve("42-Doe/20260101-Head/3-Axial/000004.dcm")));
		assertEquals(5, exports.names().size(), "and nothing else is left: " + exports.names());
	}

	@Test
	void eachStudyIsInTheAuditTrail() throws IOException {
		fake.study("t", "p", "20260102", "Thorax").series("u", "t", "1", "A", 1);
		fake.study("empty", "p", "20260102", "Nothing");
		Files.delete(fake.instances.get("u").getFirst().file());
		fake.instance("u", "2", new byte[] { 1 });
		exports.patients("p");
		assertEquals(2, fake.audited.size());
		fake.audited.sort(Comparator.comparing(event -> event.subjects().getLast().id())); // small studies may end before larger ones
		var first = fake.audited.getFirst();
		assertEquals(Action.EXPORT, first.action());
		assertEquals(Outcome.SUCCESS, first.outcome());
		assertEquals(List.of("42", "s"), first.subjects().stream().map(subject -> subject.id()).toList());
		assertEquals(3, first.subjects().getLast().instances());
		assertTrue(first.detail().contains(exports.target.toString()), first.detail());
		assertEquals(Outcome.MINOR_FAILURE, fake.audited.getLast().outcome());
		assertEquals(1, fake.audited.getLast().subjects().getLast().instances());
	}

	@Test
	void anAuditTrailThatCannotBeWrittenIsAProblem() throws IOException {
		fake.auditFails = true;
		ExportReport report = exports.patients("p");
		assertEquals(3, report.written());
		assertFalse(report.complete());
		assertTrue(report.problems().getFirst().contains("audit"), report.problems().toString());
	}

	@Test
	void aSecondExportFindsAllThere() throws IOException {
		exports.patients("p");
		var modified = Files.getLastModifiedTime(exports.target.resolve(FIRST));
		ExportReport report = exports.patients("p");
		assertTrue(report.complete());
		assertEquals(3, report.there());
		assertEquals(0, report.written());
		assertEquals(modified, Files.getLastModifiedTime(exports.target.resolve(FIRST)));
		assertEquals(3, exports.names().size());
	}

	@Test
	void anotherFileIsNeverWrittenOver() throws IOException {
		Path other = exports.target.resolve(FIRST);
		Files.createDirectories(other.getParent());
		Files.writeString(other, "a letter");
		ExportReport report = exports.patients("p");
		assertTrue(report.complete());
		assertEquals("a letter", Files.readString(other));
		assertEquals(4, exports.names().size());
		assertEquals(3, exports.patients("p").there(), "the numbered one is found again");
		assertEquals(4, exports.names().size());
	}

	@Test
	void anotherFileOfTheSameSizeIsAnother() throws IOException {
		Path other = exports.target.resolve(FIRST);
		Files.createDirectories(other.getParent());
		byte[] bytes = Files.readAllBytes(fake.instances.get("r").getFirst().file());
		bytes[bytes.length - 1]++;
		Files.write(other, bytes);
		exports.patients("p");
		assertArrayEquals(bytes, Files.readAllBytes(other));
		assertEquals(4, exports.names().size());
	}

	@Test
	void aFileThatSomebodyElseWritesMeanwhileIsKept() throws IOException {
		Path other = exports.target.resolve("42-Doe/20260101-Head/4-One/000001.dcm");
		fake.series("one", "s", "4", "One", 1);
		var asked = new AtomicLong();
		ExportReport report = exports.exporter.export(exports.request(Level.SERIES, "one"), new ExportProgress() {
			@Override
			public boolean cancelled() {
				if (asked.incrementAndGet() == 2) { // the copy is being written
					try {
						Files.createDirectories(other.getParent());
						Files.writeString(other, "a letter");
					} catch (IOException e) {
						throw new AssertionError(e);
					}
				}
				return false;
			}
		});
		assertTrue(report.complete(), report.toString());
		assertEquals(1, report.written());
		assertEquals("a letter", Files.readString(other));
		assertEquals(2, exports.names().size());
	}

	@Test
	void aTakenNameCanBeRefused() throws IOException {
		Path other = exports.target.resolve(FIRST);
		Files.createDirectories(other.getParent());
		Files.writeString(other, "a letter");
		ExportReport report = exports.export(exports.request(Level.SERIES, "r").whenTaken(Taken.REFUSE));
		assertEquals(List.of(Reason.TAKEN), reasons(report));
		assertEquals(2, report.written());
		assertFalse(report.complete());
		assertEquals("a letter", Files.readString(other));
	}

	@Test
	void filesThatDifferOnlyByCaseOnTheDiskAreOne() throws IOException {
		Path other = exports.target.resolve("42-DOE/20260101-head");
		Files.createDirectories(other);
		exports.patients("p");
		assertEquals("42-DOE/20260101-head/3-Axial/000001.dcm", exports.names().getFirst());
	}

	@Test
	void symbolicLinksInTheTargetAreNotFollowed() throws IOException {
		Path outside = Files.createDirectories(folder.resolve("outside"));
		Files.createDirectories(exports.target);
		link(exports.target.resolve("42-Doe"), outside);
		ExportReport report = exports.patients("p");
		assertTrue(report.complete());
		try (var left = Files.list(outside)) {
			assertEquals(0, left.count());
		}
		assertTrue(exports.names().getFirst().startsWith("42-Doe-2/"), exports.names().toString());
	}

	@Test
	void aLinkInThePlaceOfAFileIsLeftAlone() throws IOException {
		Path outside = Files.writeString(folder.resolve("outside"), "mine");
		Path place = exports.target.resolve(FIRST);
		Files.createDirectories(place.getParent());
		link(place, outside);
		link(place.resolveSibling("000002.dcm"), folder.resolve("nowhere"));
		assertTrue(exports.patients("p").complete());
		assertEquals("mine", Files.readString(outside));
		assertTrue(Files.notExists(folder.resolve("nowhere")));
		assertEquals(3, exports.names().size());
	}

	private static void link(Path link, Path to) throws IOException {
		try {
			Files.createSymbolicLink(link, to);
		} catch (FileSystemException | UnsupportedOperationException e) {
			Peer.notAllowed("symbolic links: " + e);
		}
	}

	@Test
	void aTargetThatIsALinkItselfIsUsed() throws IOException {
		Path real = Files.createDirectories(folder.resolve("real"));
		link(exports.target, real);
		assertTrue(exports.patients("p").complete());
		assertTrue(Files.exists(real.resolve(FIRST)));
	}

	@Test
	void whatIsNotThereIsNamedWithItsReason() throws IOException {
		Path offline = folder.resolve("stick");
		Path file = fake.instances.get("r").get(0).file();
		var first = fake.instances.get("r").get(0);
		fake.instances.get("r").set(0, new org.sagitta.database.Instance(first.sopInstanceUid(), "1.2", "r", "1.2", offline.resolve("a"), false,
				4,
				first.imported(), first.tags()));
		Files.delete(fake.instances.get("r").get(1).file());
		Files.writeString(fake.instances.get("r").get(2).file(), "changed since");
		fake.roots.add(new Integrity.Root(2, offline, false, 1));
		fake.remote("r", "9.9");
		ExportReport report = exports.export(exports.request(Level.PATIENT, "p", "gone"));
		assertEquals(List.of(Reason.CHANGED, Reason.MISSING, Reason.OFFLINE, Reason.REMOTE), reasons(report).stream().sorted(
				Comparator.comparing(Enum::name)).toList());
		assertEquals(List.of("gone"), report.unknown());
		assertEquals(0, report.written());
		assertFalse(report.complete());
		assertEquals(List.of(), fake.audited, "nothing left the database");
		assertTrue(Files.exists(file));
		assertEquals(List.of(), exports.names());
		NotExported missing = report.notExported().stream().filter(each -> each.reason() == Reason.MISSING).findFirst().orElseThrow();
		assertEquals(Optional.of(fake.instances.get("r").get(1).file()), missing.source());
		assertTrue(missing.message().contains(missing.source().get().toString()), missing.message());
	}

	@Test
	void anExportThatWasCancelledGoesOnWhereItWas() throws IOException {
		int[] numbers = IntStream.rangeClosed(1, 200).toArray();
		fake.series("many", "s", "4", "Many", numbers);
		var done = new AtomicLong();
		ExportReport report = exports.exporter.export(exports.request(Level.SERIES, "many"), new ExportProgress() {
			@Override
			public boolean cancelled() {
				return done.incrementAndGet() > 60;
			}
		});
		assertTrue(report.cancelled());
		assertFalse(report.complete());
		assertEquals(200, report.written() + report.notExported().size());
		assertTrue(report.written() > 0 && report.written() < 200, report.written() + " written");
		assertEquals(report.written(), exports.names().size(), "whole files alone");
		ExportReport second = exports.export(exports.request(Level.SERIES, "many"));
		assertTrue(second.complete());
		assertEquals(report.written(), second.there());
		assertEquals(200, exports.names().size());
	}

	@Test
	void aLargeFileIsGivenUpInTheMiddle() throws IOException {
		fake.series("large", "s", "5", "Large");
		fake.instance("large", "1", new byte[5_000_000]);
		var asked = new AtomicLong();
		ExportReport report = exports.exporter.export(exports.request(Level.SERIES, "large"), new ExportProgress() {
			@Override
			public boolean cancelled() {
				return asked.incrementAndGet() > 5;
			}
		});
		assertEquals(List.of(Reason.CANCELLED), reasons(report));
		assertEquals(List.of(), exports.names());
		assertTrue(asked.get() < 10, "asked while it was copied, and no longer than needed: " + asked);
	}

	@Test
	void anInterruptEndsItAndStays() throws IOException {
		Thread.currentThread().interrupt();
		ExportReport report = exports.patients("p");
		assertTrue(Thread.interrupted());
		assertTrue(report.cancelled());
		assertEquals(3, report.written() + report.notExported().size());
	}

	@Test
	void whatACrashLeftIsClearedAway() throws IOException {
		Path left = Files.createDirectories(exports.target.resolve(".sagitta-export-dead"));
		Files.writeString(left.resolve("lock"), "");
		Files.writeString(left.resolve("7.part"), "half of a fi");
		exports.patients("p");
		assertTrue(Files.notExists(left));
		assertEquals(3, exports.names().size());
	}

	@Test
	void twoExportsAtOnceIntoOneFolderDoNotHarmEachOther() throws Exception {
		fake.series("many", "s", "4", "Many", IntStream.rangeClosed(1, 300).toArray());
		var second = Thread.ofVirtual().unstarted(() -> {
			try {
				assertTrue(exports.patients("p").complete());
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		});
		var failed = new java.util.concurrent.atomic.AtomicReference<Throwable>();
		second.setUncaughtExceptionHandler((_, e) -> failed.set(e));
		second.start();
		assertTrue(exports.patients("p").complete());
		second.join();
		assertEquals(null, failed.get());
		assertEquals(303, exports.names().size());
	}

	@Test
	void aFolderThatCannotBeWrittenIsAnError() throws IOException {
		Files.writeString(exports.target, "a file");
		assertThrows(NotDirectoryException.class, () -> exports.patients("p"));
		Files.delete(exports.target);
		Files.createDirectory(exports.target);
		if (!exports.target.toFile().setWritable(false) || Files.isWritable(exports.target)) {
			Peer.notAllowed("folders that this user must not write");
		}
		assertThrows(FileSystemException.class, () -> exports.patients("p"));
		exports.target.toFile().setWritable(true);
	}

	@Test
	void theFolderOfTheDatabaseIsNoTarget() {
		var inside = new org.sagitta.export.ExportRequest(fake.database, Level.PATIENT, List.of("p"), fake.database.folder().resolve("dicom/new"),
				NamePattern.USUAL, Taken.NUMBER, false);
		assertThrows(FileSystemException.class, () -> exports.export(inside));
		assertTrue(Files.notExists(fake.database.folder().resolve("dicom")));
	}

	@Test
	void aFileThatBeginsAsAProgramIsSaid() throws IOException {
		fake.instance("r", "4", "MZ and more".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		ExportReport report = exports.patients("p");
		assertTrue(report.complete());
		assertEquals(1, report.warnings().size());
		assertTrue(report.warnings().getFirst().contains("000004.dcm"), report.warnings().toString());
	}

	@Test
	void progressEndsWithAllFiles() throws IOException {
		var last = new AtomicLong();
		exports.exporter.export(exports.request(Level.SERIES, "r"), new ExportProgress() {
			@Override
			public void progress(long done, long files, long bytes, long total) {
				assertEquals(3, files);
				last.accumulateAndGet(done == files && bytes == total ? done : 0, Math::max);
			}
		});
		assertEquals(3, last.get());
	}
}
