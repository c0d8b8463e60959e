package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
	@TempDir
	Path temp;

	private Ledger ledger() throws IOException {
		return new Ledger(temp, temp.resolve("watch").resolve("seen"));
	}

	private static boolean has(Ledger ledger, Path file, Stamp stamp) {
		return ledger.has(ledger.key(file, stamp));
	}

	@Test
	void knowsAFileAsItWas() throws IOException {
		Path file = temp.resolve("a");
		ledger().add(Map.of(file, new Stamp(1, 2)));
		assertTrue(has(ledger(), file, new Stamp(1, 2)));
		assertFalse(has(ledger(), file, new Stamp(1, 3)));
		assertFalse(has(ledger(), temp.resolve("b"), new Stamp(1, 2)));
	}

	@Test
	void aCrashInTheMiddleCostsOneFile() throws IOException {
		ledger().add(Map.of(temp.resolve("a"), new Stamp(1, 2)));
		Files.write(temp.resolve("watch/seen"), new byte[] { 1, 2, 3 }, StandardOpenOption.APPEND);
		ledger().add(Map.of(temp.resolve("b"), new Stamp(1, 2)));
		assertTrue(has(ledger(), temp.resolve("a"), new Stamp(1, 2)));
		assertTrue(has(ledger(), temp.resolve("b"), new Stamp(1, 2)));
	}

	@Test
	void forgetsWhatHasGone() throws IOException {
		Ledger ledger = ledger();
		var many = new HashMap<Path, Stamp>();
		for (int i = 0; i < 2000; i++) {
			many.put(temp.resolve("f" + i), new Stamp(i, i));
		}
		ledger.add(many);
		long left = ledger.key(temp.resolve("f7"), new Stamp(7, 7));
		ledger.keep(List.of(left));
		assertEquals(8, Files.size(temp.resolve("watch/seen")));
		assertTrue(ledger().has(left));
	}
}
