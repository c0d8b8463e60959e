package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValue;

/// Reads from files what rules want to know and the index did not cache. A file that cannot be read, or has changed since it was indexed,
/// leaves its row as it is.
/// @param all the tags to cache now
public record MissingTags(IndexStore store, DicomFiles files, Supplier<TagSet> all) {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	/// What a file says.
	/// @param row as it was when the file was read
	/// @param tags all that are cached now
	public record Read(StoredInstance row, TagBlob tags) { }

	/// The instances of a series for which some of the tags were never cached, with what their files say. Reads files: not for the
	/// writer's thread.
	/// @param going asked before each file whether it is still wanted
	public List<Read> of(long series, TagSet wanted, BooleanSupplier going) throws DatabaseException {
		IndexStore.Series rows = store.series(series);
		var read = new ArrayList<Read>();
		for (StoredInstance row : rows.instances()) {
			TagBlob known = row.whole(rows.defaults());
			if (going.getAsBoolean() && lacks(known, rows.defaults(), wanted)) {
				read(row).ifPresent(tags -> read.add(new Read(row, tags.over(known))));
			}
		}
		return read;
	}

	/// Whether nothing is known of a tag, or only what the series' first instance says of it.
	private static boolean lacks(TagBlob known, TagBlob defaults, TagSet wanted) {
		for (int i = 0; i < wanted.size(); i++) {
			int tag = wanted.tag(i);
			boolean unknown = !known.says(tag) || known.get(tag) == TagValue.NOT_STORED && defaults.get(tag) != TagValue.NOT_STORED;
			if (unknown && tag != Tag.TransferSyntaxUID) { // the first version kept it elsewhere
				return true;
			}
		}
		return false;
	}

	private Optional<TagBlob> read(StoredInstance row) {
		try {
			if (!store.roots().online(row.rootId()) || Files.size(row.file()) != row.size()
					|| !row.owned() && Files.getLastModifiedTime(row.file()).toMillis() != row.modified()) {
				return Optional.empty();
			}
			Reading reading = Reading.of(files, row.file(), all.get());
			return reading.candidate().uid().equals(row.uid()) ? Optional.of(reading.tags()) : Optional.empty();
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "A file could not be read for its displayed fields", e);
			return Optional.empty();
		}
	}

	/// Writes what was read, where the rows are still the same. On the writer's thread.
	public static void put(WriteSession session, List<Read> read) throws SQLException {
		long series = -1;
		TagBlob defaults = null;
		for (Read each : read) {
			Optional<StoredInstance> now = session.find(each.row.uid());
			if (now.isPresent() && now.get().id() == each.row.id() && now.get().modified() == each.row.modified() && now.get().file().equals(each.row.file())) {
				if (now.get().seriesId() != series) {
					series = now.get().seriesId();
					defaults = TagBlob.of(session.defaults(series));
				}
				TagBlob differing = each.tags.minus(defaults);
				session.put(now.get().placed(now.get().id(), now.get().seriesId(), differing.without(Tag.SOPInstanceUID).bytes()), true);
			}
		}
	}
}
