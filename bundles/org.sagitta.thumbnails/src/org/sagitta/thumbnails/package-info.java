/// Small pictures of series: [org.sagitta.thumbnails.Thumbnails] makes them when they are asked for, and keeps them in the folder
/// of the open database, until the series is gone.
@Version("0.1.0")
package org.sagitta.thumbnails;

import org.osgi.annotation.versioning.Version;
