/// A native table that shows a window of at most 2,000 rows of a list of any length, and what can be done with its rows.
@Version("0.1.0")
package org.sagitta.ui.table;

import org.osgi.annotation.versioning.Version;
