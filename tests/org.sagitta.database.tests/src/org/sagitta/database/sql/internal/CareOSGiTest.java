package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Filter;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Policy;
import org.sagitta.database.Query;
import org.sagitta.database.Statistics;
import org.sagitta.dicom.Level;

/// Reports, statistics, policy and conditions: what a database tells and keeps about itself.
class CareOSGiTest {
	@TempDir
	Path temp;
	DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	@Test
	void reportsAreKeptWithEveryFile() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "1", 1);
		Files.writeString(fixture.files.resolve("a,\"b.txt"), "no DICOM");
		ImportReport report = fixture.link(fixture.files);
		fixture.reopen();
		var all = fixture.database.reports().all();
		assertEquals(1, all.size());
		assertEquals(2, all.getFirst().files());
		assertTrue(all.getFirst().complete());
		assertEquals(report, fixture.database.reports().read(all.getFirst().id()));
		var csv = new StringWriter();
		fixture.database.reports().csv(all.getFirst().id(), csv);
		List<String> lines = csv.toString().lines().toList();
		assertEquals("file,outcome,reason", lines.getFirst());
		assertEquals(fixture.files.resolve("1.dcm") + ",TAKEN,", lines.get(1));
		assertTrue(lines.get(2).startsWith("\"" + fixture.files + "/a,\"\"b.txt\",NOT_DICOM,"), lines.get(2));
		assertThrows(DatabaseException.class, () -> fixture.database.reports().read("../../etc/passwd"));
	}

	@Test
	void connectionsAreKeptForEachPatient() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		String patient = fixture.rows(Level.PATIENT).getFirst().key();
		fixture.database.connections().set(patient, "main PACS", Optional.of(true));
		fixture.database.connections().set(patient, "old PACS", Optional.of(false));
		fixture.database.connections().set(patient, "gone", Optional.of(true));
		fixture.database.connections().set(patient, "gone", Optional.empty());
		assertThrows(DatabaseException.class, () -> fixture.database.connections().set("nobody", "main PACS", Optional.of(true)));
		assertThrows(DatabaseException.class, () -> fixture.database.connections().set(patient, " ", Optional.of(true)));
		fixture.reopen();
		assertEquals(Map.of("main PACS", true, "old PACS", false), fixture.database.connections().of(patient));
	}

	@Test
	void loadedSeriesAreMarked() throws IOException {
		fixture.database.setLoaded("1.2", true);
		fixture.database.setLoaded("1.3", true);
		fixture.database.setLoaded("1.2", false);
		assertEquals(Set.of("1.3"), fixture.database.loadedSeries());
		fixture.reopen();
		assertEquals(Set.of(), fixture.database.loadedSeries(), "a mark of one run");
	}

	@Test
	void everythingIsCounted() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path linked = fixture.write("2.dcm", "P", "st", "se2", "2", 1);
		fixture.link(linked);
		Statistics statistics = fixture.database.statistics();
		assertEquals(2, statistics.instances());
		assertEquals(1, statistics.ownedInstances());
		assertEquals(2 * Files.size(linked), statistics.bytes());
		assertEquals(Set.of("CT"), statistics.modalities().keySet());
		assertEquals(2, statistics.modalities().get("CT").series());
		assertEquals(2, statistics.added().firstEntry().getValue().instances());
	}

	@Test
	void aQuotaWarnsAndNothingElse() throws IOException {
		fixture.database.setPolicy(new Policy(Optional.of(10L), Optional.empty(), Optional.empty(), Optional.empty()));
		ImportReport report = fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		assertEquals(1, report.count(Outcome.TAKEN));
		assertTrue(report.warnings().getFirst().reason().contains("limit"), report::toString);
	}

	@Test
	void rowsAreFoundByConditions() throws IOException {
		fixture.link(fixture.write("1.dcm", "P1", "st", "se", "1", 1), fixture.write("2.dcm", "P2", "st2", "se2", "2", 1));
		assertEquals(List.of("P1"), ids("PatientID=p1"));
		assertEquals(List.of("P1", "P2"), ids("PatientID=P?"));
		assertEquals(List.of("P2"), ids("PatientName:^p2"));
		assertEquals(List.of("P2"), ids("PatientID>=P2"));
		assertEquals(List.of("P1"), ids("PatientID<=P1"));
		assertEquals(List.of("P1", "P2"), ids("PatientComments="));
		assertEquals(List.of(), ids("PatientID=P.*"), "a value is no pattern");
		assertThrows(IllegalArgumentException.class, () -> Filter.parse("nothing"));
	}

	private List<String> ids(String condition) {
		Query query = Query.all(Level.PATIENT).where(List.of(Filter.parse(condition))).sortedBy("PatientID", false);
		return fixture.database.snapshot().find(query).rows().stream().map(row -> row.attribute("PatientID")).toList();
	}
}
