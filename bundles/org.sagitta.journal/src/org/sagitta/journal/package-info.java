/// A file of lines to which lines are only ever added, each of them on the disk before the call returns. The journal of what a
/// person entered and the audit trail are such files. What a crash leaves half written is set aside when the file is opened again,
/// and a full disk leaves no half line.
@Version("0.1.0")
package org.sagitta.journal;

import org.osgi.annotation.versioning.Version;
