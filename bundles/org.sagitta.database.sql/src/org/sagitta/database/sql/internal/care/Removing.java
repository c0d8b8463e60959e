package org.sagitta.database.sql.internal.care;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.RemovalReport;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.SeriesMerge;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.PersonName;
import org.sagitta.fields.Contribution;

/// Moves rows to the trash, with the files that the database owns. On the writer's thread, in one transaction; the files follow
/// its commit.
final class Removing {
	private final Parts parts;
	private final WriteSession session;
	private final Catalog catalog;
	private final SeriesMerge merge;
	private final int[] before;
	private final List<String> unknown = new ArrayList<>();
	private final List<Long> removals = new ArrayList<>();
	private final List<Gone> gone = new ArrayList<>();
	private int instances;
	private int files;

	/// What was removed at once.
	record Gone(long removal, Level level, String title, String patientId, String study, List<Trashed> rows) { }

	Removing(Parts parts, WriteSession session, Catalog catalog) {
		this.parts = parts;
		this.session = session;
		this.catalog = catalog;
		merge = new SeriesMerge(session, catalog, parts.rules().get());
		before = counts();
	}

	void run(Level level, Collection<String> keys) throws SQLException {
		for (String key : new LinkedHashSet<>(keys)) {
			Optional<StoredInstance> row = level == Level.INSTANCE ? session.find(key) : Optional.empty();
			Optional<Item> item = level == Level.INSTANCE ? row.flatMap(found -> series(found.seriesId())) : catalog.find(level, key);
			if (item.isEmpty()) {
				unknown.add(key);
			} else {
				String title = title(item.get()) + (level == Level.INSTANCE ? " · " + key : "");
				String patientId = patient(item.get()).attribute("PatientID");
				String study = study(item.get());
				List<Trashed> rows = row.isPresent() ? one(row.get(), item.get()) : below(item.get());
				trash(level, title, patientId, study, rows);
			}
		}
	}

	private Optional<Item> series(long id) {
		return catalog.all(Level.SERIES).stream().filter(each -> each.id() == id).findFirst();
	}

	/// One instance, also without an index row of its series' others being touched.
	private List<Trashed> one(StoredInstance row, Item series) throws SQLException {
		TagBlob defaults = TagBlob.of(session.defaults(series.id()));
		session.delete(row.id());
		merge.again(series, new LinkedHashSet<>());
		if (series.instances() == 0) {
			merge.removeEmpty(series);
		} else {
			session.update(series);
		}
		return List.of(trashed(row, defaults));
	}

	private List<Trashed> below(Item item) throws SQLException {
		var rows = new ArrayList<Trashed>();
		if (item.level() == Level.SERIES) {
			TagBlob defaults = TagBlob.of(session.defaults(item.id()));
			for (StoredInstance row : session.ofSeries(item)) {
				session.delete(row.id());
				rows.add(trashed(row, defaults));
			}
			catalog.set(item, Contribution.EMPTY, "", 0);
			merge.removeEmpty(item);
			return rows;
		}
		for (Item child : item.children()) {
			rows.addAll(below(child));
		}
		return rows;
	}

	private static Trashed trashed(StoredInstance row, TagBlob defaults) {
		StoredInstance whole = row.placed(0, 0, row.whole(defaults).bytes());
		return new Trashed(whole, row.owned() && Files.exists(row.file()) ? OwnedFiles.trashName() : "");
	}

	private void trash(Level level, String title, String patientId, String study, List<Trashed> rows) throws SQLException {
		long now = System.currentTimeMillis();
		long id = session.trash().newRemoval(now, parts.user(), level, title);
		session.trash().add(id, rows);
		for (Trashed each : rows) {
			if (!each.kept().isEmpty()) {
				session.moves().plan(session.connection(), each.row().file(), parts.owned().trash().resolve(each.kept()));
				files++;
			}
		}
		TrashLines.removed(parts, id, now, parts.user(), level, title, rows);
		removals.add(id);
		instances += rows.size();
		gone.add(new Gone(id, level, title, patientId, study, rows));
	}

	List<Gone> gone() {
		return gone;
	}

	/// @param failures of moving the files
	RemovalReport report(List<String> failures) {
		int[] after = counts();
		return new RemovalReport(before[0] - after[0], before[1] - after[1], before[2] - after[2], instances, files - failures.size(), failures, unknown,
				removals);
	}

	private int[] counts() {
		return new int[] { catalog.count(Level.PATIENT), catalog.count(Level.STUDY), catalog.count(Level.SERIES) };
	}

	private static Item patient(Item item) {
		Item top = item;
		while (top.parent() != null) {
			top = top.parent();
		}
		return top;
	}

	private static String study(Item item) {
		return switch (item.level()) {
			case STUDY -> item.key();
			case SERIES -> item.parent().key();
			default -> "";
		};
	}

	/// Names, dates and descriptions, from the patient down.
	static String title(Item item) {
		String own = switch (item.level()) {
			case PATIENT -> words(PersonName.parse(item.attribute("PatientName")).display(), item.attribute("PatientID"));
			case STUDY -> words(item.attribute("StudyDate"), item.attribute("StudyDescription"));
			default -> words(item.attribute("Modality"), item.attribute("SeriesNumber"), item.attribute("SeriesDescription"));
		};
		return item.parent() == null ? own : title(item.parent()) + " · " + own;
	}

	private static String words(String... all) {
		return Stream.of(all).filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
	}
}
