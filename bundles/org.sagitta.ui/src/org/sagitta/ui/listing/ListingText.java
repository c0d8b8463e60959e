package org.sagitta.ui.listing;

import java.util.List;

/// The words of a list's view.
/// @param table the table's name for those who do not see it
/// @param empty what stands in the middle of an empty table
/// @param unreadable says that the list could not be read, and takes the reason
/// @param columns from left to right
public record ListingText(String table, String empty, String unreadable, List<Column> columns) {
	/// @param number whether the column is one of numbers
	public record Column(String title, int width, boolean number) {
	}
}
