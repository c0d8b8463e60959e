package org.sagitta.ui.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.model.BrowseModel;

/// What the open database lists beside its rows, such as its trash, as it was read last. Knows no widgets; any thread.
public final class Listing<R> {
	/// Reads the list; blocks.
	@FunctionalInterface
	public interface Source<R> {
		List<R> of(DicomDatabase database) throws DatabaseException;
	}

	/// @param open whether there is a database
	/// @param failure why the list could not be read; "" where it could
	public record State<R>(boolean open, List<R> rows, String failure) {
		public State {
			rows = List.copyOf(rows);
		}
	}

	private final BrowseModel browse;
	private final Source<R> source;
	private final Consumer<Runnable> background;
	private final Runnable changed;
	private volatile State<R> state = new State<>(false, List.of(), "");

	/// @param background runs what blocks, one after the other
	/// @param changed hears, in the background, that the list was read
	public Listing(BrowseModel browse, Source<R> source, Consumer<Runnable> background, Runnable changed) {
		this.browse = browse;
		this.source = source;
		this.background = background;
		this.changed = changed;
	}

	public State<R> state() {
		return state;
	}

	/// Reads the list anew.
	public void refresh() {
		background.accept(this::read);
	}

	private void read() {
		Optional<DicomDatabase> database = browse.database();
		State<R> read = database.map(this::read).orElse(new State<>(false, List.of(), ""));
		if (browse.database().equals(database)) { // else its successor is about to be read
			state = read;
			changed.run();
		}
	}

	private State<R> read(DicomDatabase database) {
		try {
			return new State<>(true, source.of(database), "");
		} catch (DatabaseException e) {
			return new State<>(true, List.of(), e.getMessage());
		}
	}
}
