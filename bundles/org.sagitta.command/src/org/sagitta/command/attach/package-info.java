/// How a command reaches the process that owns the database: a Unix domain socket in the database's folder, over which the
/// client sends its words and the owner streams back output, progress and the exit code. Plain Java: [Main] is the entry of
/// the command line and runs without OSGi until it finds that nobody owns the database.
@Version("0.1.0")
package org.sagitta.command.attach;

import org.osgi.annotation.versioning.Version;
