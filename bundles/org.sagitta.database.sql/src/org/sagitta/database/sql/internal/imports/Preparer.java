package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.store.KnownUids;
import org.sagitta.database.sql.internal.store.Schema;
import org.sagitta.database.sql.internal.store.Stamps;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// What can be done with a file before the writer has to decide: scan it, look at its UIDs, copy it. Any thread.
/// @param wanted the tags to cache, those of the index among them
/// @param archives which files that are no DICOM have files inside
record Preparer(DicomFiles files, TagSet wanted, Taking taking, KnownUids known, OwnedFiles owned, Stamps stamps, Predicate<Path> archives) {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;
	private static final int SCHEDULED_PROCEDURE_STEP_SEQUENCE = 0x00400100;

	/// The tags that tell what a file is, besides those to cache.
	static final TagSet TELLING = TagSet.of(DIRECTORY_RECORD_SEQUENCE, SCHEDULED_PROCEDURE_STEP_SEQUENCE, Tag.SOPInstanceUID,
			Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SpecificCharacterSet);

	Prepared prepare(Path file) {
		return guarded(file, () -> {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				return new Prepared.Refused(file, Outcome.NOT_DICOM, "not a regular file");
			}
			long modified = attributes.lastModifiedTime().toMillis();
			if (taking == Taking.LINK && stamps.has(file, attributes.size(), modified)) {
				return new Prepared.Unchanged(file);
			}
			try {
				return candidate(file, file, modified);
			} catch (DicomException e) {
				if (e.kind() == DicomException.Kind.NOT_DICOM && archives.test(file)) {
					return new Prepared.Archive(file);
				}
				throw e;
			}
		});
	}

	/// An entry of an archive.
	/// @param file what it is called
	/// @param unpacked its bytes, in the incoming folder; what is taken is moved from there
	Prepared prepareEntry(Path file, Path unpacked) {
		return guarded(file, () -> candidate(file, unpacked, Files.getLastModifiedTime(unpacked).toMillis()));
	}

	private Prepared candidate(Path file, Path bytes, long modified) throws IOException {
		Header header = files.identify(bytes, wanted);
		Prepared.Refused refused = refuse(file, header);
		if (refused != null) {
			return refused;
		}
		OwnedFiles.Copy copy = bytes == file ? copy(file, header) : owned.receive(bytes);
		return Prepared.Candidate.of(file, modified, header, wanted, copy);
	}

	/// Whatever goes wrong is the outcome of this one file.
	private static Prepared guarded(Path file, Preparing work) {
		try {
			return work.run();
		} catch (DicomException e) {
			boolean dicom = e.kind() != DicomException.Kind.NOT_DICOM;
			return new Prepared.Refused(file, dicom ? Outcome.FAILED : Outcome.NOT_DICOM, told(e));
		} catch (FileSystemException e) {
			return new Prepared.Refused(file, Outcome.FAILED, e.getReason() != null ? e.getReason() : "cannot be read (" + e.getClass().getSimpleName() + ")");
		} catch (IOException e) {
			return new Prepared.Refused(file, Outcome.FAILED, "cannot be read: " + e.getMessage());
		} catch (RuntimeException e) {
			LOG.log(Level.ERROR, "An import met an error of the program", e);
			return new Prepared.Refused(file, Outcome.FAILED, "an error of the program: " + e);
		}
	}

	@FunctionalInterface
	private interface Preparing {
		Prepared run() throws IOException;
	}

	/// What is in the index already is copied only when the writer finds that it must be.
	private OwnedFiles.Copy copy(Path file, Header header) throws IOException {
		if (taking == Taking.LINK || taking == Taking.LOOK || known.mayHave(header.dataSet().text(Tag.SOPInstanceUID))) {
			return null;
		}
		return taking == Taking.COPY ? owned.copyIn(file) : new OwnedFiles.Copy(file, Digests.of(file));
	}

	static Prepared.Refused refuse(Path file, Header header) {
		DataSet data = header.dataSet();
		if (data.contains(DIRECTORY_RECORD_SEQUENCE)) {
			return new Prepared.Refused(file, Outcome.NOT_AN_INSTANCE, "a DICOMDIR: import its folder instead");
		}
		for (int tag : new int[] { Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID }) {
			String uid = data.text(tag);
			if (uid.isEmpty()) {
				if (header.problem().isPresent()) {
					return new Prepared.Refused(file, Outcome.FAILED, told(header.problem().get()));
				}
				return data.contains(SCHEDULED_PROCEDURE_STEP_SEQUENCE)
						? new Prepared.Refused(file, Outcome.NOT_AN_INSTANCE, "a worklist item")
						: new Prepared.Refused(file, Outcome.NO_UID, "no " + named(tag) + "; patching the file can add it");
			}
			if (uid.length() > Schema.LONGEST_UID) {
				return new Prepared.Refused(file, Outcome.NO_UID, named(tag) + " of " + uid.length() + " characters; the standard allows 64");
			}
		}
		return null;
	}

	private static String named(int tag) {
		return Dictionary.keyword(tag) + " " + Tag.format(tag);
	}

	private static String told(DicomException e) {
		return e.offset() < 0 ? e.getMessage() : e.getMessage() + " (at byte " + e.offset() + ")";
	}
}
