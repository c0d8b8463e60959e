/// What a plugin contributes: a [org.sagitta.plugin.DicomImporter] examines the files of a series, proposes
/// loadables, and loads the chosen ones into the scene.
@Version("0.1.0")
package org.sagitta.plugin;

import org.osgi.annotation.versioning.Version;
