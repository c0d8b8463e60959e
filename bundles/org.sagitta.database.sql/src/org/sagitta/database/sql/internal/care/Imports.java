package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sagitta.audit.Action;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.imports.Reporting;
import org.sagitta.database.sql.internal.imports.Taking;

/// Imports as users know them: with a report that is kept, and an entry of the audit log for each study.
public final class Imports {
	private static final int LONGEST = 200_000;

	private final Parts parts;
	private final ImportEngine engine;
	private final SqlReports reports;

	public Imports(Parts parts, ImportEngine engine, SqlReports reports) {
		this.parts = parts;
		this.engine = engine;
		this.reports = reports;
	}

	public ImportReport run(ImportRequest request, ImportProgress progress) throws DatabaseException {
		Taking taking = request.mode() == ImportRequest.Mode.COPY ? Taking.COPY : Taking.LINK;
		try (SqlReports.Open saved = reports.begin()) {
			var reporting = new Reporting(saved);
			ImportReport report = null;
			try {
				report = engine.run(request, taking, parts.tags().get(), _ -> System.currentTimeMillis(), progress, reporting);
			} finally {
				Outcome outcome = report != null && report.complete() ? Outcome.SUCCESS : Outcome.MINOR_FAILURE;
				parts.audit().record(reporting.studies().stream().map(study -> parts.audit().event(study.changes().isEmpty() ? Action.IMPORT : Action.UPDATED,
						outcome, subjects(study), changes(study))).toList());
			}
			return saved(saved, reporting, report);
		} catch (IOException e) {
			throw e instanceof DatabaseException known ? known
					: new DatabaseException(DatabaseException.Kind.FAILED, "The report of the import cannot be written: " + e.getMessage(), e);
		}
	}

	private static ImportReport saved(SqlReports.Open saved, Reporting reporting, ImportReport report) {
		try {
			saved.finish(report);
			return report;
		} catch (IOException e) {
			reporting.failure(new FileNote(java.nio.file.Path.of("reports"), ImportReport.Outcome.FAILED, "the report was not saved: " + e.getMessage()));
			return reporting.report(report.cancelled());
		}
	}

	private static List<Subject> subjects(Reporting.Study study) {
		return List.of(Subject.patient(study.patientId(), study.patientName()), Subject.study(study.uid(), "", study.instances()));
	}

	/// What changed files had said, so that it is not lost.
	private static String changes(Reporting.Study study) {
		String all = study.changes().stream().map(change -> change.uid() + " before: " + change.before()).collect(Collectors.joining("\n"));
		return Optional.of(all).filter(text -> text.length() <= LONGEST).orElseGet(() -> all.substring(0, LONGEST) + "…");
	}
}
