/// Helpers for tests that run inside OSGi: bundles made on the spot, services with a reason when they are missing, and the
/// DICOM files that lie beside the checkout.
@Version("0.1.0")
package org.sagitta.testkit;

import org.osgi.annotation.versioning.Version;
