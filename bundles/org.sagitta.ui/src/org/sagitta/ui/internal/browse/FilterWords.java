package org.sagitta.ui.internal.browse;

import org.sagitta.database.DateRange;
import org.sagitta.database.QuickFilter;
import org.sagitta.ui.internal.Messages;

/// What the quick filters are called.
final class FilterWords {
	private FilterWords() {
	}

	static String of(DateRange range) {
		return range.kind() == DateRange.Kind.CUSTOM ? range.word() : of(range.kind());
	}

	static String of(DateRange.Kind kind) {
		return switch (kind) {
			case ANY -> Messages.date_any;
			case TODAY -> Messages.date_today;
			case YESTERDAY -> Messages.date_yesterday;
			case LAST_WEEK -> Messages.date_week;
			case LAST_MONTH -> Messages.date_month;
			case LAST_YEAR -> Messages.date_year;
			case CUSTOM -> Messages.date_custom;
		};
	}

	static String of(QuickFilter.Presence presence) {
		return switch (presence) {
			case ANY -> Messages.presence_any;
			case LOCAL -> Messages.presence_local;
			case REMOTE -> Messages.presence_remote;
			case PARTIAL -> Messages.presence_partial;
		};
	}
}
