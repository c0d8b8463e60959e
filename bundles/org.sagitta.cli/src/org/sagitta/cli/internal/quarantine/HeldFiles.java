package org.sagitta.cli.internal.quarantine;

import java.io.IOException;

import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.database.Quarantine;

/// The files that are kept aside, by their numbers.
final class HeldFiles {
	private HeldFiles() {
	}

	static Quarantine.Held find(Quarantine quarantine, long id) throws IOException {
		return quarantine.held().stream().filter(each -> each.id() == id).findFirst()
				.orElseThrow(() -> new NotFoundException("The quarantine has no file " + id + "."));
	}
}
