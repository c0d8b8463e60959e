package org.sagitta.codec.jpegls.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/// To which of the nine regions a gradient belongs (ITU-T T.87 section A.3.3), as tables: gradient `g` is at `g + maximum`.
/// The latest few tables are kept, at most 128 KB each.
final class GradientTables {
	private static final int KEPT = 4;

	private record Key(int maximum, int near, int t1, int t2, int t3) { }

	private final Map<Key, byte[]> tables = new LinkedHashMap<>(8, 0.75f, true);

	synchronized byte[] table(Parameters parameters) {
		Key key = new Key(parameters.maximum(), parameters.near(), parameters.t1(), parameters.t2(), parameters.t3());
		byte[] table = tables.computeIfAbsent(key, _ -> build(parameters));
		if (tables.size() > KEPT) {
			tables.remove(tables.keySet().iterator().next());
		}
		return table;
	}

	private static byte[] build(Parameters parameters) {
		int maximum = parameters.maximum();
		byte[] table = new byte[2 * maximum + 1];
		for (int gradient = 0; gradient <= maximum; gradient++) {
			byte region = region(gradient, parameters);
			table[maximum + gradient] = region;
			table[maximum - gradient] = (byte) -region;
		}
		return table;
	}

	private static byte region(int gradient, Parameters parameters) {
		if (gradient <= parameters.near()) {
			return 0;
		}
		if (gradient < parameters.t1()) {
			return 1;
		}
		if (gradient < parameters.t2()) {
			return 2;
		}
		return (byte) (gradient < parameters.t3() ? 3 : 4);
	}
}
