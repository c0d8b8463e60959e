/// Copies the files of patients, studies, series and instances out of the database into a folder, under names that people read: made of what the
/// rows show, safe on every system, and never over a file that is there. The [org.sagitta.export.Exporter] service does it; it has no
/// user interface.
@Version("0.1.0")
package org.sagitta.export;

import org.osgi.annotation.versioning.Version;
