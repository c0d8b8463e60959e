/// ZIP and tar archives as a source of files: the [org.sagitta.archive.Archives] service tells archives by their bytes and hands
/// out their entries one at a time, as scratch files under names of our own, within [org.sagitta.archive.ArchiveLimits].
@Version("0.1.0")
package org.sagitta.archive;

import org.osgi.annotation.versioning.Version;
