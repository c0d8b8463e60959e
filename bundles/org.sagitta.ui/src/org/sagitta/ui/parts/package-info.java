/// What the views of the workbench have in common: names for screen readers, times and sizes, hints, questions, and where reports are shown.
@Version("0.1.0")
package org.sagitta.ui.parts;

import org.osgi.annotation.versioning.Version;
