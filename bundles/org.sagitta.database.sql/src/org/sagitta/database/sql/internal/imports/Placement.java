package org.sagitta.database.sql.internal.imports;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.model.Bytes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.FileTags;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.database.sql.internal.store.UserStore;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// Finds or makes the series, study and patient of an instance, and puts its row there. On the writer's thread.
public final class Placement {
	private static final int LONGEST_CONFLICT = 500;
	private static final List<Integer> COMPARED = List.of(Level.PATIENT, Level.STUDY).stream().flatMap(level -> Attributes.tags(level).stream()).toList();

	/// What one import remembers from burst to burst.
	public static final class Told {
		private static final int DEFAULTS_KEPT = 128;
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
	/// New series, with the tags of their first instances; their rows are written last.
	private final Map<Item, byte[]> fresh = new LinkedHashMap<>();
	/// Series in which rows were replaced, or files came beside what is known only remotely; merged anew once a burst.
	private final Set<Item> stale = new LinkedHashSet<>();
	/// Series that an instance has left.
	private final Set<Long> left = new LinkedHashSet<>();
	/// What was known only remotely until its file came.
	private final List<String> arrived = new ArrayList<>();

	public Placement(WriteSession session, Catalog catalog, RuleSet rules, Told told) {
		this.session = session;
		this.catalog = catalog;
		this.rules = rules;
		this.told = told;
		merge = new SeriesMerge(session, catalog, rules);
	}

	/// Puts what is known only remotely where its file would be.
	/// @param remote its row but for its ids; there is no file of it
	/// @param before the one that it replaces
	void add(StoredRemote remote, Optional<StoredRemote> before) throws SQLException {
		TagBlob tags = remote.values();
		String seriesUid = tags.text(Tag.SeriesInstanceUID);
		Optional<Item> found = catalog.find(Level.SERIES, seriesUid);
		Item series = found.isPresent() ? found.get() : newSeries(tags, seriesUid, Instant.ofEpochMilli(remote.added()));
		if (before.isPresent()) {
			remove(before.get(), series);
		}
		session.remotes().put(remote.placed(session.nextId("REMOTE"), series.id()));
		more(series, tags, 0);
		catalog.countRemotes(series, 1);
		conflicts(series, tags);
	}

	/// @param now the series that has the instance from now on
	private void remove(StoredRemote remote, Item now) throws SQLException {
		Item series = RemoteRows.series(catalog, remote);
		session.remotes().delete(remote.id());
		catalog.countRemotes(series, -1);
		if (series == now) {
			stale.add(series);
		} else {
			left.add(series.id());
		}
	}

	/// The remote instances whose places files have taken.
	public List<String> arrived() {
		return arrived;
	}

	/// A file comes to a database that knows some instances only remotely: rows without any file say what this one says.
	private void arrive(String uid, Item series, TagBlob tags) throws SQLException {
		if (catalog.remotes(series) > 0) {
			stale.add(series); // files go before what is known only remotely
		}
		Optional<StoredRemote> known = session.remotes().find(uid);
		if (known.isPresent()) {
			remove(known.get(), series);
			arrived.add(uid);
		}
		boolean same = tags.text(Tag.StudyInstanceUID).equals(series.parent().key());
		for (Item item = series; same && item != null && item.instances() == 0; item = item.parent()) {
			Map<String, String> attributes = Attributes.of(item.level(), tags);
			attributes.put(Attributes.DATE_ADDED, item.attribute(Attributes.DATE_ADDED));
			if (!attributes.equals(item.attributes())) {
				catalog.describe(item, attributes);
				session.updateAttributes(item);
			}
		}
	}

	private void more(Item series, TagValues tags, int files) {
		boolean current = catalog.isEmpty(series) || series.generation().equals(rules.generation());
		Contribution contribution = rules.merge(series.contribution(), rules.instance(tags));
		catalog.set(series, contribution, current ? rules.generation() : series.generation(), series.instances() + files);
		changed.add(series);
	}

	/// @param instance its row but for the ids of itself and its series, and the tags
	/// @param tags all of its tags
	/// @param before the row that this one replaces, or null
	/// @return where the instance contradicts the patient and study that it belongs to, each contradiction once
	public List<String> add(StoredInstance instance, TagBlob tags, StoredInstance before) throws SQLException {
		String seriesUid = tags.text(Tag.SeriesInstanceUID);
		Optional<Item> found = catalog.find(Level.SERIES, seriesUid);
		Item series = found.isPresent() ? found.get() : newSeries(tags, seriesUid, Instant.ofEpochMilli(instance.imported()));
		TagBlob differing = tags.minus(defaults(series));
		var row = instance.placed(before == null ? session.nextId(Level.INSTANCE) : before.id(), series.id(), differing.without(Tag.SOPInstanceUID).bytes());
		session.put(row, before != null);
		if (before == null) {
			if (catalog.hasRemotes()) {
				arrive(instance.uid(), series, tags);
			}
			more(series, new FileTags(tags, instance.size()), 1);
		} else {
			stale.add(series);
			if (before.seriesId() != series.id()) {
				left.add(before.seriesId());
			}
		}
		return found.isPresent() && COMPARED.stream().noneMatch(differing::says) ? List.of() : conflicts(series, tags);
	}

	/// Writes the series that have changed; before the commit.
	public void finish() throws SQLException {
		for (var series : fresh.entrySet()) {
			session.insert(series.getKey(), series.getValue());
		}
		changed.removeAll(fresh.keySet());
		fresh.clear();
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
			byte[] first = fresh.get(series); // its row is not written yet
			known = TagBlob.of(first != null ? first : session.defaults(series.id()));
			told.defaults.put(series.id(), known);
		}
		return known;
	}

	private Item newSeries(TagBlob tags, String uid, Instant added) throws SQLException {
		String studyUid = tags.text(Tag.StudyInstanceUID);
		Item study = catalog.find(Level.STUDY, studyUid).orElse(null);
		if (study == null) {
			String patientKey = catalog.user().identities().patientOf(studyUid, Identity.patientKey(tags));
			study = make(Level.STUDY, studyUid, patient(patientKey, tags, added), tags, added);
		}
		return make(Level.SERIES, uid, study, tags, added);
	}

	/// The patient of a key, made from what an instance says where it is new.
	public Item patient(String key, TagBlob tags, Instant added) throws SQLException {
		Optional<Item> there = catalog.find(Level.PATIENT, key);
		return there.isPresent() ? there.get() : make(Level.PATIENT, key, null, tags, added);
	}

	private Item make(Level level, String key, Item parent, TagBlob tags, Instant added) throws SQLException {
		Map<String, String> attributes = Attributes.of(level, tags);
		attributes.put(Attributes.DATE_ADDED, added.truncatedTo(ChronoUnit.SECONDS).toString());
		long id = session.nextId(level);
		Item item = catalog.add(level, id, key, parent, attributes);
		if (level == Level.SERIES) {
			byte[] first = tags.bytes();
			told.defaults.put(id, TagBlob.of(first));
			fresh.put(item, first);
		} else {
			session.insert(item);
		}
		return item;
	}

	private List<String> conflicts(Item series, TagBlob tags) throws SQLException {
		var found = new ArrayList<String>();
		Item study = series.parent();
		String studyUid = tags.text(Tag.StudyInstanceUID);
		if (!studyUid.equals(study.key())) {
			conflict(study, "StudyInstanceUID", studyUid, found);
		}
		compare(study, tags, found);
		compare(study.parent(), tags, found);
		return found;
	}

	/// An empty value contradicts nothing. A patient who was merged or split is another by intent.
	private void compare(Item item, TagBlob tags, List<String> found) throws SQLException {
		if (item.level() == Level.PATIENT && catalog.user().identities().concerns(item.key())) {
			return;
		}
		for (var each : Attributes.of(item.level(), tags).entrySet()) {
			String first = item.attribute(each.getKey());
			boolean same = first.equals(each.getValue()) || first.equals(Bytes.kept(each.getValue()));
			if (!first.isEmpty() && !same && !each.getKey().equals("StudyInstanceUID")) {
				conflict(item, each.getKey(), each.getValue(), found);
			}
		}
	}

	private void conflict(Item item, String keyword, String value, List<String> found) throws SQLException {
		var differing = new Differing(keyword, value.substring(0, Math.min(LONGEST_CONFLICT, value.length())));
		if (catalog.user().addConflict(item.level(), item.key(), differing)) {
			UserStore.conflict(session.connection(), item.level(), item.key(), differing);
			catalog.touch(item);
		}
		if (told.conflicts.add(item.key() + keyword)) {
			found.add(keyword + " differs from that of the " + item.level().name().toLowerCase(Locale.ROOT) + "'s first file; the first is shown");
		}
	}
}
