package org.sagitta.audit;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/// Opens audit trails. A service; its methods may be called on any thread and block while they read and write.
@ProviderType
public interface AuditTrails {
	/// Opens the trail of a folder, which is made when it is not there. What a crash has left undone is completed: half of a line is
	/// moved aside, entries that the head does not count yet are counted; entries of [Action#AUDIT_HEALED] say so. Damage that no
	/// crash explains becomes an entry of [Action#AUDIT_DAMAGED]; the log goes on in such a way that [AuditTrail#verify] shows the
	/// place from then on. A trail may be open in one program, once; a second one makes the first fail.
	/// @throws IOException when the folder cannot be read and written
	AuditTrail open(Path folder) throws IOException;
}
