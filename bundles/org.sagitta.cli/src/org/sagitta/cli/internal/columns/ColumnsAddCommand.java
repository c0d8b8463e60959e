package org.sagitta.cli.internal.columns;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;

/// Makes columns of elements.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsAddCommand.COMMAND)
public final class ColumnsAddCommand extends ColumnsElementCommand {
	static final String COMMAND = "columns add";

	@Activate
	public ColumnsAddCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Makes columns of any elements, for what is in the database and for what comes; \"rules refresh\" waits until all are filled");
	}

	@Override
	void change(Columns columns, Level level, int tag) throws DatabaseException {
		columns.addElement(level, tag);
	}
}
