package org.sagitta.ui.instances.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Columns;
import org.sagitta.database.Layouts;
import org.sagitta.dicom.Level;

class InstanceColumnsTest {
	/// As a database has them that nobody arranged.
	private static final class Kept implements Columns {
		private static final List<Column> USUAL = List.of(column("InstanceNumber", "Instance Number", false, 102),
				column("SOPInstanceUID", "SOP Instance UID", false, 100), column("DateAdded", "Date added", true, 7));
		private final List<Column> all = new ArrayList<>(USUAL);
		private final List<String> stored = new ArrayList<>();

		private static Column column(String field, String title, boolean visible, int order) {
			return new Column(Level.INSTANCE, field, title, visible, order, Width.CONTENTS, Sort.NONE, Type.TEXT);
		}

		@Override
		public List<Column> all(Level level) {
			return List.copyOf(all);
		}

		@Override
		public void set(Column column) {
			stored.add(column.field());
			all.replaceAll(each -> each.field().equals(column.field()) ? column : each);
		}

		@Override
		public void reset(Level level) {
			all.clear();
			all.addAll(USUAL);
		}

		@Override
		public Layouts layouts() {
			throw new AssertionError("nobody asks for layouts");
		}

		@Override
		public void addElement(Level level, int tag) {
			throw new AssertionError("nobody adds elements");
		}

		@Override
		public void removeElement(Level level, int tag) {
			throw new AssertionError("nobody removes elements");
		}

		@Override
		public List<Integer> elements(Level level) {
			return List.of();
		}
	}

	private final Kept kept = new Kept();
	private final InstanceColumns columns = new InstanceColumns();

	private List<Column> all() {
		return columns.all(Optional.of(kept));
	}

	private List<String> shown() {
		return all().stream().filter(Column::visible).map(Column::field).toList();
	}

	private Column find(String field) {
		return all().stream().filter(column -> column.field().equals(field)).findFirst().orElseThrow();
	}

	@Test
	void numberAndUidAreShownAtFirst() {
		assertEquals(List.of("InstanceNumber", "Series", "SOPClass", "Size", "Where", "DateAdded", "File", "SOPInstanceUID"), shown());
		assertEquals("Instance #", find("InstanceNumber").title());
		assertEquals(List.of(), columns.all(Optional.empty()), "no database, no columns");
	}

	@Test
	void theUsersArrangementHolds() throws Exception {
		columns.store(List.of(find("InstanceNumber").withVisible(false), find("Size").withVisible(false)), kept);
		assertEquals(List.of("Series", "SOPClass", "Where", "DateAdded", "File", "SOPInstanceUID"), shown());
		assertEquals(List.of("InstanceNumber"), kept.stored, "the database has no column of sizes");
		columns.store(List.of(find("InstanceNumber").withOrder(200).withVisible(true)), kept);
		columns.store(List.of(find("InstanceNumber").withVisible(false)), kept);
		assertTrue(!shown().contains("InstanceNumber"), "wherever it was");
		columns.store(all(), kept);
		assertEquals(3, kept.stored.size(), "what is as it was is not written");
		columns.reset(kept);
		assertEquals(8, shown().size());
	}

	@Test
	void whatTheDatabaseDoesNotKeepTheViewRemembers() throws Exception {
		columns.store(List.of(find("File").withOrder(0).withSort(Sort.DESCENDING), find("Size").withVisible(false)), kept);
		var next = new InstanceColumns();
		next.arrange(columns.arranged());
		assertEquals(all(), next.all(Optional.of(kept)));
		next.arrange("File:shown:x:NONE nosuch Size:shown:1:SIDEWAYS :::");
		assertEquals(all(), next.all(Optional.of(kept)), "what is no such line changes nothing");
	}

	@Test
	void oneColumnSortsAtATime() throws Exception {
		columns.store(InstanceColumns.sortedBy(all(), "Size"), kept);
		columns.store(InstanceColumns.sortedBy(all(), "InstanceNumber"), kept);
		columns.store(InstanceColumns.sortedBy(all(), "InstanceNumber"), kept);
		assertEquals(List.of("InstanceNumber DESCENDING"),
				all().stream().filter(column -> column.sort() != Sort.NONE).map(column -> column.field() + " " + column.sort()).toList());
	}
}
