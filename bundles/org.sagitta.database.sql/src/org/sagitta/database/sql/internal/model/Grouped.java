package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.Snapshot.Group;

/// Rows that stand together by the value of a field, and are otherwise in their order.
/// @param places of the rows
record Grouped(int[] places, List<Group> groups) {
	/// @param places in their order
	/// @param groupOf the number of the group of each place of the table
	static Grouped of(Table table, int[] places, int[] groupOf, String field) {
		int most = 0;
		for (int place : places) {
			most = Math.max(most, groupOf[place]);
		}
		var from = new int[most + 2];
		for (int place : places) {
			from[groupOf[place] + 1]++;
		}
		for (int i = 1; i < from.length; i++) {
			from[i] += from[i - 1];
		}
		var together = new int[places.length];
		int[] next = from.clone();
		for (int place : places) {
			together[next[groupOf[place]]++] = place;
		}
		var groups = new ArrayList<Group>();
		for (int i = 0; i <= most && places.length > 0; i++) {
			if (from[i + 1] > from[i]) {
				groups.add(new Group(table.get(together[from[i]]).value(field), from[i], from[i + 1] - from[i]));
			}
		}
		return new Grouped(together, groups);
	}
}
