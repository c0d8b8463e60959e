package org.sagitta.ui.thumbnails.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.thumbnails.internal.model.TileSize;

/// Makes the pictures larger or smaller, as its command says.
public final class SizeHandler extends AbstractHandler {
	static final String LARGER = "org.sagitta.ui.thumbnails.larger";

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof ThumbnailsView view) {
			TileSize now = view.tiles().size();
			view.resize(event.getCommand().getId().equals(LARGER) ? now.larger() : now.smaller());
		}
		return null;
	}
}
