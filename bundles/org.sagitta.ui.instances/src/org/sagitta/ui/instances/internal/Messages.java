package org.sagitta.ui.instances.internal;

import org.eclipse.osgi.util.NLS;

/// The words of the view, from messages.properties.
public final class Messages extends NLS {
	public static String table;
	public static String search;
	public static String hint_no_database;
	public static String hint_no_series;
	public static String hint_no_instances;
	public static String hint_nothing_found;
	public static String unreadable;
	public static String count_of;
	public static String count_window;
	public static String unknown_field;
	public static String no_value;
	public static String not_found;
	public static String column_number;
	public static String column_series;
	public static String column_sop_class;
	public static String column_size;
	public static String column_where;
	public static String column_file;
	public static String column_transfer_syntax;
	public static String where_copy;
	public static String where_link;
	public static String where_server;
	public static String menu_sort;
	public static String menu_columns;
	public static String menu_reset;
	public static String columns_not_stored;
	public static String no_files;
	public static String folder_gone;
	public static String no_file_manager;
	public static String no_header;

	static {
		NLS.initializeMessages("org.sagitta.ui.instances.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
