package org.sagitta.cli.internal.columns;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;

/// Takes columns of elements away.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsRemoveCommand.COMMAND)
public final class ColumnsRemoveCommand extends ColumnsElementCommand {
	static final String COMMAND = "columns remove";

	@Activate
	public ColumnsRemoveCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Takes columns away that \"columns add\" made; their settings wait for their return");
	}

	@Override
	void change(Columns columns, Level level, int tag) throws DatabaseException {
		columns.removeElement(level, tag);
	}
}
