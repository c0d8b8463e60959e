package org.sagitta.dicom;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.internal.DirectoryRecords;

/// Makes the DICOMDIR of a file-set (PS3.3 annex F, PS3.10 section 8): instances are added, and stand below their series, study and
/// patient in the order in which they came. Not for several threads.
public final class DirectoryWriter {
	private final String fileSetId;
	private final DirectoryRecords records = new DirectoryRecords();
	private final Set<List<String>> fileIds = new HashSet<>();

	/// @param fileSetId the name of the file-set, up to 16 capital letters, digits and underscores; may be empty
	public DirectoryWriter(String fileSetId) {
		if (!fileSetId.matches("[A-Z0-9_ ]{0,16}")) {
			throw new IllegalArgumentException("A file-set ID has up to 16 capital letters, digits and underscores, unlike \"" + fileSetId + "\"");
		}
		this.fileSetId = fileSetId;
	}

	/// Adds an instance.
	/// @param instance its data set, or what a scan found of it
	/// @param fileId where it is below the DICOMDIR: at most 8 components of at most 8 capital letters, digits and underscores
	/// @return the elements of which the standard wants a value in the records (PS3.3 section F.5) and the instance has none: they are
	///         written empty, and other programs may refuse that
	/// @throws DicomException when the file ID is none, is there already, or a UID is missing
	public List<Integer> add(DataSet instance, String transferSyntax, List<String> fileId) throws DicomException {
		if (fileId.isEmpty() || fileId.size() > 8 || !fileId.stream().allMatch(component -> component.matches("[A-Z0-9_]{1,8}"))) {
			throw new DicomException(Kind.UNSUPPORTED, -1, "A DICOMDIR can name files by at most 8 components of at most 8 capital letters, digits "
					+ "and underscores, unlike " + String.join("/", fileId));
		}
		for (int uid : new int[] { Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID, Tag.SOPClassUID }) {
			if (instance.text(uid).isEmpty()) {
				throw new DicomException(Kind.MALFORMED, -1, String.join("/", fileId) + " has no " + Dictionary.keyword(uid));
			}
		}
		if (!fileIds.add(List.copyOf(fileId))) {
			throw new DicomException(Kind.MALFORMED, -1, String.join("/", fileId) + " was added already");
		}
		return records.add(instance, transferSyntax, fileId);
	}

	/// Writes the DICOMDIR; an existing file is never overwritten.
	/// @throws FileAlreadyExistsException when the target exists
	public void write(DicomFiles files, Path target) throws IOException {
		if (Files.exists(target)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		DataSet dataSet = records.dataSet(fileSetId);
		DataSet meta = new DataSet().put(Tag.MediaStorageSOPClassUID, Uids.MEDIA_STORAGE_DIRECTORY)
				.put(Tag.MediaStorageSOPInstanceUID, Uids.create());
		DicomFile directory = new DicomFile(meta, dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		// The records refer to each other by their places in the file, which a first writing shows.
		Path draft = target.resolveSibling(target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
		try {
			files.write(directory, draft);
			records.link(dataSet, files.read(draft).dataSet());
		} finally {
			Files.deleteIfExists(draft);
		}
		files.write(directory, target);
	}
}
