package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.sql.internal.Writer;

/// What is done first when a database is opened.
public final class Opening {
	/// Types of file systems that are somewhere else: their locks may not hold, and their writes may not be durable.
	private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "fuse.rclone",
			"davfs", "fuse.glusterfs", "ceph", "lustre", "webdav");

	private Opening() {
	}

	/// Finishes moves that a crash left undone.
	/// @return what the user should know
	public static List<String> warnings(Path folder, Writer writer) throws IOException {
		var warnings = new ArrayList<String>();
		try {
			writer.<Void>run((session, catalog) -> {
				warnings.addAll(session.commitWithMoves());
				return null;
			});
		} catch (DatabaseException e) {
			throw new IOException(e.getMessage(), e);
		}
		String type = Files.getFileStore(folder).type();
		if (NETWORK.contains(type.toLowerCase(java.util.Locale.ROOT))) {
			warnings.add("The database " + folder + " is on a network file system (" + type + "), which may lose what was written when the connection breaks;"
					+ " a local disk is safer");
		}
		return List.copyOf(warnings);
	}
}
