package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.model.BrowseModel;

/// The imports that run, and the report of the last one. Any thread.
@Component(service = Imports.class)
public final class Imports {
	private final BrowseModel browse;
	private final List<ImportJob> running = new CopyOnWriteArrayList<>();
	private final List<ImportListener> listeners = new CopyOnWriteArrayList<>();
	private volatile ImportReport last;

	@Activate
	public Imports(@Reference BrowseModel browse) {
		this.browse = browse;
	}

	public void addListener(ImportListener listener) {
		listeners.add(listener);
	}

	public void removeListener(ImportListener listener) {
		listeners.remove(listener);
	}

	/// Whether there is a database to import into.
	public boolean possible() {
		return browse.database().isPresent();
	}

	/// Starts an import in the background; it shows in the progress view, where it can be cancelled.
	/// @return its job; nothing when no database is open
	public Optional<Job> start(List<Path> paths, ImportRequest.Mode mode) {
		return browse.database().map(database -> schedule(database, new ImportRequest(paths, mode)));
	}

	/// The report of the import that ended last.
	public Optional<ImportReport> last() {
		return Optional.ofNullable(last);
	}

	/// Files found and done in all imports that run; nothing while none does.
	public Optional<Counts> running() {
		return running.stream().map(ImportJob::counts).reduce((a, b) -> new Counts(a.found() + b.found(), a.done() + b.done()));
	}

	private Job schedule(DicomDatabase database, ImportRequest request) {
		var job = new ImportJob(database, request, this);
		running.add(job);
		job.schedule();
		return job;
	}

	void progressed() {
		listeners.forEach(ImportListener::progressed);
	}

	void finished(ImportReport report) {
		last = report;
		listeners.forEach(listener -> listener.finished(report));
	}

	void ended(ImportJob job) {
		running.remove(job);
		progressed();
	}

	/// @param found files found so far
	/// @param done files that have their outcome
	public record Counts(long found, long done) {
	}
}
