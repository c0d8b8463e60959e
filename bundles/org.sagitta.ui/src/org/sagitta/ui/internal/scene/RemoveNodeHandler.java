package org.sagitta.ui.internal.scene;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.scene.Node;

/// Edit > Delete in the scene: takes the selected nodes out. Files and database are not touched.
public final class RemoveNodeHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Node> nodes = HandlerUtil.getCurrentStructuredSelection(event).stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
		HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(SceneModel.class).remove(nodes);
		return null;
	}
}
