package org.sagitta.ui.internal.importing;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;

/// What would come of an import, found out in the background. Another question stops the one before it, whose answer is then not wanted
/// any more. Knows no widgets; any thread.
final class Previewing {
	/// Asks the database; blocks.
	@FunctionalInterface
	interface Source {
		ImportPreview of(ImportRequest request, ImportProgress progress) throws DatabaseException;
	}

	/// How far it is.
	sealed interface State {
		/// There is nothing to import.
		record Nothing() implements State { }

		/// @param found files found so far; the number may still grow
		/// @param done files that were looked at
		record Looking(long found, long done) implements State { }

		/// @param preview of what was looked at until it was stopped, where it was
		record Found(ImportPreview preview) implements State { }

		record Failed(String reason) implements State { }
	}

	private final Source source;
	private final Consumer<Runnable> background;
	private final Runnable changed;
	private Look current = new Look(null);
	private State state = new State.Nothing();

	/// @param background runs what blocks, one after the other, and of those that wait only the newest
	/// @param changed hears that there is another state; any thread
	Previewing(Source source, Consumer<Runnable> background, Runnable changed) {
		this.source = source;
		this.background = background;
		this.changed = changed;
	}

	synchronized State state() {
		return state;
	}

	/// Asks anew; what was found for another question is gone at once.
	void ask(ImportRequest request) {
		boolean nothing = request.paths().isEmpty();
		Look next = begin(request, nothing ? new State.Nothing() : new State.Looking(0, 0));
		if (!nothing) {
			background.accept(() -> look(next));
		}
		changed.run();
	}

	/// Leaves it at what was looked at until now.
	synchronized void stop() {
		current.stopped.set(true);
	}

	private synchronized Look begin(ImportRequest request, State first) {
		current.stopped.set(true);
		current = new Look(request);
		state = first;
		return current;
	}

	private void look(Look look) {
		try {
			say(look, new State.Found(source.of(look.request, look)));
		} catch (DatabaseException e) {
			say(look, new State.Failed(e.getMessage()));
		} catch (RuntimeException e) {
			say(look, new State.Failed(e.toString()));
			throw e;
		}
	}

	private void say(Look look, State next) {
		synchronized (this) {
			if (look != current) {
				return;
			}
			state = next;
		}
		changed.run();
	}

	private final class Look implements ImportProgress {
		private final ImportRequest request;
		private final AtomicBoolean stopped = new AtomicBoolean();

		Look(ImportRequest request) {
			this.request = request;
		}

		@Override
		public void progress(long found, long done) {
			say(this, new State.Looking(found, done));
		}

		@Override
		public boolean cancelled() {
			return stopped.get();
		}
	}
}
