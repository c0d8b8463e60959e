package org.sagitta.ui.model;

import org.osgi.annotation.versioning.ConsumerType;

/// A view that selects rows: its selection is a [RowSelection]. The commands on rows, such as load, notes and remove, and the actions of
/// plugins work in it and are in its context menu.
@ConsumerType
public interface RowsPart {
}
