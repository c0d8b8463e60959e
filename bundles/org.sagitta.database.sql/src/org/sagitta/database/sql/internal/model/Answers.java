package org.sagitta.database.sql.internal.model;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was found out lately about the rows of one snapshot: the tables of three levels ask the same question one after the other. Any
/// thread.
final class Answers {
	private static final int KEPT = 32;

	private final Map<Object, SoftReference<Marks>> known = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, SoftReference<Marks>> eldest) {
			return size() > KEPT;
		}
	};

	/// @param question what tells it from others
	Marks of(Object question, Supplier<Marks> answer) {
		synchronized (known) {
			SoftReference<Marks> kept = known.get(question);
			Marks marks = kept == null ? null : kept.get();
			if (marks != null) {
				return marks;
			}
		}
		Marks marks = answer.get(); // by two threads at once, at worst
		synchronized (known) {
			known.put(question, new SoftReference<>(marks));
		}
		return marks;
	}
}
