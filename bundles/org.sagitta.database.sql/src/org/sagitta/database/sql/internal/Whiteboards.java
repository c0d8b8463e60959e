package org.sagitta.database.sql.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.WantedTags;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.DisplayedFieldRule;

/// What other bundles contribute to the index: displayed-field rules and wanted tags.
@Component(service = Whiteboards.class)
public final class Whiteboards {
	private final Map<DisplayedFieldRule, Integer> rankings = new ConcurrentHashMap<>();
	private final Set<WantedTags> wanted = new CopyOnWriteArraySet<>();
	private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
	private volatile List<DisplayedFieldRule> rules = List.of();

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addRule(DisplayedFieldRule rule, Map<String, Object> properties) {
		rankings.put(rule, properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0);
		rulesChanged();
	}

	void removeRule(DisplayedFieldRule rule) {
		rankings.remove(rule);
		rulesChanged();
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addWantedTags(WantedTags tags) {
		wanted.add(tags);
	}

	void removeWantedTags(WantedTags tags) {
		wanted.remove(tags);
	}

	private synchronized void rulesChanged() {
		Comparator<Map.Entry<DisplayedFieldRule, Integer>> order = Map.Entry.<DisplayedFieldRule, Integer>comparingByValue().reversed()
				.thenComparing(entry -> entry.getKey().name());
		rules = rankings.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
		listeners.forEach(Runnable::run);
	}

	/// The rules, those first that are asked first.
	List<DisplayedFieldRule> ordered() {
		return rules;
	}

	/// The tags that somebody wants cached now, besides those of the rules.
	TagSet tags() {
		return wanted.stream().map(WantedTags::tags).reduce(TagSet.of(), TagSet::plus);
	}

	/// @param listener called when rules have come or gone, on the thread of that
	void listen(Runnable listener) {
		listeners.add(listener);
	}

	void unlisten(Runnable listener) {
		listeners.remove(listener);
	}
}
