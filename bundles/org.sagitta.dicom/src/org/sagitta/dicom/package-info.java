/// The DICOM core: data sets, value representations, the dictionary, and the [org.sagitta.dicom.DicomFiles]
/// service that scans, reads and writes Part 10 files. Nothing here trusts a received byte: see PS3.5 and PS3.10.
@Version("0.1.0")
package org.sagitta.dicom;

import org.osgi.annotation.versioning.Version;
