/// A command of the command line: its name, its words, and how to run it. It runs alike in a process of its own
/// and in the process that owns the database, for a client that attached to it.
@Version("0.1.0")
package org.sagitta.command;

import org.osgi.annotation.versioning.Version;
