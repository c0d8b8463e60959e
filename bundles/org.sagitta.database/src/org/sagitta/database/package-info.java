/// The DICOM database: open or create one, import files, query immutable snapshots of its patients, studies and
/// series, read cached tag values, set up columns, remove. Implementations are bundles of their own.
@Version("0.1.0")
package org.sagitta.database;

import org.osgi.annotation.versioning.Version;
