package org.sagitta.database.sql.internal.model;

import java.util.Comparator;
import java.util.function.Function;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// The order of the instances of a series: by instance number, then by UID. Those without a number come last.
public final class InstanceOrder {
	private InstanceOrder() {
	}

	public static <T> Comparator<T> of(Function<T, TagValues> tags, Function<T, String> uid) {
		return Comparator.<T>comparingLong(each -> number(tags.apply(each))).thenComparing(uid);
	}

	private static long number(TagValues tags) {
		try {
			return Long.parseLong(tags.text(Tag.InstanceNumber).strip());
		} catch (NumberFormatException _) {
			return Long.MAX_VALUE;
		}
	}
}
