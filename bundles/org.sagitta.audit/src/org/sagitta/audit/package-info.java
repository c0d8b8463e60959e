/// Who did what, when, to which patient and study: a local log to which entries are only added, each chained to the one before it by
/// its hash, so that a later change shows. The [org.sagitta.audit.AuditTrails] service opens the log of a folder. The entries have
/// the shape of the audit messages of DICOM (PS3.15 section A.5), as JSON.
@Version("0.1.0")
package org.sagitta.audit;

import org.osgi.annotation.versioning.Version;
