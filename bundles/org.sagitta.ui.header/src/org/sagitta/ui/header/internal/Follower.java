package org.sagitta.ui.header.internal;

import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;

/// Follows the browser's selection as long as the view can be seen: what nobody sees is neither read nor written down as seen.
final class Follower implements BrowseListener, IPartListener2 {
	/// Shows the headers of some rows.
	interface Shower {
		/// @param database null where none is open
		/// @param asPair whether two of them are to be beside each other
		void show(DicomDatabase database, Snapshot snapshot, RowSelection rows, boolean asPair);
	}

	private static final RowSelection NOTHING = new RowSelection(Level.SERIES, Set.of());

	private final HeaderView view;
	private final BrowseModel browse;
	private final Shower shower;
	private final Throttle look;
	private volatile Level last = Level.INSTANCE;
	private DicomDatabase database;
	private RowSelection shown = NOTHING;

	Follower(HeaderView view, BrowseModel browse, Shower shower) {
		this.view = view;
		this.browse = browse;
		this.shower = shower;
		look = new Throttle(view.table().control(), this::look);
		browse.addListener(this);
		view.getSite().getPage().addPartListener(this);
	}

	void dispose() {
		browse.removeListener(this);
		view.getSite().getPage().removePartListener(this);
	}

	@Override
	public void databaseChanged() {
		look.ask();
	}

	@Override
	public void selectionChanged(Level level) {
		last = level;
		look.ask();
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == view) {
			look.ask();
		}
	}

	/// Shows what is selected now, if that is something else than what is shown.
	void look() {
		if (view.getSite().getPage().isPartVisible(view)) {
			RowSelection rows = selected();
			if (browse.database().orElse(null) != database || !rows.equals(shown)) {
				show(rows, false);
			}
		}
	}

	/// Shows what is shown already anew: files may have come.
	void again(boolean asPair) {
		show(shown, asPair);
	}

	void show(RowSelection rows, boolean asPair) {
		database = browse.database().orElse(null);
		last = rows.isEmpty() ? last : rows.level(); // else a look at the view would show what is selected on another level
		shown = rows;
		shower.show(database, browse.snapshot().orElse(null), rows, asPair);
	}

	/// The rows of the level that was selected in last, else of the lowest level that has some.
	private RowSelection selected() {
		return Stream.of(last, Level.INSTANCE, Level.SERIES, Level.STUDY, Level.PATIENT)
				.map(level -> new RowSelection(level, browse.selected(level))).filter(rows -> !rows.isEmpty()).findFirst().orElse(NOTHING);
	}
}
