package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.Exporter;
import org.sagitta.export.Preview;
import org.sagitta.export.internal.files.Staging;
import org.sagitta.export.internal.files.Unsynced;
import org.sagitta.export.internal.names.Fields;
import org.sagitta.export.internal.names.Naming;
import org.sagitta.export.internal.names.Occupants;
import org.sagitta.export.internal.names.Place;
import org.sagitta.export.internal.names.Source;

/// Exports out of any open database.
@Component(service = Exporter.class)
public final class ExporterComponent implements Exporter {
	private final DicomFiles files;

	@Activate
	public ExporterComponent(@Reference DicomFiles files) {
		this.files = files;
	}

	@Override
	public Preview preview(ExportRequest request) throws IOException {
		Snapshot snapshot = request.database().snapshot();
		List<Line> lines = Lines.of(request, snapshot, new ArrayList<>());
		Fields fields = fields(request);
		Extent extent = Extent.of(request.database(), lines);
		return new Preview(extent.files(), extent.bytes(), extent.remote(), example(request, lines, fields, snapshot));
	}

	private String example(ExportRequest request, List<Line> lines, Fields fields, Snapshot snapshot) throws IOException {
		Path empty = request.folder();
		var naming = new Naming(request.pattern(), fields, Place.empty(empty), new Occupants(snapshot, files));
		for (Line line : lines) {
			List<Source> sources = Source.of(line, request.database().instances(line.series().key()));
			if (!sources.isEmpty()) {
				return empty.relativize(naming.of(sources.getFirst()).path()).toString().replace('\\', '/');
			}
		}
		return "";
	}

	private Fields fields(ExportRequest request) {
		return new Fields(request.pattern(), request.database().columns(), files);
	}

	@Override
	public ExportReport export(ExportRequest request, ExportProgress progress) throws IOException {
		DicomDatabase database = request.database();
		Fields fields = fields(request);
		Snapshot snapshot = database.snapshot();
		List<String> unknown = new ArrayList<>();
		List<Line> lines = Lines.of(request, snapshot, unknown);
		Extent extent = Extent.of(database, lines);
		Path target = target(request);
		var folders = new Unsynced();
		Space.of(target).check(extent, database, lines, naming(request, fields, target, folders, snapshot));
		try (Staging staging = Staging.in(target)) {
			Optional<MediaDirectory> directory = request.directory() ? Optional.of(new MediaDirectory(files, target, folders)) : Optional.empty();
			Naming naming = naming(request, fields, target, folders, snapshot);
			return new ExportRun(request, progress, new Tally(progress, extent), naming, target, staging, folders, directory).run(lines, unknown);
		}
	}

	private Naming naming(ExportRequest request, Fields fields, Path target, Unsynced folders, Snapshot snapshot) {
		return new Naming(request.pattern(), fields, Place.target(target, folders::add), new Occupants(snapshot, files));
	}

	/// The real folder: the user may name it by a link, but within it none is followed.
	private static Path target(ExportRequest request) throws IOException {
		Path folder = request.folder();
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new NotDirectoryException(folder.toString());
		}
		Path existing = folder;
		while (existing != null && !Files.exists(existing)) {
			existing = existing.getParent();
		}
		Path database = request.database().folder();
		if (existing != null && Files.exists(database) && existing.toRealPath().startsWith(database.toRealPath())) {
			throw new FileSystemException(folder.toString(), null, "it is inside the database " + database + ", which only the database writes to; "
					+ "choose another folder");
		}
		return Files.createDirectories(folder).toRealPath();
	}
}
