package org.sagitta.ui.header.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/// Does one of the [HeaderCommand]s in the header view.
public final class HeaderCommandHandler extends AbstractHandler implements IExecutableExtension {
	private HeaderCommand command;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		command = HeaderCommand.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof HeaderView view) {
			view.run(command);
		}
		return null;
	}
}
