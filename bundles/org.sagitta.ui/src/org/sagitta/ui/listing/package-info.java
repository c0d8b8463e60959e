/// Views of what the open database lists beside its patients, studies and series, such as its trash.
@Version("0.1.0")
package org.sagitta.ui.listing;

import org.osgi.annotation.versioning.Version;
