package org.sagitta.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/// Patients above, studies and series below them, the import report where it is wanted.
public final class BrowsePerspective implements IPerspectiveFactory {
	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		// Views of other bundles that show what is selected stack themselves on this, by their perspectiveExtensions.
		layout.createPlaceholderFolder("inspect", IPageLayout.RIGHT, 0.5f, editors);
		IFolderLayout top = layout.createFolder("top", IPageLayout.TOP, 0.34f, editors);
		top.addView(Ids.PATIENTS);
		IFolderLayout middle = layout.createFolder("middle", IPageLayout.TOP, 0.5f, editors);
		middle.addView(Ids.STUDIES);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.5f, editors);
		bottom.addView(Ids.SERIES);
		bottom.addPlaceholder(Ids.PLUGINS);
		IPlaceholderFolderLayout aside = layout.createPlaceholderFolder("aside", IPageLayout.RIGHT, 0.5f, Ids.SERIES);
		aside.addPlaceholder(Ids.REPORT);
		aside.addPlaceholder(Ids.TRASH);
		aside.addPlaceholder(Ids.QUARANTINE);
		aside.addPlaceholder(Ids.PROGRESS);
		for (String id : new String[] { Ids.PATIENTS, Ids.STUDIES, Ids.SERIES, Ids.REPORT, Ids.TRASH, Ids.QUARANTINE, Ids.PLUGINS,
				Ids.PROGRESS }) {
			layout.addShowViewShortcut(id);
		}
		layout.addPerspectiveShortcut(Ids.VIEW);
	}
}
