package org.sagitta.database.sql.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/// What series say, as the index has it: those that were asked for lately are kept, the others are read. Only the writer's thread.
final class Contributions {
	private static final int KEPT = 4096;

	private final LongFunction<byte[]> index;
	private final Map<Long, byte[]> lately = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
			return size() > KEPT;
		}
	};

	Contributions(LongFunction<byte[]> index) {
		this.index = index;
	}

	byte[] of(long series) {
		byte[] known = lately.get(series);
		if (known == null) {
			known = index.apply(series);
			lately.put(series, known);
		}
		return known;
	}

	/// @return what it said before, null if that is not kept
	byte[] put(long series, byte[] said) {
		return lately.put(series, said);
	}

	void clear() {
		lately.clear();
	}
}
