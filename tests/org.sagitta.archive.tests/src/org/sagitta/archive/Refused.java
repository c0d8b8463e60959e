package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.sagitta.archive.ArchiveException.Kind;

/// Archives that do not get through.
final class Refused {
	private Refused() {
	}

	static ArchiveException assertRefused(Kind kind, Taker taker, byte[] archive) {
		ArchiveException refused = assertThrows(ArchiveException.class, () -> taker.take(archive));
		assertEquals(kind, refused.kind(), refused.getMessage());
		return refused;
	}
}
