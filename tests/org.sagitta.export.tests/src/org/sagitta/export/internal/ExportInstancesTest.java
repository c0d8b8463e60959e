package org.sagitta.export.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Outcome;
import org.sagitta.dicom.Level;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.NamePattern;
import org.sagitta.export.NotExported;
import org.sagitta.export.NotExported.Reason;

/// Single instances leave as their series would, and nothing else does.
class ExportInstancesTest {
	private static final String AXIAL = "42-Doe/20260101-Head/3-Axial/";

	@TempDir
	Path folder;
	private Exports exports;
	private FakeDatabase fake;

	@BeforeEach
	void make() throws IOException {
		exports = new Exports(folder);
		fake = exports.fake;
		fake.patient("p", "42", "Doe").study("s", "p", "20260101", "Head").series("r", "s", "3", "Axial", 1, 2, 12)
				.series("q", "s", "4", "Scout", 1, 1);
		fake.study("t", "p", "20260102", "Knee").series("u", "t", "1", "Sagittal", 5);
	}

	private ExportReport instances(String... uids) throws IOException {
		return exports.export(exports.request(Level.INSTANCE, uids));
	}

	@Test
	void theirNamesAreThoseThatTheyHaveInTheWholeSeries() throws IOException {
		ExportReport report = instances("u.0", "r.2", "q.1");
		assertTrue(report.complete(), report.toString());
		assertEquals(3, report.written());
		assertEquals(2, report.studies());
		var some = exports.files();
		assertEquals(Set.of(AXIAL + "000012.dcm", "42-Doe/20260101-Head/4-Scout/000002.dcm", "42-Doe/20260102-Knee/1-Sagittal/000005.dcm"),
				some.keySet(), "the second without a number of its own is the second of its series");
		ExportReport all = exports.patients("p");
		assertEquals(3, all.there());
		assertEquals(3, all.written());
		assertTrue(exports.files().entrySet().containsAll(some.entrySet()));
	}

	@Test
	void oneThatIsNamedTwiceIsOne() throws IOException {
		assertEquals(1, instances("r.0", "r.0").written());
		assertEquals(List.of(AXIAL + "000001.dcm"), exports.names());
	}

	@Test
	void aPreviewCountsThemAlone() throws IOException {
		fake.remote("r", "9.1");
		fake.remote("r", "9.2");
		var preview = exports.exporter.preview(exports.request(Level.INSTANCE, "r.1", "9.2"));
		assertEquals(1, preview.files());
		assertEquals(Files.size(fake.instances.get("r").get(1).file()), preview.bytes());
		assertEquals(1, preview.remote());
		assertEquals(AXIAL + "000002.dcm", preview.example());
	}

	@Test
	void progressIsOfThemAlone() throws IOException {
		var last = new AtomicLong();
		exports.exporter.export(exports.request(Level.INSTANCE, "r.0", "u.0"), new ExportProgress() {
			@Override
			public void progress(long done, long files, long bytes, long total) {
				assertEquals(2, files);
				last.accumulateAndGet(done == files && bytes == total ? done : 0, Math::max);
			}
		});
		assertEquals(2, last.get());
	}

	@Test
	void eachStudyIsInTheAuditTrailWithTheirNumber() throws IOException {
		Files.delete(fake.instances.get("r").getFirst().file());
		instances("r.0", "r.1", "q.0", "u.0");
		fake.audited.sort(Comparator.comparing(event -> event.subjects().getLast().id()));
		assertEquals(List.of("s", "t"), fake.audited.stream().map(event -> event.subjects().getLast().id()).toList());
		assertEquals(List.of(2, 1), fake.audited.stream().map(event -> event.subjects().getLast().instances()).toList());
		assertEquals(List.of(Outcome.MINOR_FAILURE, Outcome.SUCCESS), fake.audited.stream().map(event -> event.outcome()).toList());
	}

	@Test
	void whatIsNotThereIsNamedWithItsReason() throws IOException {
		Path gone = fake.instances.get("r").get(1).file();
		Files.delete(gone);
		fake.remote("r", "9.1");
		fake.remote("r", "9.2");
		ExportReport report = instances("r.0", "r.1", "9.2", "8.8");
		assertFalse(report.complete());
		assertEquals(1, report.written());
		assertEquals(List.of("8.8"), report.unknown());
		var reasons = report.notExported().stream().sorted(Comparator.comparing(NotExported::reason)).toList();
		assertEquals(List.of(Reason.MISSING, Reason.REMOTE), reasons.stream().map(NotExported::reason).toList());
		assertEquals(Optional.of(gone), reasons.getFirst().source());
		assertEquals("9.2", reasons.getLast().sopInstanceUid(), "the other one was not asked for");
	}

	@Test
	void oneThatOnlyAServerHasIsNeverDone() throws IOException {
		fake.series("far", "s", "9", "Far");
		fake.remote("far", "9.1");
		ExportReport report = instances("9.1");
		assertFalse(report.complete());
		assertEquals(List.of(Reason.REMOTE), report.notExported().stream().map(NotExported::reason).toList());
		assertEquals(List.of(), fake.audited);
		assertEquals(List.of(), exports.names());
	}

	@Test
	void oneThatIsRemovedMeanwhileIsUnknown() throws IOException {
		var asked = new AtomicInteger();
		fake.removed = uid -> uid.equals("r.1") && asked.incrementAndGet() > 2; // it is there when the export is measured
		ExportReport report = instances("r.0", "r.1");
		assertEquals(List.of("r.1"), report.unknown());
		assertEquals(1, report.written());
		assertFalse(report.complete());
	}

	@Test
	void oneWhoseSeriesIsNotInMemoryIsUnknown() throws IOException {
		fake.rows.remove("u");
		ExportReport report = instances("u.0", "r.0");
		assertEquals(List.of("u.0"), report.unknown());
		assertEquals(1, report.written());
	}

	@Test
	void anotherFileIsNeverWrittenOver() throws IOException {
		Path other = exports.target.resolve(AXIAL + "000012.dcm");
		Files.createDirectories(other.getParent());
		Files.writeString(other, "a letter");
		assertTrue(instances("r.2").complete());
		assertEquals("a letter", Files.readString(other));
		assertEquals(List.of(AXIAL + "000012-2.dcm", AXIAL + "000012.dcm"), exports.names());
		assertEquals(1, instances("r.2").there(), "the numbered one is found again");
	}

	@Test
	void namesByCountingBeginAtOne() throws IOException {
		exports.export(exports.request(Level.INSTANCE, "r.2", "u.0").named(NamePattern.MEDIA));
		assertEquals(List.of("PT000001/ST000001/SE000001/IM000001", "PT000001/ST000002/SE000001/IM000001"), exports.names());
	}
}
