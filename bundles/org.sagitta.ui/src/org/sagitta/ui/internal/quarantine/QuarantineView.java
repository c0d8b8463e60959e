package org.sagitta.ui.internal.quarantine;

import java.util.List;

import org.sagitta.database.Quarantine.Held;
import org.sagitta.database.Quarantine.Resolution;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.listing.Each;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.listing.ListingText;
import org.sagitta.ui.listing.ListingView;
import org.sagitta.ui.parts.Confirmation;
import org.sagitta.ui.table.RowActions;

/// Files that were not taken because their SOP Instance UID belongs to another file with other content, and what shall become of
/// them.
public final class QuarantineView extends ListingView<Held> {
	@Override
	public String key(Held held) {
		return Long.toString(held.id());
	}

	@Override
	public String text(Held held, int column) {
		return QuarantineText.cell(held, column);
	}

	@Override
	protected Listing.Source<Held> source() {
		return database -> database.quarantine().held();
	}

	@Override
	protected ListingText text() {
		return new ListingText(Messages.quarantine_table, Messages.quarantine_empty, Messages.quarantine_unreadable,
				List.of(new Column(Messages.quarantine_uid, 230, false), new Column(Messages.quarantine_file, 260, false),
						new Column(Messages.quarantine_source, 240, false), new Column(Messages.quarantine_first, 240, false),
						new Column(Messages.quarantine_reason, 260, false), new Column(Messages.quarantine_when, 130, false)));
	}

	@Override
	protected void addTo(RowActions choices) {
		choices.add(Messages.quarantine_keep_first, () -> resolve(selected(), Resolution.KEEP_FIRST));
		choices.add(Messages.quarantine_keep_second, this::replace);
		choices.add(Messages.quarantine_keep_both, () -> resolve(selected(), Resolution.KEEP_BOTH));
	}

	private void replace() {
		List<Held> held = selected(); // the list may change while the dialog is open: what was asked about is what is replaced
		if (!held.isEmpty() && Confirmation.of(getSite().getShell(), Messages.quarantine_replace_title, QuarantineText.question(held),
				Messages.quarantine_replace_button)) {
			resolve(held, Resolution.KEEP_SECOND);
		}
	}

	private void resolve(List<Held> held, Resolution how) {
		database().ifPresent(database -> {
			var each = new Each<Held>(file -> file.source().toString(), file -> {
				database.quarantine().resolve(file.id(), how);
				return new Each.Done(1, List.of());
			});
			run(Messages.quarantine_resolving, held, each, Messages.quarantine_resolved, Messages.quarantine_not_resolved);
		});
	}
}
