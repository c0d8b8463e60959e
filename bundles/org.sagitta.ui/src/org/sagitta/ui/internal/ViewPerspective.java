package org.sagitta.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/// The scene on the left, a large axial view, the two other planes beside it.
public final class ViewPerspective implements IPerspectiveFactory {
	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.22f, editors);
		left.addView(Ids.SCENE);
		left.addPlaceholder(Ids.PLUGINS);
		IPlaceholderFolderLayout below = layout.createPlaceholderFolder("below", IPageLayout.BOTTOM, 0.75f, editors);
		below.addPlaceholder(Ids.REPORT);
		below.addPlaceholder(Ids.PROGRESS);
		layout.createFolder("main", IPageLayout.LEFT, 0.58f, editors).addView(Ids.AXIAL);
		layout.createFolder("upper", IPageLayout.TOP, 0.5f, editors).addView(Ids.SAGITTAL);
		layout.createFolder("lower", IPageLayout.BOTTOM, 0.5f, editors).addView(Ids.CORONAL);
		for (String id : new String[] { Ids.SCENE, Ids.AXIAL, Ids.SAGITTAL, Ids.CORONAL, Ids.PLUGINS, Ids.PROGRESS }) {
			layout.addShowViewShortcut(id);
		}
		layout.addPerspectiveShortcut(Ids.BROWSE);
	}
}
