package org.sagitta.export.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.UpgradeProgress;
import org.sagitta.dicom.Level;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.ExportRequest.Taken;
import org.sagitta.export.Exporter;
import org.sagitta.export.NamePattern;
import org.sagitta.export.internal.command.Chosen.Missing;

/// Exports files of the database to a folder.
@Component(service = Command.class, property = Command.NAME + "=" + ExportCommand.COMMAND)
public final class ExportCommand implements Command {
	static final String COMMAND = "export";
	private static final String TO = "--to";
	private static final String PATTERN = "--pattern";
	private static final String FLAT = "--flat";
	private static final String DIRECTORY = "--dicomdir";
	private static final String REFUSE = "--keep-names";
	private static final String JSON = "--json";

	private final DatabaseManager databases;
	private final Exporter exporter;

	@Activate
	public ExportCommand(@Reference DatabaseManager databases, @Reference Exporter exporter) {
		this.databases = databases;
		this.exporter = exporter;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series|instances KEY…|--all|[--search WORDS] [--where CONDITION]… [--patient ID] [--study UID] [--series UID]"
				+ " --to FOLDER [--pattern NAMES] [--flat] [--dicomdir] [--keep-names] [--json]";
	}

	@Override
	public String summary() {
		return "Copies the files of patients, studies, series or instances to a folder, never over another file; NAMES are as "
				+ NamePattern.USUAL;
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(Chosen.ALL, FLAT, DIRECTORY, REFUSE, JSON),
				Stream.concat(Chosen.valued().stream(), Stream.of(TO, PATTERN)).collect(Collectors.toSet()));
		if (arguments.words().isEmpty()) {
			throw new UsageException("a level is needed: patients, studies, series or instances");
		}
		Level level = Chosen.level(arguments.words().getFirst());
		Path folder = context.path(arguments.value(TO).orElseThrow(() -> new UsageException(TO + " FOLDER is missing")));
		NamePattern pattern = pattern(arguments);
		DicomDatabase database = databases.share(context.database(), UpgradeProgress.NONE);
		Chosen chosen = Chosen.of(level, arguments.words().subList(1, arguments.words().size()), arguments, database);
		ExportRequest request = request(database, level, chosen, folder, pattern, arguments);
		ExportReport report = export(request, context);
		return said(report, chosen, level, context, arguments.has(JSON));
	}

	private static NamePattern pattern(Arguments arguments) throws UsageException {
		if (arguments.has(DIRECTORY) && (arguments.has(PATTERN) || arguments.has(FLAT))) {
			throw new UsageException(DIRECTORY + " gives the files the names that a DICOMDIR may list, and goes with neither " + PATTERN + " nor "
					+ FLAT);
		}
		try {
			NamePattern pattern = arguments.value(PATTERN).map(NamePattern::parse).orElse(NamePattern.USUAL);
			return arguments.has(DIRECTORY) ? NamePattern.MEDIA : arguments.has(FLAT) ? pattern.flat() : pattern;
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static ExportRequest request(DicomDatabase database, Level level, Chosen chosen, Path folder, NamePattern pattern,
			Arguments arguments) {
		ExportRequest request = ExportRequest.of(database, level, chosen.keys(), folder).named(pattern)
				.whenTaken(arguments.has(REFUSE) ? Taken.REFUSE : Taken.NUMBER);
		return arguments.has(DIRECTORY) ? request.withDirectory() : request;
	}

	private ExportReport export(ExportRequest request, CommandContext context) throws UsageException, IOException {
		try {
			return exporter.export(request, new ExportProgress() {
				@Override
				public void progress(long done, long files, long bytes, long total) {
					context.progress(done + " of " + files + " files, " + (bytes >> 20) + " of " + (total >> 20) + " MB");
				}

				@Override
				public boolean cancelled() {
					return context.cancelled();
				}
			});
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static int said(ExportReport report, Chosen chosen, Level level, CommandContext context, boolean json) throws IOException {
		List<Missing> unknown = new ArrayList<>(chosen.unknown());
		report.unknown().forEach(key -> unknown.add(new Missing(level, key)));
		if (json) {
			ReportJson.write(report, unknown.stream().map(Missing::word).toList(), context.out());
		} else {
			ReportText.write(report, context.out());
		}
		ReportText.problems(report, unknown, context.err());
		return report.cancelled() ? CANCELLED : report.complete() && unknown.isEmpty() ? OK : FAILED;
	}
}
