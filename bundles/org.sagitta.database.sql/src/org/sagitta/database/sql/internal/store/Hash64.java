package org.sagitta.database.sql.internal.store;

/// A 64-bit hash of a text, the same in every run: UIDs and paths are looked up by it.
public final class Hash64 {
	private Hash64() {
	}

	public static long of(String text) {
		long hash = 0xCBF29CE484222325L;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
		}
		hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
		hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
		return hash ^ hash >>> 33;
	}
}
