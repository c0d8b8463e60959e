package org.sagitta.plugin.volume.internal;

import java.util.List;

import org.sagitta.dicom.DataSet;

/// What is remembered of a slice after its pixels are in the volume.
/// @param header of the middle slice only, else null: thousands of headers are worth nothing
record SliceFacts(Range range, Range rangeOfImage, List<String> warnings, DataSet header) {
}
