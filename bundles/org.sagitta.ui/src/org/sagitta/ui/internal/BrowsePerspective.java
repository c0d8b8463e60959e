package org.sagitta.ui.internal;

import java.util.function.BiFunction;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/// The browser: the tables of patients, studies and series, and room for what goes with them. Its three layouts differ in how the tables
/// stand; the folders `inspect` and `aside`, into which other bundles put views, are in all. What is `aside` is in one folder with the
/// thumbnails: a column more for each would leave none its room.
public abstract class BrowsePerspective implements IPerspectiveFactory {
	private final BiFunction<IPageLayout, String, IPlaceholderFolderLayout> tables;

	/// @param tables places the tables at the editor area, and the folder `aside`, which it returns
	private BrowsePerspective(BiFunction<IPageLayout, String, IPlaceholderFolderLayout> tables) {
		this.tables = tables;
	}

	/// The tables one below the other.
	public static final class Stacked extends BrowsePerspective {
		public Stacked() {
			super((layout, editors) -> {
				layout.createFolder("top", IPageLayout.TOP, 0.34f, editors).addView(Ids.PATIENTS);
				layout.createFolder("middle", IPageLayout.TOP, 0.5f, editors).addView(Ids.STUDIES);
				layout.createFolder("bottom", IPageLayout.BOTTOM, 0.5f, editors).addView(Ids.SERIES);
				return layout.createPlaceholderFolder("aside", IPageLayout.RIGHT, 0.5f, "bottom");
			});
		}
	}

	/// The tables side by side, what is aside below them all.
	public static final class SideBySide extends BrowsePerspective {
		public SideBySide() {
			super((layout, editors) -> {
				IPlaceholderFolderLayout aside = layout.createPlaceholderFolder("aside", IPageLayout.BOTTOM, 0.6f, editors);
				layout.createFolder("top", IPageLayout.LEFT, 0.33f, editors).addView(Ids.PATIENTS);
				layout.createFolder("middle", IPageLayout.LEFT, 0.5f, editors).addView(Ids.STUDIES);
				layout.createFolder("bottom", IPageLayout.RIGHT, 0.5f, editors).addView(Ids.SERIES);
				return aside;
			});
		}
	}

	/// One tree instead of the tables.
	public static final class Tree extends BrowsePerspective {
		public Tree() {
			super((layout, editors) -> {
				layout.createFolder("bottom", IPageLayout.LEFT, 0.6f, editors).addView(Ids.TREE);
				return layout.createPlaceholderFolder("aside", IPageLayout.RIGHT, 0.5f, "bottom");
			});
		}
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String editors = layout.getEditorArea();
		layout.createPlaceholderFolder("inspect", IPageLayout.RIGHT, 0.5f, editors);
		IPlaceholderFolderLayout aside = tables.apply(layout, editors);
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
