package org.sagitta.database;

import java.util.SortedMap;

/// How much there is, and of what.
/// @param bytes of all files
/// @param ownedInstances instances of which the database has copies
/// @param ownedBytes of these copies
/// @param modalities by modality; "" for none
/// @param years by the year of the study; "" for none
/// @param added by the month of the import in UTC, such as 2026-11
public record Statistics(int patients, int studies, int series, long instances, long bytes, long ownedInstances, long ownedBytes,
		SortedMap<String, Amount> modalities, SortedMap<String, Amount> years, SortedMap<String, Amount> added) {
	public record Amount(long series, long instances, long bytes) {
		public Amount plus(Amount other) {
			return new Amount(series + other.series, instances + other.instances, bytes + other.bytes);
		}
	}
}
