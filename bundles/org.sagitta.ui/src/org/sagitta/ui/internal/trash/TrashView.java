package org.sagitta.ui.internal.trash;

import java.util.Collection;
import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Trash.Removal;
import org.sagitta.database.Trash;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.listing.Each;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.listing.ListingText;
import org.sagitta.ui.listing.ListingView;
import org.sagitta.ui.parts.Confirmation;
import org.sagitta.ui.table.RowActions;

/// What was removed and can come back.
public final class TrashView extends ListingView<Removal> {
	/// [Trash#restore] or [Trash#empty].
	@FunctionalInterface
	private interface Work {
		Trash.Report apply(Trash trash, Collection<Long> removals) throws DatabaseException;
	}

	@Override
	public String key(Removal removal) {
		return Long.toString(removal.id());
	}

	@Override
	public String text(Removal removal, int column) {
		return TrashText.cell(removal, column);
	}

	@Override
	protected Listing.Source<Removal> source() {
		return database -> database.trash().removals();
	}

	@Override
	protected ListingText text() {
		return new ListingText(Messages.trash_table, Messages.trash_empty, Messages.trash_unreadable,
				List.of(new Column(Messages.trash_when, 130, false), new Column(Messages.trash_what, 240, false),
						new Column(Messages.trash_instances, 80, true), new Column(Messages.trash_files, 60, true),
						new Column(Messages.trash_size, 90, true), new Column(Messages.trash_user, 90, false)));
	}

	@Override
	protected void addTo(RowActions choices) {
		choices.add(Messages.trash_restore, this::restore);
		choices.add(Messages.trash_delete, this::delete);
	}

	/// Deletes the selected removals for good, after asking.
	void delete() {
		List<Removal> removals = selected();
		database().filter(_ -> !removals.isEmpty()).ifPresent(database -> {
			String question = TrashText.question(removals);
			if (Confirmation.of(getSite().getShell(), Messages.trash_delete_title, question, Messages.trash_delete_button)) {
				run(Messages.trash_deleting, removals, each(database, Trash::empty), Messages.trash_deleted, Messages.trash_not_deleted);
			}
		});
	}

	private void restore() {
		List<Removal> removals = selected();
		database().ifPresent(database -> run(Messages.trash_restoring, removals, each(database, Trash::restore), Messages.trash_restored,
				Messages.trash_not_restored));
	}

	private static Each<Removal> each(DicomDatabase database, Work work) {
		return new Each<>(TrashText::what, removal -> {
			Trash.Report report = work.apply(database.trash(), List.of(removal.id()));
			return new Each.Done(report.instances(), report.failures());
		});
	}
}
