package org.sagitta.database.sql.internal.care;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.imports.RemoteRows;
import org.sagitta.database.sql.internal.model.InstanceOrder;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.Schema;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;

/// The instances that are known only remotely, in the index and in the journal.
public final class SqlRemotes implements Remotes {
	private static final List<Integer> UIDS = List.of(Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID);

	private final Parts parts;

	public SqlRemotes(Parts parts) {
		this.parts = parts;
	}

	@Override
	public int add(Collection<RemoteInstance> instances) throws DatabaseException {
		long now = System.currentTimeMillis();
		TagSet wanted = parts.tags().get();
		var told = new ArrayList<StoredRemote>();
		for (RemoteInstance each : instances) {
			check(each);
			told.add(new StoredRemote(0, 0, each.sopInstanceUid(), each.url().toString(), kept(each.tags(), wanted).bytes(), now));
		}
		return parts.writer().run((session, catalog) -> {
			RemoteRows.Added added = new RemoteRows(session, catalog, parts.rules().get()).add(told);
			RemoteLines.added(parts.journal(), added.all());
			return added.fresh();
		});
	}

	private static void check(RemoteInstance instance) throws DatabaseException {
		for (int tag : UIDS) {
			String uid = instance.tags().text(tag);
			if (uid.isEmpty() || uid.length() > Schema.LONGEST_UID) {
				throw refused("A remote instance needs a " + Dictionary.keyword(tag) + " " + Tag.format(tag) + " of 1 to " + Schema.LONGEST_UID
						+ " characters; that of the one at " + instance.url() + " has " + uid.length());
			}
		}
		String url = String.valueOf(instance.url());
		if (instance.url() == null || !instance.url().isAbsolute() || url.length() > LONGEST_URL) {
			throw refused("The remote instance " + instance.sopInstanceUid() + " needs an absolute URL of at most " + LONGEST_URL
					+ " characters, unlike " + url.substring(0, Math.min(100, url.length())));
		}
	}

	/// The values that the index caches of files, too.
	private static TagBlob kept(TagValues tags, TagSet wanted) {
		Map<Integer, TagValue> values = new HashMap<>();
		for (int tag : wanted.tags()) {
			TagValue value = tags.get(tag);
			if (value.texts().stream().mapToLong(String::length).sum() <= TagBlob.LONGEST_VALUE) {
				values.put(tag, value);
			}
		}
		return TagBlob.of(values);
	}

	@Override
	public List<RemoteInstance> of(String seriesInstanceUid) throws DatabaseException {
		return parts.store().read(reads -> reads.remotes().ofSeries(seriesInstanceUid)).stream().map(SqlRemotes::instance)
				.sorted(InstanceOrder.of(RemoteInstance::tags, RemoteInstance::sopInstanceUid)).toList();
	}

	@Override
	public Optional<RemoteInstance> find(String sopInstanceUid) throws DatabaseException {
		return parts.store().read(reads -> reads.remotes().find(sopInstanceUid)).map(SqlRemotes::instance);
	}

	@Override
	public int forget(Level level, Collection<String> keys) throws DatabaseException {
		return parts.writer().run((session, catalog) -> {
			List<String> gone = new RemoteRows(session, catalog, parts.rules().get()).forget(level, keys);
			RemoteLines.gone(parts.journal(), gone);
			return gone.size();
		});
	}

	private static RemoteInstance instance(StoredRemote remote) {
		return new RemoteInstance(URI.create(remote.url()), remote.values());
	}

	private static DatabaseException refused(String why) {
		return new DatabaseException(Kind.REFUSED, why);
	}
}
