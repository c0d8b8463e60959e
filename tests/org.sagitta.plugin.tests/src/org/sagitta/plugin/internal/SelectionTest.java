package org.sagitta.plugin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sagitta.plugin.internal.Fakes.loadable;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Instance;
import org.sagitta.plugin.PluginRegistry.Proposal;
import org.sagitta.plugin.internal.Selection.Candidate;

/// The documented rule, case by case.
class SelectionTest {
	private static final Instance A = Fakes.instance("s", "a");
	private static final Instance B = Fakes.instance("s", "b");
	private static final Instance C = Fakes.instance("s", "c");

	private static List<String> chosen(Candidate... candidates) {
		return Selection.of(List.of(candidates)).stream().filter(Proposal::chosen).map(proposal -> proposal.loadable().name()).toList();
	}

	private static Candidate of(int rank, String name, double confidence, Instance... instances) {
		return new Candidate("importer " + rank, rank, loadable(name, confidence, instances));
	}

	@Test
	void theHighestConfidenceWins() {
		assertEquals(List.of("sure"), chosen(of(0, "generic", 0.5, A, B, C), of(1, "sure", 0.9, A, B, C)));
	}

	@Test
	void thenMoreInstancesThenRankThenName() {
		assertEquals(List.of("whole"), chosen(of(0, "part", 0.5, A, B), of(1, "whole", 0.5, A, B, C)));
		assertEquals(List.of("first"), chosen(of(1, "a second", 0.5, A), of(0, "first", 0.5, A)));
		assertEquals(List.of("a"), chosen(of(0, "b", 0.5, A), of(0, "a", 0.5, A)));
	}

	@Test
	void proposalsOfDifferentInstancesAreAllChosen() {
		assertEquals(List.of("localiser", "volume"), chosen(of(0, "localiser", 0.2, A), of(0, "volume", 0.5, B, C)));
	}

	@Test
	void aPartOfWhatAnotherImporterWonIsNotEnough() {
		assertEquals(List.of("pair"), chosen(of(0, "pair", 0.9, A, B), of(1, "other pair", 0.5, B, C)));
	}

	@Test
	void theSameImporterMayShareItsInstances() {
		assertEquals(List.of("pair", "other pair"), chosen(of(0, "pair", 0.9, A, B), of(0, "other pair", 0.5, B, C)));
		assertEquals(List.of("all"), chosen(of(0, "all", 0.9, A, B, C), of(0, "part", 0.5, B, C)));
	}

	@Test
	void theSameProposalTwiceIsChosenOnceAndAnEmptyOneNever() {
		Candidate same = of(0, "same", 0.5, A);
		assertEquals(List.of("same"), chosen(same, of(0, "same", 0.5, A), of(0, "empty", 1)));
	}

	@Test
	void allProposalsAreReturnedInTheirOrder() {
		assertEquals(List.of("b", "a"), Selection.of(List.of(of(1, "b", 0.1, A), of(0, "a", 0.9, A))).stream()
				.map(proposal -> proposal.loadable().name()).toList());
	}
}
