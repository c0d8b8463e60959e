/// Synthetic DICOM objects: the sample data that a newcomer imports first, and the builder that tests use.
@Version("0.1.0")
package org.sagitta.samples;

import org.osgi.annotation.versioning.Version;
