package org.sagitta.database;

import java.nio.file.Path;
import java.time.Instant;

import org.sagitta.dicom.TagValues;

/// One indexed instance.
/// @param file where its file is now
/// @param owned whether the database copied it and may delete it; else it is linked
/// @param tags the cached values
public record Instance(String sopInstanceUid, String sopClassUid, String seriesInstanceUid, String transferSyntax, Path file, boolean owned,
		long size, Instant imported, TagValues tags) {
}
