package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.DicomFiles;

/// What the measurements share.
/// @param folder for made-up files and for databases
/// @param instances of the large index
/// @param orthanc the rate of Orthanc that imports are compared with, in instances a second
record Run(CommandContext context, DatabaseManager manager, DicomFiles files, Figures figures, Path folder, int instances, double orthanc) {
	private static final String WRITTEN = "written";

	/// A folder with made-up studies, made unless an earlier run has left it.
	Path studies(String name, Studies studies, int first, int count) throws IOException {
		Path target = folder.resolve(name);
		Path mark = target.resolveSibling(target.getFileName() + "." + WRITTEN);
		if (!Files.exists(mark)) {
			context.progress("writing " + name);
			studies.write(files, target, first, count, context::cancelled);
			checkCancelled();
			Files.createFile(mark);
		}
		return target;
	}

	/// A new database; one of the same name goes.
	DicomDatabase fresh(String name) throws IOException {
		checkCancelled();
		manager.close();
		Folders.delete(folder.resolve(name));
		return manager.open(folder.resolve(name));
	}

	DicomDatabase reopen(String name) throws IOException {
		checkCancelled();
		manager.close();
		return manager.open(folder.resolve(name));
	}

	/// Imports, and fails when not every file is in the index.
	/// @return how long it took, in seconds
	double imported(DicomDatabase database, Mode mode, List<Path> paths) throws IOException {
		checkCancelled();
		long start = System.nanoTime();
		ImportReport report = database.importFiles(new ImportRequest(paths, mode), ImportProgress.NONE);
		double seconds = (System.nanoTime() - start) / 1e9;
		if (!report.notTaken().isEmpty() || !report.failures().isEmpty()) {
			throw new IOException("the import left files out: " + report.counts() + " " + report.failures());
		}
		return seconds;
	}

	void checkCancelled() throws CancelledException {
		if (context.cancelled()) {
			throw new CancelledException();
		}
	}

	/// The user has asked to stop.
	static final class CancelledException extends IOException {
		private static final long serialVersionUID = 1L;
	}
}
