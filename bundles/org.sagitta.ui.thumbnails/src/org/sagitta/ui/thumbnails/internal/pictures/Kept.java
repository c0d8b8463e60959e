package org.sagitta.ui.thumbnails.internal.pictures;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Keeps what was used last, up to a bound, and lets go of the rest. One thread.
public final class Kept<K, V> {
	private final long bound;
	private final ToLongFunction<K> weight;
	private final BiConsumer<K, V> gone;
	private final Map<K, V> lately = new LinkedHashMap<>(64, 0.75f, true);
	private long total;

	/// @param bound of all weights together
	/// @param weight of what is kept under a key
	/// @param gone is told of each value that is let go, also because another one takes its place
	public Kept(long bound, ToLongFunction<K> weight, BiConsumer<K, V> gone) {
		this.bound = bound;
		this.weight = weight;
		this.gone = gone;
	}

	/// null for what is not kept.
	public V get(K key) {
		return lately.get(key);
	}

	/// @param inUse keys of what must stay, even above the bound
	public void put(K key, V value, Predicate<K> inUse) {
		total += weight.applyAsLong(key);
		V before = lately.put(key, value);
		if (before != null) {
			letGo(key, before);
		}
		Iterator<Map.Entry<K, V>> oldest = lately.entrySet().iterator();
		while (total > bound && oldest.hasNext()) {
			Map.Entry<K, V> each = oldest.next();
			if (!each.getKey().equals(key) && !inUse.test(each.getKey())) {
				oldest.remove();
				letGo(each.getKey(), each.getValue());
			}
		}
	}

	public void clear() {
		lately.forEach(this::letGo);
		lately.clear();
	}

	/// The weight of all that is kept.
	public long total() {
		return total;
	}

	private void letGo(K key, V value) {
		total -= weight.applyAsLong(key);
		gone.accept(key, value);
	}
}
