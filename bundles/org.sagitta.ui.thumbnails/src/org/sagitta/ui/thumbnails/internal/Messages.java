package org.sagitta.ui.thumbnails.internal;

import org.eclipse.osgi.util.NLS;

/// The words of the view, from messages.properties.
public final class Messages extends NLS {
	public static String view_name;
	public static String hint_no_database;
	public static String hint_nothing_selected;
	public static String hint_no_series;
	public static String hint_all_hidden;
	public static String hidden;
	public static String hidden_search;
	public static String hidden_both;
	public static String too_many;
	public static String heading;
	public static String heading_untitled;
	public static String tile;
	public static String tile_untitled;
	public static String images;
	public static String images_remote;
	public static String images_expected;
	public static String place_local;
	public static String place_partial;
	public static String place_remote;
	public static String loaded;
	public static String no_image;
	public static String failed;
	public static String size_small;
	public static String size_medium;
	public static String size_large;
	public static String size_larger;
	public static String size_smaller;
	public static String copied_titles;
	public static String not_found;
	public static String not_loaded;

	static {
		NLS.initializeMessages("org.sagitta.ui.thumbnails.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
