package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PickingTest {
	private final Gallery gallery = MadeUp.gallery(3, 3);

	@Test
	void aClickSelectsOneAndCtrlAddsAndTakesAway() {
		Picking one = Picking.NONE.one(gallery, 1);
		assertEquals(Set.of("s1"), one.selected());
		Picking two = one.toggled(gallery, 4);
		assertEquals(Set.of("s1", "s4"), two.selected());
		assertEquals("s4", two.focus());
		assertEquals(Set.of("s4"), two.toggled(gallery, 1).selected());
		assertEquals(Set.of("s2"), two.one(gallery, 2).selected());
	}

	@Test
	void shiftSelectsFromWhereItBegan() {
		Picking from = Picking.NONE.one(gallery, 2).upTo(gallery, 4);
		assertEquals(Set.of("s2", "s3", "s4"), from.selected());
		assertEquals("s4", from.focus());
		assertEquals(Set.of("s0", "s1", "s2"), from.upTo(gallery, 0).selected(), "the beginning stays");
		assertEquals(Set.of("s3"), Picking.NONE.upTo(gallery, 3).selected(), "without a beginning it is a click");
		assertEquals(Set.of("s4", "s5"), Picking.NONE.one(gallery, 0).at(gallery, 4).upTo(gallery, 5).selected());
	}

	@Test
	void theKeyboardMovesWithoutSelecting() {
		Picking moved = Picking.NONE.one(gallery, 0).at(gallery, 3);
		assertEquals(Set.of("s0"), moved.selected());
		assertEquals("s3", moved.focus());
	}

	@Test
	void allAndNone() {
		Picking all = Picking.NONE.all(gallery);
		assertEquals(6, all.selected().size());
		assertEquals("s0", all.focus());
		assertEquals(Set.of(), all.none().selected());
		assertEquals(Picking.NONE, Picking.NONE.all(Gallery.NOTHING_SELECTED));
	}

	@Test
	void whatOthersSelectIsShownAsFarAsItIsHere() {
		Picking shown = Picking.NONE.shown(gallery, List.of("s5", "elsewhere", "s3"));
		assertEquals(Set.of("s3", "s5"), shown.selected());
		assertEquals("s3", shown.focus(), "the first of them in the order of the tiles");
		assertEquals("s5", shown.at(gallery, 5).shown(gallery, List.of("s3", "s5")).focus(), "it is there already");
	}

	@Test
	void whatIsGoneIsNotSelected() {
		Picking two = Picking.NONE.one(gallery, 1).toggled(gallery, 2);
		Picking left = two.shown(MadeUp.without(gallery, "s2"), two.selected());
		assertEquals(Set.of("s1"), left.selected());
		assertEquals("s1", left.focus());
		assertEquals("s1", left.anchor());
	}
}
