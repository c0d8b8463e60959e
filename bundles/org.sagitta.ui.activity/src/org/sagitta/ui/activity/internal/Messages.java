package org.sagitta.ui.activity.internal;

import org.eclipse.osgi.util.NLS;

/// The words of the views of activity, from messages.properties.
public final class Messages extends NLS {
	public static String query_failed;
	public static String recent_table;
	public static String recent_none;
	public static String no_database;
	public static String recent_counts;
	public static String recent_today;
	public static String recent_week;
	public static String recent_month;
	public static String recent_time;
	public static String recent_patient;
	public static String recent_study;
	public static String recent_series;
	public static String statistics_series;
	public static String recent_modality;
	public static String recent_instances;
	public static String statistics_table;
	public static String statistics_counting;
	public static String statistics_failed;
	public static String statistics_summary;
	public static String statistics_all;
	public static String statistics_modality;
	public static String statistics_year;
	public static String statistics_added;
	public static String statistics_none;
	public static String statistics_what;
	public static String statistics_group;
	public static String statistics_size;
	public static String statistics_bytes;
	public static String statistics_share;
	public static String statistics_copy;
	public static String statistics_csv;
	public static String statistics_refresh;
	public static String watch_table;
	public static String watch_empty;
	public static String watch_unreadable;
	public static String watch_folder;
	public static String watch_state;
	public static String watch_how;
	public static String watch_waiting;
	public static String watch_last;
	public static String watch_taken;
	public static String watch_not_taken;
	public static String watch_why;
	public static String watch_paused;
	public static String watch_not_watched;
	public static String watch_looking;
	public static String watch_watching;
	public static String watch_importing;
	public static String watch_offline;
	public static String watch_failed_state;
	public static String watch_linked;
	public static String watch_copied;
	public static String watch_flat;
	public static String watch_pause;
	public static String watch_resume;
	public static String watch_remove;
	public static String watch_report;
	public static String watch_changing;
	public static String watch_removed;
	public static String watch_was_paused;
	public static String watch_was_resumed;
	public static String watch_not_changed;
	public static String watch_adding;
	public static String watch_report_title;
	public static String watch_report_none;
	public static String watch_report_gone;
	public static String watch_report_reading;
	public static String watch_report_line;
	public static String add_title;
	public static String add_message;
	public static String add_folder;
	public static String add_browse;
	public static String add_link;
	public static String add_copy;
	public static String add_subfolders;
	public static String add_button;

	static {
		NLS.initializeMessages("org.sagitta.ui.activity.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
