package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Control;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.HeaderRow;
import org.sagitta.ui.parts.Clip;

/// Brings what of headers is wanted to the clipboard, by way of the background.
final class HeaderCopying {
	/// Makes text of rows.
	interface OfRows {
		HeaderCopies.Copy copy(List<HeaderRow> rows) throws IOException;
	}

	private final Control owner;
	private final DicomFiles reader;
	private final Supplier<List<HeaderRow>> selected;
	private final Consumer<String> say;
	private final Slot copying;

	/// @param say hears what was copied, or why it was not
	HeaderCopying(Control owner, DicomFiles reader, Supplier<List<HeaderRow>> selected, Consumer<String> say) {
		this.owner = owner;
		this.reader = reader;
		this.selected = selected;
		this.say = say;
		copying = new Slot(owner.getDisplay());
		owner.addDisposeListener(_ -> copying.cancel());
	}

	void rows(OfRows what) {
		List<HeaderRow> rows = selected.get();
		if (!rows.isEmpty()) {
			run(true, _ -> what.copy(rows));
		}
	}

	/// The headers of files.
	void headers(List<Instance> instances) {
		if (!instances.isEmpty()) {
			List<Instance> those = List.copyOf(instances);
			run(those.size() == 1, monitor -> HeaderCopies.headers(those, reader, monitor));
		}
	}

	private void run(boolean quiet, Slot.Work<HeaderCopies.Copy> work) {
		copying.run(Messages.copying, quiet, work, this::give,
				e -> say.accept(e instanceof OperationCanceledException ? "" : String.valueOf(e.getMessage())));
	}

	/// Brings a text to the clipboard that is there already, and says what is to be said of it.
	void give(HeaderCopies.Copy copy) {
		Clip.text(owner.getDisplay(), copy.text());
		say.accept(copy.remark());
	}
}
