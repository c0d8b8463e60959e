/// The scene: nodes with typed content in DICOM's patient coordinates (LPS, mm) and the subject hierarchy that
/// orders them by patient and study. It knows nothing of files or windows.
@Version("0.1.0")
package org.sagitta.scene;

import org.osgi.annotation.versioning.Version;
