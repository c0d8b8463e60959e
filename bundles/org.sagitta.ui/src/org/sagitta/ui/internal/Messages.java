package org.sagitta.ui.internal;

import org.eclipse.osgi.util.NLS;

/// The words of the workbench, from messages.properties.
public final class Messages extends NLS {
	public static String application_name;
	public static String menu_file;
	public static String menu_edit;
	public static String menu_view;
	public static String menu_plugins;
	public static String menu_window;
	public static String menu_help;
	public static String menu_perspective;
	public static String menu_show_view;
	public static String columns_not_stored;
	public static String columns_reset;
	public static String query_failed;
	public static String search_patients;
	public static String search_studies;
	public static String search_series;
	public static String table_patients;
	public static String table_studies;
	public static String table_series;
	public static String count_of;
	public static String count_window;
	public static String count_no_database;
	public static String pager_name;
	public static String pager_first;
	public static String pager_back;
	public static String pager_on;
	public static String pager_last;

	static {
		NLS.initializeMessages("org.sagitta.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
