package org.sagitta.plugin.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.plugin.Loadable;
import org.sagitta.plugin.PluginRegistry.Proposal;

/// Which proposals are used; the rule is documented at [org.sagitta.plugin.PluginRegistry#examine].
final class Selection {
	/// @param rank the importer's place in the order of importers
	record Candidate(String importer, int rank, Loadable loadable) { }

	private static final Comparator<Candidate> BEST_FIRST = Comparator
			.comparingDouble((Candidate candidate) -> candidate.loadable.confidence()).reversed()
			.thenComparing(Comparator.comparingInt((Candidate candidate) -> candidate.loadable.instances().size()).reversed())
			.thenComparingInt(Candidate::rank).thenComparing(candidate -> candidate.loadable.name());

	private Selection() {
	}

	/// The proposals in the order of the candidates, the chosen ones marked.
	static List<Proposal> of(List<Candidate> candidates) {
		List<Candidate> ordered = new ArrayList<>(candidates);
		ordered.sort(BEST_FIRST);
		Map<String, Candidate> winners = new HashMap<>();
		// By identity: an importer may propose the same thing twice, and only one of them is chosen.
		Set<Candidate> chosen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
		for (Candidate candidate : ordered) {
			if (wins(candidate, winners)) {
				chosen.add(candidate);
				uids(candidate).forEach(uid -> winners.putIfAbsent(uid, candidate));
			}
		}
		return candidates.stream().map(candidate -> new Proposal(candidate.importer, candidate.loadable, chosen.contains(candidate))).toList();
	}

	private static boolean wins(Candidate candidate, Map<String, Candidate> winners) {
		Set<String> uids = uids(candidate);
		Set<Candidate> others = uids.stream().map(winners::get).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
		boolean somethingLeft = uids.stream().anyMatch(uid -> !winners.containsKey(uid));
		return somethingLeft && others.stream().allMatch(other -> other.rank == candidate.rank);
	}

	private static Set<String> uids(Candidate candidate) {
		return candidate.loadable.instances().stream().map(instance -> instance.sopInstanceUid()).collect(Collectors.toSet());
	}
}
