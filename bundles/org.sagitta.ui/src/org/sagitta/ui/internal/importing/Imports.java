package org.sagitta.ui.internal.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.model.BrowseModel;

/// The imports that run, and the report of the last one. Any thread.
@Component(service = Imports.class)
public final class Imports {
	private final BrowseModel browse;
	private final List<ImportJob> running = new CopyOnWriteArrayList<>();
	private final List<ImportListener> listeners = new CopyOnWriteArrayList<>();
	/// How what was imported in this run of the program was imported, by the id of its report or, while that is not known, its beginning.
	private final Map<String, Mode> modes = new ConcurrentHashMap<>();
	private volatile Ended last;

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
		return database().isPresent();
	}

	/// The database to import into.
	public Optional<DicomDatabase> database() {
		return browse.database();
	}

	/// Starts an import in the background; it shows in the progress view, where it can be cancelled.
	/// @return its job; nothing when no database is open
	public Optional<Job> start(ImportRequest request) {
		return database().map(database -> schedule(database, request));
	}

	/// How the files of a report were imported; nothing where it is of another run of the program.
	Optional<Mode> mode(String id, ImportReport report) {
		return Optional.ofNullable(modes.get(id)).or(() -> Optional.ofNullable(modes.get(report.started().toString())));
	}

	/// @param id of a report of an import that something else started
	void remember(String id, Mode mode) {
		modes.put(id, mode);
	}

	/// The report of the import that ended last, if that went into the database that is open.
	public Optional<ImportReport> last() {
		return Optional.ofNullable(last).filter(ended -> database().filter(ended.database()::equals).isPresent()).map(Ended::report);
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

	void finished(DicomDatabase database, ImportRequest request, ImportReport report) {
		modes.put(report.started().toString(), request.mode());
		last = new Ended(database, report);
		listeners.forEach(listener -> listener.finished(report));
	}

	void ended(ImportJob job) {
		running.remove(job);
		progressed();
	}

	private record Ended(DicomDatabase database, ImportReport report) {
	}

	/// @param found files found so far
	/// @param done files that have their outcome
	public record Counts(long found, long done) {
	}
}
