package org.sagitta.ui.header.internal;

import org.eclipse.osgi.util.NLS;

/// The words of the header view, from messages.properties.
final class Messages extends NLS {
	public static String nothing;
	public static String finding;
	public static String reading;
	public static String searching;
	public static String failed;
	public static String not_audited;
	public static String not_audited_because;
	public static String file_gone;
	public static String file_damaged;
	public static String file_unreadable;
	public static String problem;
	public static String problem_lost;
	public static String problems_more;
	public static String comparing_job;
	public static String comparing;
	public static String comparing_cancelled;
	public static String not_compared;
	public static String count;
	public static String count_of;
	public static String search;
	public static String search_tip;
	public static String regular;
	public static String regular_tip;
	public static String only;
	public static String only_tip;
	public static String compare;
	public static String compare_tip;
	public static String file;
	public static String other;
	public static String of;
	public static String file_tip;
	public static String path;
	public static String tree;
	public static String tag;
	public static String name;
	public static String vr;
	public static String value;
	public static String first_value;
	public static String second_value;
	public static String item;
	public static String absent;
	public static String private_element;
	public static String standard;
	public static String standard_retired;
	public static String not_in_standard;
	public static String copying;
	public static String copied;
	public static String copied_some;
	public static String copy_line;
	public static String copy_value;
	public static String copy_path;
	public static String copy_reference;
	public static String copy_header;
	public static String copy_all;
	public static String unfold;
	public static String fold;

	static {
		NLS.initializeMessages("org.sagitta.ui.header.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
