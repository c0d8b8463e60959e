/// What the browser of patients, studies and series shows and has selected, for views that go with it.
@Version("0.1.0")
package org.sagitta.ui.model;

import org.osgi.annotation.versioning.Version;
