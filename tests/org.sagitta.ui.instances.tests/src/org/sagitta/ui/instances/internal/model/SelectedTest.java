package org.sagitta.ui.instances.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Instance;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.FakeRow;
import org.sagitta.testkit.LoadedDatabase;
import org.sagitta.ui.instances.internal.Messages;
import org.sagitta.ui.testkit.FakeSnapshot;

class SelectedTest {
	private static final Path FILE = Path.of("folder", "1.dcm");

	/// Two instances of series `ten`, one of them on a server; one of series `two`.
	private static final class Filled extends LoadedDatabase implements Remotes {
		Filled() {
			super(Set.of());
		}

		@Override
		public Snapshot snapshot() {
			return new FakeSnapshot(1, Map.<Level, List<Row>>of(Level.SERIES, List.of( //
					new FakeRow(Level.SERIES, "ten", "t", Map.of("SeriesNumber", "10", "SeriesDescription", "T1")), //
					new FakeRow(Level.SERIES, "two", "t", Map.of("SeriesNumber", "2")))));
		}

		@Override
		public List<Instance> instances(String series) {
			return List.of(new Instance(series + ".1", Uids.CT_IMAGE, series, Uids.EXPLICIT_LITTLE_ENDIAN, FILE, series.equals("ten"), 1234, Instant.EPOCH,
					tags(series + ".1", series)));
		}

		@Override
		public Remotes remotes() {
			return this;
		}

		@Override
		public List<RemoteInstance> of(String series) {
			return series.equals("two") ? List.of() : List.of(new RemoteInstance(URI.create("https://example.org/9"), tags("ten.9", series)));
		}

		private static TagValues tags(String uid, String series) {
			Map<Integer, String> values = Map.of(Tag.SOPInstanceUID, uid, Tag.SeriesInstanceUID, series, Tag.InstanceNumber, " 7 ");
			return tag -> values.containsKey(tag) ? new TagValue.Present(List.of(values.get(tag))) : TagValue.NOT_STORED;
		}

		@Override
		public int add(Collection<RemoteInstance> instances) {
			throw new AssertionError("nobody adds");
		}

		@Override
		public Optional<RemoteInstance> find(String uid) {
			throw new AssertionError("nobody asks for one");
		}

		@Override
		public int forget(Level level, Collection<String> keys) {
			throw new AssertionError("nobody forgets");
		}
	}

	@Test
	void seriesComeByNumberAndRemoteInstancesBehindTheOthers() throws Exception {
		List<InstanceRow> rows = Selected.of(new Filled(), Set.of("ten", "two", "gone"));
		assertEquals(List.of("two.1", "ten.1", "ten.9"), rows.stream().map(InstanceRow::key).toList());
		assertEquals(List.of("2", "10: T1", "10: T1"), rows.stream().map(row -> row.value("Series")).toList());
		assertEquals(List.of(Messages.where_link, Messages.where_copy, Messages.where_server), rows.stream().map(row -> row.value("Where")).toList());
	}

	@Test
	void whatIsKnownOfAnInstanceIsInItsRow() throws Exception {
		List<InstanceRow> rows = Selected.of(new Filled(), Set.of("ten"));
		InstanceRow local = rows.getFirst();
		assertEquals("CT Image Storage", local.value("SOPClass"));
		assertEquals("7", local.value("InstanceNumber"));
		assertEquals("1234", local.value("Size"));
		assertEquals(Optional.of(FILE), local.file());
		assertEquals(Set.of("SOPInstanceUID", "SOPClassUID", "InstanceNumber", "DateAdded"), local.attributes());
		assertEquals(Uids.CT_IMAGE, local.attribute("SOPClassUID"));
		assertEquals("", local.attribute("Size"), "it is no attribute");
		InstanceRow remote = rows.getLast();
		assertEquals(Optional.empty(), remote.file());
		assertEquals("", remote.value("File") + remote.value("Size"));
	}
}
