package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.Integrity.Finding;
import org.sagitta.database.Integrity.Kind;
import org.sagitta.database.Integrity.Report;
import org.sagitta.database.Trash.Removal;
import org.sagitta.database.sql.internal.imports.Digests;
import org.sagitta.database.sql.internal.store.Hash64;
import org.sagitta.database.sql.internal.store.QuarantineStore;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;

/// One comparison of the index with the files. Changes nothing.
final class Verification {
	static final String TO_TRASH = "the row goes to the trash";
	static final String READ_AGAIN = "the file is read again";
	static final String ADOPT = "the file is taken into the index";
	static final String KEEP_IN_TRASH = "the file is listed in the trash";

	private final Parts parts;
	private final boolean contents;
	private final ImportProgress progress;
	private final List<Finding> findings = new ArrayList<>();
	private final Map<Long, Boolean> online = new HashMap<>();
	/// Hashes of the paths of ours that rows point to.
	private long[] owned = new long[1024];
	private int ownedCount;
	private long checked;
	private long offline;

	Verification(Parts parts, boolean contents, ImportProgress progress) {
		this.parts = parts;
		this.contents = contents;
		this.progress = progress;
	}

	/// Ends the walk over the rows.
	private static final class CancelledException extends SQLException {
		private static final long serialVersionUID = 1L;
	}

	Report run() throws DatabaseException {
		try {
			parts.store().eachInstance(this::instance);
			Arrays.sort(owned, 0, ownedCount);
			List<Path> held = parts.store().read(reads -> reads.quarantine().all()).stream().map(QuarantineStore.Held::path).toList();
			orphans("dicom", path -> held.contains(path) || Arrays.binarySearch(owned, 0, ownedCount, Hash64.of(path.toString())) >= 0,
					"no row of the index points to it", ADOPT);
			trash();
			orphans("quarantine", held::contains, "no row of the quarantine points to it", KEEP_IN_TRASH);
			held.stream().filter(path -> path.startsWith(parts.folder()) && Files.notExists(path))
					.forEach(path -> findings.add(new Finding(Kind.MISSING, path, "", "a file of the quarantine is gone", "")));
			return new Report(findings, checked, offline, false);
		} catch (CancelledException _) {
			return new Report(findings, checked, offline, true);
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
		} catch (IOException | UncheckedIOException e) {
			throw e instanceof DatabaseException known ? known
					: new DatabaseException(DatabaseException.Kind.FAILED, "The folder of the database cannot be read: " + e.getMessage(), e);
		}
	}

	private void instance(StoredInstance row) throws SQLException {
		if (progress.cancelled()) {
			throw new CancelledException();
		}
		if (row.owned()) {
			owned = ownedCount < owned.length ? owned : Arrays.copyOf(owned, ownedCount * 2);
			owned[ownedCount++] = Hash64.of(row.file().toString());
		}
		if (!isOnline(row.rootId())) {
			offline++;
			return;
		}
		checked++;
		progress.progress(checked, checked);
		try {
			BasicFileAttributes file = Files.readAttributes(row.file(), BasicFileAttributes.class);
			if (!Files.isReadable(row.file())) {
				found(Kind.UNREADABLE, row, "it cannot be read by this user", "");
			} else if (file.size() != row.size()) {
				changed(row, "it has " + file.size() + " bytes, and had " + row.size());
			} else if (!row.owned() && file.lastModifiedTime().toMillis() != row.modified()) {
				changed(row, "it was changed at " + file.lastModifiedTime());
			} else if (contents && row.owned() && row.digest() != null && !Arrays.equals(row.digest(), Digests.of(row.file()))) {
				changed(row, "its bytes are not those that were copied");
			}
		} catch (java.nio.file.NoSuchFileException _) {
			found(Kind.MISSING, row, "the file is not there", TO_TRASH);
		} catch (IOException e) {
			found(Kind.UNREADABLE, row, "it cannot be read: " + e.getMessage(), "");
		}
	}

	private boolean isOnline(long root) {
		return online.computeIfAbsent(root, id -> {
			boolean there = parts.store().roots().online(id);
			if (!there) {
				findings.add(new Finding(Kind.OFFLINE, parts.store().roots().path(id), "", "its drive or share is not there, or is another one", ""));
			}
			return there;
		});
	}

	/// What a user changed is read again; a copy of ours nobody should have changed, and nothing here makes it right.
	private void changed(StoredInstance row, String why) {
		found(Kind.CHANGED, row, why, row.owned() ? "" : READ_AGAIN);
	}

	private void found(Kind kind, StoredInstance row, String reason, String repair) {
		findings.add(new Finding(kind, row.file(), row.uid(), reason, repair));
	}

	private void trash() throws DatabaseException, IOException {
		List<Path> kept = new ArrayList<>();
		List<Trashed> rows = parts.store().read(reads -> {
			var all = new ArrayList<Trashed>();
			for (Removal removal : reads.trash().removals()) {
				all.addAll(reads.trash().contents(removal.id()));
			}
			return all;
		});
		for (Trashed each : rows) {
			if (!each.kept().isEmpty()) {
				Path file = parts.owned().trash().resolve(each.kept());
				kept.add(file);
				if (Files.notExists(file)) {
					findings.add(new Finding(Kind.MISSING, file, each.row().uid(), "a file of the trash is gone", ""));
				}
			}
		}
		var known = new java.util.HashSet<>(kept);
		orphans("trash", known::contains, "no removal has it", KEEP_IN_TRASH);
	}

	private void orphans(String folder, Predicate<Path> known, String reason, String repair) throws IOException {
		try (Stream<Path> files = Files.walk(parts.folder().resolve(folder))) {
			files.filter(Files::isRegularFile).filter(file -> !known.test(file))
					.forEach(file -> findings.add(new Finding(Kind.ORPHANED, file, "", reason, repair)));
		}
	}
}
