package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditFilter;
import org.sagitta.database.Column;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.Policy;
import org.sagitta.database.RebuildReport;
import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;

/// A lost index is made anew from the files and the journal, and nothing that a person entered is lost.
class RebuildOSGiTest {
	@TempDir
	Path temp;
	private DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	@Test
	void everythingIsThereAgain() throws IOException {
		fixture.write("a/1.dcm", "P", "st", "se", "1", 1);
		fixture.write("a/2.dcm", "P", "st", "se", "2", 2);
		fixture.write("b/3.dcm", "Q", "st2", "se2", "3", 3);
		fixture.write("c/4.dcm", "R", "st3", "se3", "4", 4);
		fixture.write("c/5.dcm", "S", "st4", "se4", "5", 5);
		fixture.copy(fixture.files.resolve("a"));
		fixture.link(fixture.files.resolve("b"));
		fixture.copy(fixture.files.resolve("c"));
		fixture.copy(fixture.write("d/1.dcm", "P", "st", "se", "1", 9));
		fixture.database.notes().setNote(Level.STUDY, Uids.derive("study st"), "look again");
		fixture.database.notes().label(Level.STUDY, Set.of(Uids.derive("study st")), Set.of("a", "b"), Set.of());
		fixture.database.identities().merge(patient("Q"), patient("P"));
		var undone = fixture.database.identities().rename(patient("P"), Map.of("PatientID", "X"));
		fixture.database.identities().undo(undone.id());
		Column column = fixture.database.columns().all(Level.STUDY).getFirst();
		fixture.database.columns().set(column.withTitle("Mine"));
		fixture.database.remove(Level.STUDY, Set.of(Uids.derive("study st3")));
		long restored = fixture.database.remove(Level.STUDY, Set.of(Uids.derive("study st4"))).removals().getFirst();
		fixture.database.trash().restore(List.of(restored));
		fixture.database.setPolicy(new Policy(Optional.of(5L << 30), Optional.of(Period.ofDays(30)), Optional.empty(), Optional.empty()));
		List<String> before = fixture.everything();
		List<Removal> removals = fixture.database.trash().removals();
		fixture.manager.close();
		fixture.deleteTree(fixture.folder.resolve("index"));
		RebuildReport report = fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		assertEquals(List.of(), report.lost());
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
		assertEquals(removals, fixture.database.trash().removals());
		assertEquals(1, fixture.database.quarantine().held().size());
		assertEquals("Mine", fixture.database.columns().all(Level.STUDY).getFirst().title());
		assertEquals(Optional.of(Period.ofDays(30)), fixture.database.policy().trashExpiry());
		assertEquals(2, fixture.database.identities().changes().size());
		fixture.database.trash().restore(List.of(removals.getFirst().id()));
		assertEquals(5, fixture.instances().size());
		assertEquals(List.of(), fixture.database.integrity().verify(true, ImportProgress.NONE).findings());
	}

	private String patient(String id) {
		return fixture.rows(Level.PATIENT).stream().filter(row -> row.attribute("PatientID").equals(id)).findFirst().orElseThrow().key();
	}

	@Test
	void anOpenDatabaseIsRebuiltInPlaceAndTheOldIndexIsKept() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<String> before = fixture.everything();
		RebuildReport report = fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.current().orElseThrow();
		assertEquals(before, fixture.everything());
		assertTrue(Files.isDirectory(report.old().orElseThrow()));
		var actions = new ArrayList<Action>();
		fixture.database.audit().read(AuditFilter.ALL.of(Action.REBUILT), entry -> actions.add(entry.event().action()));
		assertEquals(List.of(Action.REBUILT), actions);
	}

	@Test
	void filesThatWereWrittenAnewStay() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.copy(fixture.write("2.dcm", "P", "st", "se", "2", 2));
		String patient = fixture.rows(Level.PATIENT).getFirst().key();
		fixture.database.identities().rename(patient, Map.of("PatientName", "Right^Name"));
		fixture.database.identities().writeFiles(patient, ImportProgress.NONE);
		List<String> files = fixture.instances().stream().map(each -> each.file() + " " + each.tags().text(Tag.PatientName)).toList();
		RebuildReport report = fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.current().orElseThrow();
		assertEquals(List.of(), report.lost());
		assertEquals(files, fixture.instances().stream().map(each -> each.file() + " " + each.tags().text(Tag.PatientName)).toList());
		assertEquals(List.of(), fixture.database.quarantine().held());
	}

	@Test
	void filesThatAreGoneAreNamed() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		Files.delete(file);
		RebuildReport report = fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		assertEquals(List.of(file), report.lost().stream().map(ImportReport.FileNote::file).toList());
		assertEquals(0, report.instances());
		fixture.database = fixture.manager.current().orElseThrow();
	}

	@Test
	void withoutAJournalTheCopiesAreThere() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.manager.close();
		fixture.deleteTree(fixture.folder.resolve("journal"));
		fixture.deleteTree(fixture.folder.resolve("index"));
		assertEquals(1, fixture.manager.rebuild(fixture.folder, ImportProgress.NONE).instances());
		fixture.database = fixture.manager.open(fixture.folder);
	}

	@Test
	void aCancelledRebuildLeavesTheIndexAsItWas() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<String> before = fixture.everything();
		assertThrows(DatabaseException.class, () -> fixture.manager.rebuild(fixture.folder, new ImportProgress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		}));
		fixture.database = fixture.manager.current().orElseThrow();
		assertEquals(before, fixture.everything());
	}
}
