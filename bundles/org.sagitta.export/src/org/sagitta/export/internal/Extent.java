package org.sagitta.export.internal;

import java.io.IOException;
import java.util.List;

import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;

/// How much an export is.
record Extent(long files, long bytes, long remote) {
	/// What a file takes of a disk is a multiple of this.
	static final long BLOCK = 4096;

	static Extent of(DicomDatabase database, List<Line> lines) throws IOException {
		long files = 0;
		long bytes = 0;
		long remote = 0;
		for (Line line : lines) {
			for (Instance instance : database.instances(line.series().key())) {
				if (line.has(instance.sopInstanceUid())) {
					files++;
					bytes += instance.size();
				}
			}
			remote += database.remotes().of(line.series().key()).stream().filter(each -> line.has(each.sopInstanceUid())).count();
		}
		return new Extent(files, bytes, remote);
	}
}
