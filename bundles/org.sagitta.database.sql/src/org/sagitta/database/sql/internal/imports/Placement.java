package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.RuleSet;

/// Finds or makes the series, study and patient of an instance, and puts its row there. On the writer's thread.
final class Placement {
	/// What one import remembers from burst to burst.
	static final class Told {
		private static final int DEFAULTS_KEPT = 256;
		private final Set<String> conflicts = new HashSet<>();
		private final Map<Long, TagBlob> defaults = new LinkedHashMap<>(64, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<Long, TagBlob> eldest) {
				return size() > DEFAULTS_KEPT;
			}
		};
	}

	private final WriteSession session;
	private final Catalog catalog;
	private final RuleSet rules;
	private final SeriesMerge merge;
	private final Told told;
	private final Set<Item> changed = new LinkedHashSet<>();
	/// Series in which rows were replaced; merged anew once a burst.
	private final Set<Item> stale = new LinkedHashSet<>();
	/// Series that an instance has left.
	private final Set<Long> left = new LinkedHashSet<>();

	Placement(WriteSession session, Catalog catalog, RuleSet rules, Told told) {
		this.session = session;
		this.catalog = catalog;
		this.rules = rules;
		this.told = told;
		merge = new SeriesMerge(session, catalog, rules);
	}

	/// @param file where the instance's file is from now on
	/// @param before the row that this one replaces, or null
	/// @return warnings: where the instance contradicts the rows that it belongs to
	List<FileNote> add(Prepared.Candidate candidate, Path file, boolean owned, StoredInstance before) throws SQLException {
		TagBlob tags = candidate.tags();
		String seriesUid = tags.text(Tag.SeriesInstanceUID);
		Optional<Item> found = catalog.find(Level.SERIES, seriesUid);
		Item series = found.isPresent() ? found.get() : newSeries(tags, seriesUid);
		Header header = candidate.header();
		var row = new StoredInstance(before == null ? session.nextId(Level.INSTANCE) : before.id(), series.id(), header.dataSet().text(Tag.SOPInstanceUID),
				cut(tags.text(Tag.SOPClassUID)), cut(header.transferSyntax()), owned ? Roots.OWNED : 0, file, header.size(), candidate.modified(),
				header.fingerprint(), System.currentTimeMillis(), tags.minus(defaults(series)).bytes());
		session.put(row, before != null);
		if (before == null) {
			boolean fresh = series.generation().equals(rules.generation());
			var contribution = rules.merge(series.contribution(), rules.instance(tags));
			catalog.set(series, contribution, fresh || series.instances() == 0 ? rules.generation() : series.generation(), series.instances() + 1);
			changed.add(series);
		} else {
			stale.add(series);
			if (before.seriesId() != series.id()) {
				left.add(before.seriesId());
			}
		}
		return conflicts(series, tags, candidate.file());
	}

	/// Writes the series that have changed; before the commit.
	void finish() throws SQLException {
		for (Item series : stale) {
			merge.again(series, changed);
		}
		for (long seriesId : left) {
			merge.left(seriesId, changed);
		}
		for (Item series : changed) {
			session.update(series);
		}
		changed.clear();
		stale.clear();
		left.clear();
	}

	private TagBlob defaults(Item series) throws SQLException {
		TagBlob known = told.defaults.get(series.id());
		if (known == null) {
			known = TagBlob.of(session.defaults(series.id()));
			told.defaults.put(series.id(), known);
		}
		return known;
	}

	private Item newSeries(TagBlob tags, String uid) throws SQLException {
		String studyUid = tags.text(Tag.StudyInstanceUID);
		Item study = catalog.find(Level.STUDY, studyUid).orElse(null);
		if (study == null) {
			String patientKey = Identity.patientKey(tags);
			Item patient = catalog.find(Level.PATIENT, patientKey).orElse(null);
			study = make(Level.STUDY, studyUid, patient != null ? patient : make(Level.PATIENT, patientKey, null, tags), tags);
		}
		return make(Level.SERIES, uid, study, tags);
	}

	private Item make(Level level, String key, Item parent, TagBlob tags) throws SQLException {
		Map<String, String> attributes = Attributes.of(level, tags);
		attributes.put(Attributes.DATE_ADDED, Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
		long id = session.nextId(level);
		byte[] first = level == Level.SERIES ? tags.bytes() : new byte[0];
		session.insert(level, id, parent == null ? 0 : parent.id(), key, attributes, first, rules.generation());
		Item item = catalog.add(level, id, key, parent, attributes);
		if (level == Level.SERIES) {
			told.defaults.put(id, TagBlob.of(first));
		}
		return item;
	}

	/// Each contradiction is told once a series.
	private List<FileNote> conflicts(Item series, TagValues tags, Path file) {
		var notes = new ArrayList<FileNote>();
		Item study = series.parent();
		tell(notes, file, series, "StudyInstanceUID", study.key(), tags.text(Tag.StudyInstanceUID));
		tell(notes, file, series, "PatientID", study.parent().attribute("PatientID"), tags.text(Tag.PatientID));
		tell(notes, file, series, "PatientName", study.parent().attribute("PatientName"), tags.text(Tag.PatientName));
		return notes;
	}

	private void tell(List<FileNote> notes, Path file, Item series, String keyword, String first, String here) {
		if (!first.equals(here) && told.conflicts.add(series.key() + keyword)) {
			notes.add(new FileNote(file, Outcome.TAKEN, keyword + " differs from that of the study's first file; the first is shown"));
		}
	}

	private static String cut(String uid) {
		return uid.length() <= 64 ? uid : uid.substring(0, 64);
	}
}
