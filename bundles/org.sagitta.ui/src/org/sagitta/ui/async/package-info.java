/// Work in the background of the workbench, and the way from there to its widgets.
@Version("0.1.0")
package org.sagitta.ui.async;

import org.osgi.annotation.versioning.Version;
