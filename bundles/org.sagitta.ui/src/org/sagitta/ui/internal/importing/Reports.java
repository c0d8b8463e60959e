package org.sagitta.ui.internal.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReports.Summary;
import org.sagitta.database.ImportReports;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;

/// The reports that the open database keeps, and the one that is looked at: the newest, until another one is chosen. Knows no widgets; any
/// thread.
final class Reports {
	/// @param id "" where the database has not said yet under which it keeps it
	record Shown(String id, ImportReport report) { }

	/// @param all the newest first
	/// @param chosen the id of the one that is looked at; "" where it is not known
	/// @param failure why it could not be read, in words; "" where it could
	record State(List<Summary> all, String chosen, Optional<Shown> shown, String failure) {
		static final State NOTHING = new State(List.of(), "", Optional.empty(), "");

		State {
			all = List.copyOf(all);
		}
	}

	private final BrowseModel browse;
	private final Consumer<Runnable> background;
	private final Runnable changed;
	private State state = State.NOTHING;
	private String wanted = "";
	private DicomDatabase of;

	/// @param background runs what blocks, one after the other, and of those that wait only the newest
	/// @param changed hears that there is another state; any thread
	Reports(BrowseModel browse, Consumer<Runnable> background, Runnable changed) {
		this.browse = browse;
		this.background = background;
		this.changed = changed;
	}

	synchronized State state() {
		return state;
	}

	/// Reads which reports there are.
	void refresh() {
		background.accept(this::read);
	}

	/// Shows one of the reports.
	void choose(String id) {
		synchronized (this) {
			wanted = id;
		}
		refresh();
	}

	/// Shows the report of an import that has just ended.
	void ended(ImportReport report) {
		synchronized (this) {
			wanted = "";
			of = browse.database().orElse(null);
			state = new State(state.all(), "", Optional.of(new Shown("", report)), "");
		}
		changed.run();
		refresh();
	}

	private void read() {
		Optional<DicomDatabase> database = browse.database();
		Optional<Shown> before;
		String id;
		synchronized (this) {
			if (of != database.orElse(null)) {
				of = database.orElse(null);
				wanted = "";
				state = State.NOTHING;
			}
			before = state.shown();
			id = wanted;
		}
		State read = database.map(each -> read(each.reports(), id, before)).orElse(State.NOTHING);
		synchronized (this) {
			if (of != browse.database().orElse(null) || !id.equals(wanted) || !before.equals(state.shown())) {
				return; // another one is about to be read
			}
			state = read;
		}
		changed.run();
	}

	private static State read(ImportReports reports, String id, Optional<Shown> before) {
		List<Summary> all = List.of();
		try {
			all = reports.all();
			List<Summary> kept = all;
			Optional<Shown> known = before.map(shown -> named(shown, kept));
			Optional<Shown> shown = !id.isEmpty() && !known.map(Shown::id).equals(Optional.of(id)) ? Optional.of(new Shown(id, reports.read(id)))
					: known.isPresent() ? known : newest(reports, all);
			return new State(all, shown.map(Shown::id).orElse(""), shown, "");
		} catch (DatabaseException e) {
			boolean none = e.kind() == DatabaseException.Kind.REFUSED;
			return new State(all, id, before, none ? Messages.report_broken_off : NLS.bind(Messages.report_unreadable, e.getMessage()));
		}
	}

	/// With its id, which it has among those that are kept by when its import began.
	private static Shown named(Shown shown, List<Summary> kept) {
		return !shown.id().isEmpty() ? shown : kept.stream().filter(each -> each.started().equals(shown.report().started())).findFirst()
				.map(each -> new Shown(each.id(), shown.report())).orElse(shown);
	}

	/// The newest that is whole: one of an import that runs, or was broken off, is not.
	private static Optional<Shown> newest(ImportReports reports, List<Summary> all) throws DatabaseException {
		for (Summary each : all) {
			try {
				return Optional.of(new Shown(each.id(), reports.read(each.id())));
			} catch (DatabaseException e) {
				if (e.kind() != DatabaseException.Kind.REFUSED) {
					throw e;
				}
			}
		}
		return Optional.empty();
	}
}
