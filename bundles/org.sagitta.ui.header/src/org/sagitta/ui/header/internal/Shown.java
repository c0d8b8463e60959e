package org.sagitta.ui.header.internal;

import org.sagitta.dicom.inspect.HeaderFilter;
import org.sagitta.dicom.inspect.HeaderTree;

/// What is on the screen.
/// @param filter the rows that are wanted; null for all
record Shown(HeaderTree tree, HeaderFilter filter) {
}
