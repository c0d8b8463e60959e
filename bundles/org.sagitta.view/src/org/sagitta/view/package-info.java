/// Slices through volumes, without a user interface: geometry of the three planes, resampling, window and level, to pixels.
@Version("0.1.0")
package org.sagitta.view;

import org.osgi.annotation.versioning.Version;
