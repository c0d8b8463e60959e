package org.sagitta.ui.instances.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.sagitta.ui.instances.internal.model.InstanceRow;

/// The database keeps notes and labels of instances that have files, and refuses those of others: while one of these is selected, the
/// command is grey, so that nobody writes a note in vain.
final class FileNotes {
	private static final String NOTES = "org.sagitta.ui.notes";

	private final IHandlerService handlers;
	private IHandlerActivation refused;

	/// @param handlers of the view
	FileNotes(IHandlerService handlers) {
		this.handlers = handlers;
	}

	void selected(List<InstanceRow> rows) {
		boolean refuse = rows.stream().anyMatch(row -> row.file().isEmpty());
		if (refuse && refused == null) {
			refused = handlers.activateHandler(NOTES, new Refusing());
		} else if (!refuse && refused != null) {
			handlers.deactivateHandler(refused);
			refused = null;
		}
	}

	private static final class Refusing extends AbstractHandler {
		Refusing() {
			setBaseEnabled(false);
		}

		@Override
		public Object execute(ExecutionEvent event) {
			throw new IllegalStateException("instances without files have no notes");
		}
	}
}
