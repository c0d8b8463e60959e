package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.RemoteInstance;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.NotExported;
import org.sagitta.export.NotExported.Reason;
import org.sagitta.export.internal.files.Copying;
import org.sagitta.export.internal.files.Errors;
import org.sagitta.export.internal.files.Refusal;
import org.sagitta.export.internal.files.Staging;
import org.sagitta.export.internal.files.Unsynced;
import org.sagitta.export.internal.names.Naming;
import org.sagitta.export.internal.names.Source;
import org.sagitta.export.internal.names.Target;

/// One export. Names are given on one thread, in the order of the rows, so that a second export gives the same; files are copied on
/// several.
final class ExportRun {
	private final ExportRequest request;
	private final ExportProgress progress;
	private final DicomDatabase database;
	private final Tally tally;
	private final Naming naming;
	private final Copying copying;
	private final Studies studies;
	private final Offline offline;
	private final Optional<MediaDirectory> directory;
	private volatile boolean interrupted;
	private long place;

	/// @param target the real path of the folder
	ExportRun(ExportRequest request, ExportProgress progress, Tally tally, Naming naming, Path target, Staging staging, Unsynced folders,
			Optional<MediaDirectory> directory) throws IOException {
		this.request = request;
		this.progress = progress;
		this.tally = tally;
		this.naming = naming;
		this.directory = directory;
		database = request.database();
		studies = new Studies(database.audit(), target, folders);
		offline = new Offline(database);
		copying = new Copying(staging, Files.getFileStore(target), request.taken(), this::isStopped, Files::createLink);
	}

	private boolean isStopped() {
		return interrupted || progress.cancelled();
	}

	/// @param unknown takes instances that were removed meanwhile
	ExportReport run(List<Line> lines, List<String> unknown) {
		try (var workers = new Workers()) {
			Studies.Study study = null;
			for (Line line : lines) {
				if (study == null || !study.is(line)) {
					if (study != null) {
						study.close();
					}
					studies.record();
					study = studies.begin(line);
				}
				series(line, study, workers, unknown);
			}
			if (study != null) {
				study.close();
			}
			workers.await();
		}
		studies.record();
		List<String> problems = new ArrayList<>(studies.problems());
		List<String> warnings = new ArrayList<>(tally.warnings());
		boolean stopped = tally.notExported().stream().anyMatch(file -> file.reason() == Reason.CANCELLED);
		Optional<Path> written = stopped ? Optional.empty() : directory.flatMap(each -> each.write(problems, warnings));
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return new ExportReport(request.folder(), studies.exported(), tally.written(), tally.bytes(), tally.there(), tally.notExported(),
				unknown, stopped, written, problems, warnings);
	}

	private void series(Line line, Studies.Study study, Workers workers, Collection<String> unknown) {
		String uid = line.series().key();
		Set<String> gone = new HashSet<>(line.only().orElse(Set.of()));
		try {
			for (Source source : Source.of(line, database.instances(uid))) {
				gone.remove(source.instance().sopInstanceUid());
				if (isStopped()) {
					study.not();
					not(source, new Refusal(Reason.CANCELLED, source.instance().file() + " was not reached when the export ended"));
				} else {
					instance(source, study, workers);
				}
			}
			for (RemoteInstance remote : database.remotes().of(uid).stream().filter(each -> line.has(each.sopInstanceUid())).toList()) {
				gone.remove(remote.sopInstanceUid());
				study.not();
				tally.named(new NotExported(uid, remote.sopInstanceUid(), Optional.empty(), Reason.REMOTE,
						"Instance " + remote.sopInstanceUid() + " was never retrieved: only " + remote.url() + " has it"));
			}
			unknown.addAll(gone);
		} catch (DatabaseException e) {
			study.not();
			tally.named(new NotExported(uid, "", Optional.empty(), Reason.UNREADABLE, "The instances of series " + uid
					+ " cannot be read from the index: " + e.getMessage()));
		}
	}

	private void instance(Source source, Studies.Study study, Workers workers) {
		Target target;
		try {
			target = naming.of(source);
		} catch (IOException e) {
			study.not();
			not(source, offline.of(source.instance().file(), unnamed(source, e)));
			return;
		}
		long order = place++;
		study.begin();
		try {
			workers.run(() -> copy(source, target, study, order));
		} catch (InterruptedException _) {
			interrupted = true;
			study.end(false);
			not(source, new Refusal(Reason.CANCELLED, source.instance().file() + " was not reached when the export ended"));
		}
	}

	private static Refusal unnamed(Source source, IOException e) {
		Path file = source.instance().file();
		return Files.notExists(file) ? new Refusal(Reason.MISSING, file + " is not there")
				: new Refusal(Reason.UNREADABLE, file + " gets no name: " + Errors.text(e));
	}

	/// On a thread of the workers.
	private void copy(Source source, Target target, Studies.Study study, long order) {
		Path file = source.instance().file();
		boolean isThere = false;
		try {
			Copying.Done done = copying.put(file, source.instance().size(), target);
			isThere = true;
			directory.ifPresent(each -> each.add(order, done.path()));
			if (done.program()) {
				tally.warn(done.path() + " begins as a program does, and is a DICOM file as well (CVE-2019-11687): do not run it");
			}
			tally.exported(source.instance().size(), done.written());
		} catch (Refusal e) {
			not(source, offline.of(file, e));
		} catch (RuntimeException e) {
			not(source, new Refusal(Reason.NOT_WRITTEN, file + " was not exported: " + e));
		} finally {
			study.end(isThere);
		}
	}

	private void not(Source source, Refusal refusal) {
		tally.not(new NotExported(source.line().series().key(), source.instance().sopInstanceUid(), Optional.of(source.instance().file()),
				refusal.reason(), refusal.getMessage()), source.instance().size());
	}
}
