package org.sagitta.dicom;

import java.util.Optional;

/// What [DicomFiles#scan] and [DicomFiles#identify] found: the wanted top-level elements, and enough to recognise the same
/// content again.
/// @param transferSyntax its UID, from the file meta information, or the one that the bytes show where there is none
/// @param dataSet the wanted elements that are there
/// @param size the file's size in bytes
/// @param fingerprint 32 hexadecimal digits: a 128-bit hash of the size and the first 64 KB of the file, the same whatever
///        elements were wanted; "" after a mere scan
/// @param problem why the scan ended before the last wanted element could be looked for; the elements before it are good
public record Header(String transferSyntax, DataSet dataSet, long size, String fingerprint, Optional<DicomException> problem) {
}
