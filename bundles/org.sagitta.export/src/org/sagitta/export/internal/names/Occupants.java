package org.sagitta.export.internal.names;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.export.internal.Line;

/// Whose the folders are that were in the target before: the first DICOM file in one says it. So a second export finds the folders of
/// the first again, though others are called alike. For one thread.
public final class Occupants {
	private static final System.Logger LOG = System.getLogger("org.sagitta.export");
	private static final TagSet TAGS = TagSet.of(Tag.PatientID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID);
	private static final int TRIED = 20;
	private static final int DEEPEST = 8;

	private final Snapshot snapshot;
	private final DicomFiles files;
	private final Map<Path, Optional<DataSet>> known = new HashMap<>();

	public Occupants(Snapshot snapshot, DicomFiles files) {
		this.snapshot = snapshot;
		this.files = files;
	}

	/// Whether a folder has files of a row, or no DICOM file at all.
	boolean isOf(Path folder, Level level, Line line) {
		return known.computeIfAbsent(folder, this::first).map(found -> isOf(found, level, line)).orElse(true);
	}

	private boolean isOf(DataSet found, Level level, Line line) {
		String seriesUid = found.text(Tag.SeriesInstanceUID);
		String studyUid = found.text(Tag.StudyInstanceUID);
		if (level == Level.SERIES) {
			return seriesUid.equals(line.series().key());
		}
		// The database may have the series elsewhere than its file says, after a patient was split or merged.
		Optional<Row> study = snapshot.row(Level.SERIES, seriesUid).map(Row::parent).or(() -> Optional.of(studyUid))
				.flatMap(uid -> snapshot.row(Level.STUDY, uid));
		if (level == Level.STUDY) {
			return study.map(Row::key).orElse(studyUid).equals(line.study().key());
		}
		return study.map(row -> row.parent().equals(line.patient().key()))
				.orElseGet(() -> found.text(Tag.PatientID).equals(line.patient().attribute("PatientID")));
	}

	private Optional<DataSet> first(Path folder) {
		var looking = new Looking();
		try {
			Files.walkFileTree(folder, Set.of(), DEEPEST, looking);
		} catch (IOException e) {
			LOG.log(Logger.Level.DEBUG, "A folder of the target cannot be looked into: " + e.getMessage());
		}
		return looking.found;
	}

	private final class Looking extends SimpleFileVisitor<Path> {
		private Optional<DataSet> found = Optional.empty();
		private int tried;

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile()) {
				tried++;
				try {
					found = Optional.of(files.scan(file, TAGS).dataSet()).filter(values -> !values.text(Tag.SeriesInstanceUID).isEmpty());
				} catch (IOException e) {
					LOG.log(Logger.Level.DEBUG, "A file of the target is no DICOM file: " + e.getMessage());
				}
			}
			return found.isPresent() || tried >= TRIED ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException e) {
			return FileVisitResult.CONTINUE;
		}
	}
}
