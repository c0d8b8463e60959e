package org.sagitta.ui.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Trash.Removal;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeTrash;

class ListingTest {
	private final Browsing browse = new Browsing();
	private final FakeDatabase database = new FakeDatabase();
	private final Queue<Runnable> background = new ArrayDeque<>();
	private final AtomicInteger told = new AtomicInteger();
	private final Listing<Removal> listing = new Listing<>(browse, d -> d.trash().removals(), background::add, told::incrementAndGet);

	@Test
	void readsInTheBackground() {
		database.trash.removals.add(FakeTrash.removal(1, "one"));
		browse.opened(database);
		listing.refresh();
		assertFalse(listing.state().open());
		background.remove().run();
		assertEquals(new Listing.State<>(true, database.trash.removals, ""), listing.state());
		assertEquals(1, told.get());
	}

	@Test
	void isEmptyWithoutADatabase() {
		browse.opened(database);
		browse.closed(database);
		listing.refresh();
		background.remove().run();
		assertEquals(new Listing.State<>(false, List.of(), ""), listing.state());
	}

	@Test
	void saysWhyItCouldNotBeRead() {
		database.trash.broken = new DatabaseException(Kind.FAILED, "the disk is gone");
		browse.opened(database);
		listing.refresh();
		background.remove().run();
		assertEquals(new Listing.State<>(true, List.of(), "the disk is gone"), listing.state());
	}

	@Test
	void showsNothingOfADatabaseThatWasLeftMeanwhile() {
		var other = new FakeDatabase();
		other.trash.removals.add(FakeTrash.removal(1, "of another"));
		var late = new Listing<Removal>(browse, d -> {
			browse.opened(database);
			return d.trash().removals();
		}, Runnable::run, told::incrementAndGet);
		browse.opened(other);
		late.refresh();
		assertEquals(List.of(), late.state().rows());
		assertEquals(0, told.get());
	}
}
