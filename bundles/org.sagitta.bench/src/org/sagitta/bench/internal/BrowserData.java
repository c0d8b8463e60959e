package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;

/// The database that the browser is measured with: studies of two series of an image each, without pixels, and a few with pictures, which
/// the table of patients has at its top, since they came last.
record BrowserData(Run run) {
	private static final Studies PLAIN = new Studies(5, 2, 1, 0);
	private static final Studies PICTURED = new Studies(6, 40, 10, 32_768);
	private static final int MOST_PICTURED = 50;

	/// @return the folder of the database, made unless an earlier run has left it
	Path make() throws IOException {
		int studies = run.instances();
		int pictured = Math.min(MOST_PICTURED, studies / 10);
		String name = "database-browser-" + studies;
		Path mark = run.folder().resolve(name + ".made");
		if (!Files.exists(mark)) {
			Path plain = run.studies("files-browser-" + studies, PLAIN, 0, studies - pictured);
			Path pictures = run.studies("files-pictures-" + pictured, PICTURED, 0, pictured);
			DicomDatabase database = run.fresh(name);
			for (Path files : List.of(plain, pictures)) {
				run.context().progress("importing %,d studies".formatted(studies));
				run.imported(database, Mode.LINK, List.of(files));
			}
			run.manager().close();
			Files.createFile(mark);
		}
		return run.folder().resolve(name);
	}
}
