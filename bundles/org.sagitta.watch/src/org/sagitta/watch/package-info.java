/// Folders whose new files are imported into the open database when they are complete: which ones, what happens in them now, and
/// what came of it last.
@Version("0.1.0")
package org.sagitta.watch;

import org.osgi.annotation.versioning.Version;
