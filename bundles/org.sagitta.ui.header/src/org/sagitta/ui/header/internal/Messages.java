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
	public static String copying;
	public static String copied;
	public static String copied_some;
	public static String items_one;
	public static String items;
	public static String elements_one;
	public static String elements;
	public static String fragments_one;
	public static String fragments;
	public static String fragments_of;
	public static String bytes_one;
	public static String bytes;
	public static String unknown;
	public static String unknown_private;
	public static String unknown_creator;
	public static String item_of;
	public static String private_element;
	public static String standard;
	public static String standard_retired;
	public static String not_in_standard;
	public static String section;
	public static String annex;
	public static String reference;
	public static String standard_name;
	public static String no_section;
	public static String no_browser;
	public static String no_pair;
	public static String no_expression;
	public static String no_expression_at;
	public static String too_complex;

	static {
		NLS.initializeMessages("org.sagitta.ui.header.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
