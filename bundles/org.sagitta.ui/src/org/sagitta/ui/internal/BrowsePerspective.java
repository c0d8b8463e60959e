package org.sagitta.ui.internal;

import java.util.function.BiConsumer;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/// The browser: the tables of patients, studies and series, and room for what goes with them. Its three layouts differ in how the tables
/// stand; the folders `inspect` and `aside`, into which other bundles put views, are in all.
public abstract class BrowsePerspective implements IPerspectiveFactory {
	private final BiConsumer<IPageLayout, String> tables;

	/// @param tables places the tables above the editor area, the last one in the folder `bottom`
	private BrowsePerspective(BiConsumer<IPageLayout, String> tables) {
		this.tables = tables;
	}

	/// The tables one below the other.
	public static final class Stacked extends BrowsePerspective {
		public Stacked() {
			super((layout, editors) -> {
				layout.createFolder("top", IPageLayout.TOP, 0.34f, editors).addView(Ids.PATIENTS);
				layout.createFolder("middle", IPageLayout.TOP, 0.5f, editors).addView(Ids.STUDIES);
				layout.createFolder("bottom", IPageLayout.BOTTOM, 0.5f, editors).addView(Ids.SERIES);
			});
		}
	}

	/// The tables side by side.
	public static final class SideBySide extends BrowsePerspective {
		public SideBySide() {
			super((layout, editors) -> {
				layout.createFolder("top", IPageLayout.LEFT, 0.33f, editors).addView(Ids.PATIENTS);
				layout.createFolder("middle", IPageLayout.LEFT, 0.5f, editors).addView(Ids.STUDIES);
				layout.createFolder("bottom", IPageLayout.RIGHT, 0.5f, editors).addView(Ids.SERIES);
			});
		}
	}

	/// One tree instead of the tables.
	public static final class Tree extends BrowsePerspective {
		public Tree() {
			super((layout, editors) -> layout.createFolder("bottom", IPageLayout.LEFT, 0.6f, editors).addView(Ids.TREE));
		}
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		layout.createPlaceholderFolder("inspect", IPageLayout.RIGHT, 0.5f, editors);
		tables.accept(layout, editors);
		IPlaceholderFolderLayout aside = layout.createPlaceholderFolder("aside", IPageLayout.RIGHT, 0.5f, "bottom");
		for (String id : new String[] { Ids.PATIENTS, Ids.STUDIES, Ids.SERIES, Ids.TREE }) {
			layout.addShowViewShortcut(id);
		}
		for (String id : new String[] { Ids.REPORT, Ids.TRASH, Ids.QUARANTINE, Ids.CONFLICTS, Ids.PLUGINS, Ids.PROGRESS }) {
			aside.addPlaceholder(id);
			layout.addShowViewShortcut(id);
		}
		for (String id : new String[] { Ids.BROWSE, Ids.BROWSE_SIDE, Ids.BROWSE_TREE, Ids.VIEW }) {
			layout.addPerspectiveShortcut(id);
		}
	}
}
