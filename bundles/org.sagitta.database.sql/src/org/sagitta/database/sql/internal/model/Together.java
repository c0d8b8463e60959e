package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.Level;
import org.sagitta.fields.RuleSet;

/// What the series below a row say of it together, in the order in which they came. Of rows with many series it is kept, so that
/// one more does not make all the others be read again. Only the writer's thread.
final class Together {
	private static final int MANY = 32;
	private static final int KEPT = 256;

	/// @param last the id of the last series of it
	/// @param rules the generation of those that merged it
	private record Said(byte[] section, long last, String rules) { }

	private final Map<Item, Said> lately = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Item, Said> eldest) {
			return size() > KEPT;
		}
	};

	/// @return a section, null for nothing
	byte[] of(Item item, RuleSet rules) {
		Level level = item.level();
		if (level == Level.SERIES) {
			return Sections.of(item.contributionBytes(), level);
		}
		Said known = lately.get(item);
		if (known != null && known.rules.equals(rules.generation())) {
			return known.section;
		}
		List<Item> series = series(item);
		byte[] all = null;
		for (Item each : series) {
			all = Sections.merge(all, each.contributionBytes(), level, rules);
		}
		if (series.size() > MANY) {
			lately.put(item, new Said(all, series.getLast().id(), rules.generation()));
		}
		return all;
	}

	private static List<Item> series(Item item) {
		var series = new ArrayList<Item>();
		if (item.level() == Level.STUDY) {
			series.addAll(item.children());
		} else {
			item.children().forEach(study -> series.addAll(study.children()));
		}
		series.sort(Comparator.comparingLong(Item::id));
		return series;
	}

	/// A series says something else than before.
	/// @param before null where that is not known
	void changed(Item series, boolean isNew, byte[] before, RuleSet rules) {
		byte[] now = series.contributionBytes();
		for (Item above = series.parent(); above != null; above = above.parent()) {
			Said known = lately.get(above);
			if (known != null) {
				if (isNew && series.id() > known.last && known.rules.equals(rules.generation())) {
					lately.put(above, new Said(Sections.merge(known.section, now, above.level(), rules), series.id(), known.rules));
				} else if (isNew || before == null || !Sections.same(before, now, above.level())) {
					lately.remove(above);
				}
			}
		}
	}

	/// Something below an item has left it, or has come from elsewhere; the rows above it know that, too.
	void forget(Item item) {
		for (Item each = item; each != null; each = each.parent()) {
			lately.remove(each);
		}
	}

	void clear() {
		lately.clear();
	}
}
