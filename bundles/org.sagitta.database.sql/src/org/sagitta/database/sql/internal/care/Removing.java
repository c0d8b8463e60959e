package org.sagitta.database.sql.internal.care;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.RemovalReport;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.imports.RemoteRows;
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
	/// The remote instances below.
	private final List<String> forgotten = new ArrayList<>();
	private final Map<Long, Item> seriesById = new HashMap<>();
	/// Series of which single instances were removed, with the tags that these refer to.
	private final Map<Item, TagBlob> defaults = new LinkedHashMap<>();
	private int instances;
	private int files;

	/// What a removal is about, in words and for the audit log; known before the rows are gone.
	private record About(String title, String patientId, String study) {
		static About of(Item item) {
			Item patient = item;
			while (patient.parent() != null) {
				patient = patient.parent();
			}
			String study = item.level() == Level.STUDY ? item.key() : item.level() == Level.SERIES ? item.parent().key() : "";
			return new About(Removing.title(item), patient.attribute("PatientID"), study);
		}

		About titled(String words) {
			return new About(words, patientId, study);
		}
	}

	/// What was removed at once.
	record Gone(String title, String patientId, String study, int instances) { }

	Removing(Parts parts, WriteSession session, Catalog catalog) {
		this.parts = parts;
		this.session = session;
		this.catalog = catalog;
		merge = new SeriesMerge(session, catalog, parts.rules().get());
		before = counts();
	}

	void run(Level level, Collection<String> keys) throws SQLException {
		for (String key : new LinkedHashSet<>(keys)) {
			if (level == Level.INSTANCE) {
				Optional<StoredInstance> row = session.find(key);
				if (row.isEmpty()) {
					unknown.add(key);
				} else {
					Item series = series(row.get().seriesId());
					About about = About.of(series);
					trash(level, about.titled(about.title + " · " + key), List.of(one(row.get(), series)));
				}
			} else {
				Optional<Item> item = catalog.find(level, key);
				if (item.isEmpty()) {
					unknown.add(key);
				} else {
					About about = About.of(item.get());
					trash(level, about, below(item.get()));
				}
			}
		}
		merge();
		RemoteLines.gone(parts.journal(), forgotten);
	}

	/// Instances of any series, as one removal.
	void together(String title, Collection<String> uids) throws SQLException {
		var rows = new ArrayList<Trashed>();
		for (String uid : new LinkedHashSet<>(uids)) {
			Optional<StoredInstance> row = session.find(uid);
			if (row.isPresent()) {
				rows.add(one(row.get(), series(row.get().seriesId())));
			} else {
				unknown.add(uid);
			}
		}
		if (!rows.isEmpty()) {
			trash(Level.INSTANCE, new About(title, "", ""), rows);
		}
		merge();
	}

	private Item series(long id) {
		if (seriesById.isEmpty()) {
			catalog.all(Level.SERIES).forEach(each -> seriesById.put(each.id(), each));
		}
		return seriesById.get(id);
	}

	/// What is left of its series says, [#merge] finds out once for all.
	private Trashed one(StoredInstance row, Item series) throws SQLException {
		TagBlob of = defaults.get(series);
		if (of == null) {
			of = TagBlob.of(session.defaults(series.id()));
			defaults.put(series, of);
		}
		session.delete(row.id());
		return trashed(row, of);
	}

	private void merge() throws SQLException {
		for (Item series : defaults.keySet()) {
			merge.left(series);
		}
		defaults.clear();
	}

	private List<Trashed> below(Item item) throws SQLException {
		var rows = new ArrayList<Trashed>();
		if (item.level() == Level.SERIES) {
			TagBlob defaults = TagBlob.of(session.defaults(item.id()));
			for (StoredInstance row : session.ofSeries(item)) {
				session.delete(row.id());
				rows.add(trashed(row, defaults));
			}
			forgotten.addAll(RemoteRows.forgetAll(session, catalog, item));
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

	/// Of what is known only remotely nothing goes to the trash.
	private void trash(Level level, About about, List<Trashed> rows) throws SQLException {
		gone.add(new Gone(about.title, about.patientId, about.study, rows.size()));
		if (rows.isEmpty()) {
			return;
		}
		long now = System.currentTimeMillis();
		long id = session.trash().newRemoval(now, parts.user(), level, about.title);
		session.trash().add(id, rows);
		for (Trashed each : rows) {
			if (!each.kept().isEmpty()) {
				session.moves().plan(session.connection(), each.row().file(), parts.owned().trash().resolve(each.kept()));
				files++;
			}
		}
		TrashLines.removed(parts, id, now, parts.user(), level, about.title, rows);
		removals.add(id);
		instances += rows.size();
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
