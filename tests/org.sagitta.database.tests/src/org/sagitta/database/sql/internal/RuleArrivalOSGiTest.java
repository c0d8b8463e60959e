package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SyntheticBundle;

/// A bundle with a rule comes into the running program and leaves it again.
class RuleArrivalOSGiTest {
	@TempDir
	Path temp;

	/// In the synthetic bundle.
	public static final class Shouting implements DisplayedFieldRule {
		@Override
		public String name() {
			return "Shouting";
		}

		@Override
		public TagSet tags() {
			return TagSet.of(Tag.Modality);
		}

		@Override
		public List<Field> fields() {
			return List.of(Field.of(Level.SERIES, "Shout", "Shout", Field.Type.TEXT, Merge.EXPECT_SAME, true, 0));
		}

		@Override
		public void instance(TagValues tags, FieldValues out) {
			out.set(Level.SERIES, "Shout", tags.text(Tag.Modality) + "!");
		}
	}

	private static final class Heard implements DatabaseListener {
		private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();

		@Override
		public void changed(DicomDatabase database, Snapshot snapshot) {
			snapshots.add(snapshot);
		}

		void await(Predicate<Row> series) throws InterruptedException {
			Instant end = Instant.now().plus(Duration.ofSeconds(10));
			while (Instant.now().isBefore(end)) {
				Snapshot next = snapshots.poll(10, TimeUnit.SECONDS);
				if (next != null && next.find(Query.all(Level.SERIES)).rows().stream().anyMatch(series)) {
					return;
				}
			}
			throw new AssertionError("no snapshot shows it");
		}
	}

	@Test
	void itsColumnComesComputedForWhatIsIndexedAlreadyAndGoes() throws Exception {
		var heard = new Heard();
		var listening = Services.context().registerService(DatabaseListener.class, heard, null);
		try (var fixture = new DatabaseFixture(temp)) {
			fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
			try (var _ = SyntheticBundle.named("test.shouting").with(Shouting.class).component(Shouting.class, DisplayedFieldRule.class).start()) {
				heard.await(series -> series.value("Shout").equals("CT!"));
				assertEquals("Shout", fixture.database.columns().all(Level.SERIES).getFirst().field());
			}
			heard.await(series -> series.value("Shout").isEmpty());
			assertTrue(fixture.database.columns().all(Level.SERIES).stream().noneMatch(column -> column.field().equals("Shout")));
		} finally {
			listening.unregister();
		}
	}

	private static Column shout(DatabaseFixture fixture) {
		return fixture.database.columns().all(Level.SERIES).stream().filter(column -> column.field().equals("Shout")).findFirst().orElseThrow();
	}

	private static List<String> find(DatabaseFixture fixture, String typed, String sort) {
		var search = Search.parse(typed, fixture.database.columns(), Level.SERIES);
		assertEquals(List.of(), search.problems());
		return fixture.database.snapshot().find(Query.all(Level.SERIES).matching(search).sortedBy(sort, true)).rows().stream().map(row -> row.value("Shout")).toList();
	}

	@Test
	void itsColumnSortsAndFiltersAndKeepsWhatTheUserMadeOfItWhenItComesBack() throws Exception {
		var heard = new Heard();
		var listening = Services.context().registerService(DatabaseListener.class, heard, null);
		try (var fixture = new DatabaseFixture(temp)) {
			Path second = fixture.write("2.dcm", "Q", "st2", "se2", "2", 2);
			String bytes = Files.readString(second, StandardCharsets.ISO_8859_1);
			Files.writeString(second, bytes.replace("CS\u0002\u0000CT", "CS\u0002\u0000MR"), StandardCharsets.ISO_8859_1);
			fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), second);
			var bundle = SyntheticBundle.named("test.shouting").with(Shouting.class).component(Shouting.class, DisplayedFieldRule.class);
			try (var _ = bundle.start()) {
				heard.await(series -> series.value("Shout").equals("MR!"));
				assertEquals(List.of("MR!", "CT!"), find(fixture, "", "Shout"));
				assertEquals(List.of("CT!"), find(fixture, "Shout:ct", "Shout"));
				assertEquals(List.of("MR!"), find(fixture, "mr!", "Shout"));
				var groups = fixture.database.snapshot().find(Query.all(Level.SERIES).groupedBy("Shout")).groups();
				assertEquals(List.of("CT!", "MR!"), groups.stream().map(Snapshot.Group::value).toList());
				fixture.database.columns().set(shout(fixture).withTitle("Cry").withVisible(false).withGrouped(true).withOrder(7));
				assertEquals(List.of("MR!"), find(fixture, "cry:mr", "Shout"));
			}
			heard.await(series -> series.value("Shout").isEmpty());
			assertEquals(Optional.empty(), fixture.database.columns().named(Level.SERIES, "cry"));
			try (var _ = bundle.start()) {
				heard.await(series -> series.value("Shout").equals("CT!"));
				Column back = shout(fixture);
				assertEquals(List.of("Cry", false, true, 7), List.of(back.title(), back.visible(), back.grouped(), back.order()));
				assertEquals(List.of("CT!"), find(fixture, "cry:ct", "Shout"));
			}
		} finally {
			listening.unregister();
		}
	}
}
