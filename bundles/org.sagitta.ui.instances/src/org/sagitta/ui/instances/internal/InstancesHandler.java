package org.sagitta.ui.instances.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;

/// Does one of the [InstancesCommand]s in the view of instances. The workbench's own handlers of these commands are for the rows of
/// snapshots, which have no instances.
public final class InstancesHandler extends AbstractHandler implements IExecutableExtension {
	private InstancesCommand command;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		command = InstancesCommand.valueOf((String) data);
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_PART_NAME) instanceof InstancesView view && view.can(command));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof InstancesView view) {
			view.run(command);
		}
		return null;
	}
}
